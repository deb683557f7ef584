import { quotedList } from '../../../content/source/suggest'
import type { Term, Terms } from '../../../schema/word-lists'
import { findAll, isAddress, type Remark, type Rule, remarkAt, sentencesOf, wordsOf } from './rule'

/** Words that the speller does not know. Skips names (capitals inside a sentence or a word) and words of the lists. */
export const spellingRule: Rule = ({ passages }, { voikko, terms }) => {
  if (!voikko) return []
  const isOwn = ownWords(terms)
  // `termRule` reports these.
  const isTermToCorrect = (word: string) =>
    terms.some((term) => term.wrong.some((wrong) => termPattern(wrong, term).test(word)))
  const reported = new Set<string>()
  return passages.flatMap((passage) =>
    sentencesOf(passage.text).flatMap((sentence) =>
      wordsOf(sentence.text).flatMap(({ text: bare, at }, index): Remark[] => {
        // «sosiaali- ja terveyspalvelut»: half a compound has a hyphen.
        const next = sentence.text[at + bare.length]
        if (next === '-' || sentence.text[at - 1] === '-') return []
        // «esim.» is known with its full stop.
        if (next === '.' && voikko.knows(`${bare}.`)) return []
        if (
          reported.has(bare) ||
          isAddress(bare) ||
          isName(bare, index === 0) ||
          isOwn(bare) ||
          isTermToCorrect(bare) ||
          voikko.knows(bare)
        )
          return []
        // A hyphenated compound is right when its parts are.
        if (bare.includes('-') && bare.split('-').every((part) => !part || voikko.knows(part) || isOwn(part))) return []
        reported.add(bare)
        const others = voikko.suggest(bare).filter((word) => word.toLowerCase() !== bare.toLowerCase())
        const meant = quotedList(others.slice(0, 2), 'tai')
        const fix = meant
          ? `Tarkoititko ${meant}? Jos sana on oikein, lisää se tiedostoon content/sanasto/termit.yml`
          : 'Tarkista sana; jos se on oikein, lisää se tiedostoon content/sanasto/termit.yml'
        return [remarkAt(passage, sentence.at + at, `Oikoluku ei tunne sanaa «${bare}»`, fix)]
      }),
    ),
  )
}

const isName = (word: string, isFirst: boolean): boolean =>
  /^.+\p{Lu}/u.test(word.replaceAll(/-\p{Lu}/gu, '')) || (!isFirst && /^\p{Lu}/u.test(word)) || word.length < 3

/** Right forms of the list with any ending: «Kelassa», «Kuntaliiton» of the stem «Kuntalii*». */
const ownWords = (terms: Terms) => {
  const stems = terms.flatMap(({ right, forms }) =>
    [right, ...forms].map((form) => form.toLowerCase().replace('*', '')),
  )
  return (word: string): boolean => {
    const lower = word.toLowerCase()
    return stems.some((stem) => lower.startsWith(stem) && lower.length - stem.length <= 8)
  }
}

/** One name in one form, as `content/sanasto/termit.yml` says. */
export const termRule: Rule = ({ passages }, { terms }) =>
  terms.flatMap((term) =>
    term.wrong.flatMap((wrong) =>
      findAll(passages, termPattern(wrong, term), ({ 0: written, index, input }) =>
        isInAddress(input, index)
          ? null
          : {
              what: `«${written}» kirjoitetaan tällä sivustolla toisin`,
              fix: `Kirjoita «${term.right}», tarvittaessa taivutettuna`,
            },
      ),
    ),
  )

/** Made anew, since a global pattern keeps its place. Capitals count only where they are the fault: «kela». */
const termPattern = (wrong: string, { right, forms }: Term): RegExp => {
  const stem = wrong.replace('*', '')
  const isAboutCapitals = [right, ...forms].some((form) => form.toLowerCase().startsWith(stem.toLowerCase()))
  const escaped = stem.replace(/[.:]/g, '\\$&').replaceAll(' ', '\\s+')
  const ending = wrong.endsWith('*') ? '\\p{L}*' : ''
  return new RegExp(`(?<![\\p{L}\\p{N}-])${escaped}${ending}(?![\\p{L}\\p{N}])`, isAboutCapitals ? 'gu' : 'giu')
}

const isInAddress = (text: string, index: number): boolean =>
  wordsOf(text).some((word) => word.at <= index && index < word.at + word.text.length && isAddress(word.text))
