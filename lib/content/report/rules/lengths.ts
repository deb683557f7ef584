import { isAddress, sentencesOf, wordsOf } from '../sentences'
import type { Rule } from './find'

/** Words in a sentence, letters in a part of a word: beyond these even a practised reader stops to read again. */
export const longestSentence = 30
export const longestWord = 28

export const longSentenceRule: Rule = ({ passages }) =>
  passages.flatMap(({ text, field, lineAt }) =>
    sentencesOf(text).flatMap((sentence) => {
      const words = wordsOf(sentence.text)
      if (words.length <= longestSentence) return []
      const start = words.slice(0, 4).map((word) => word.text)
      return [
        {
          line: lineAt(sentence.at),
          field,
          what: `Virkkeessä «${start.join(' ')}…» on ${words.length} sanaa`,
          mend: 'Jaa se kahdeksi tai tee siitä luettelo',
        },
      ]
    }),
  )

export const longWordRule: Rule = ({ passages }) =>
  passages.flatMap(({ text, field, lineAt }) =>
    wordsOf(text).flatMap((word) => {
      const longest = Math.max(...word.text.split('-').map((part) => part.length))
      if (isAddress(word.text) || longest <= longestWord) return []
      return [
        {
          line: lineAt(word.at),
          field,
          what: `Sana «${word.text}» on pitkä: ${longest} kirjainta`,
          mend: 'Sano sama usealla sanalla',
        },
      ]
    }),
  )

/** Headings that a reader, or a list of headings in a screen reader, cannot tell apart. */
export const headingRule: Rule = ({ passages, title }) => {
  const seen = new Map<string, number>()
  return passages.flatMap(({ kind, field, text, lineAt }) => {
    if (kind !== 'heading' || field === 'title') return []
    const key = text.trim().toLowerCase()
    const line = lineAt(0)
    const before = seen.get(key)
    seen.set(key, before ?? line)
    if (key === title.trim().toLowerCase()) {
      return [
        {
          line,
          field,
          what: `Väliotsikko «${text}» on sama kuin sivun otsikko`,
          mend: 'Kerro väliotsikossa, mitä juuri sen alla on, tai poista se',
        },
      ]
    }
    if (before === undefined) return []
    return [
      {
        line,
        field,
        what: `Väliotsikko «${text}» on jo rivillä ${before}`,
        mend: 'Anna otsikoille eri nimet, jotta lukija erottaa ne toisistaan',
      },
    ]
  })
}
