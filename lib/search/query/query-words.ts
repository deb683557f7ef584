import { fold } from '../fold'
import { functionWords } from '../function-words'

/** Words of a query that are searched for; the rest are left out, so that a pasted text costs no more than a long question. */
const mostWords = 12
/** Longer than any Finnish word in use. */
const longestWord = 60

export type QueryWord = { readonly typed: string; readonly folded: string }

/**
 * The words of a query, as typed and folded: signs go, and function words too unless there is nothing else. Any text will
 * do; nothing in it has a meaning of its own.
 */
export const queryWords = (text: string): readonly QueryWord[] => {
  // A query is a line or two: what comes after that many letters is no query.
  const typed = text.slice(0, 1000).match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}:’'-]*/gu) ?? []
  const words = typed.flatMap((word) => {
    // `THL:n` is THL with an ending.
    const bare = word.replace(/[:’'-]\p{L}{0,4}$/u, (end) => (end.startsWith(':') ? '' : end)).replace(/[:’'-]+$/u, '')
    const folded = fold(bare)
    return folded && folded.length <= longestWord ? [{ typed: bare, folded }] : []
  })
  const content = words.filter(({ folded }) => !functionWords.has(folded))
  return (content.length > 0 ? content : words).slice(0, mostWords)
}
