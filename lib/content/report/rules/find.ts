import type { Speller } from '../../../finnish/voikko'
import type { Terms } from '../../check/terms'
import type { Article } from '../article'
import type { Passage } from '../passage'

/** What rules need besides the article. */
export type AdviceContext = {
  readonly terms: Terms
  /** Undefined where there is no speller: nothing is then said of spelling. */
  readonly voikko: Speller | undefined
}

/** Something to tell, at its line and field. */
export type Remark = { readonly line: number; readonly field: string; readonly what: string; readonly mend: string }
export type Rule = (article: Article, context: AdviceContext) => readonly Remark[]

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
