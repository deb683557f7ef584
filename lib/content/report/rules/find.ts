import type { Remark } from '../advice'
import type { Passage } from '../passage'

/** A remark at each match of `pattern` in the passages; `tell` may pass over one by giving null. */
export const findAll = (
  passages: readonly Passage[],
  pattern: RegExp,
  tell: (found: RegExpExecArray, passage: Passage) => Pick<Remark, 'what' | 'mend'> | null,
): readonly Remark[] =>
  passages.flatMap((passage) =>
    [...passage.text.matchAll(pattern)].flatMap((found) => {
      const told = tell(found, passage)
      return told ? [{ line: passage.lineAt(found.index), field: passage.field, ...told }] : []
    }),
  )
