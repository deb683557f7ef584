import type { Speller } from '../../../text/voikko'
import type { Passage } from '../article'
import { isAddress, type Piece, type Remark, type Rule, sentencesOf, wordsOf } from './rule'

/** Words in a sentence, letters in a part of a word: beyond these even practised readers stop. */
const longestSentence = 30
const longestWord = 28

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
          fix: 'Jaa se kahdeksi tai tee siitä luettelo',
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
          fix: 'Sano sama usealla sanalla',
        },
      ]
    }),
  )

/** Headings that readers of a list of headings cannot tell apart. */
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
          fix: 'Kerro väliotsikossa, mitä juuri sen alla on, tai poista se',
        },
      ]
    }
    if (before === undefined) return []
    return [
      {
        line,
        field,
        what: `Väliotsikko «${text}» on jo rivillä ${before}`,
        fix: 'Anna otsikoille eri nimet, jotta lukija erottaa ne toisistaan',
      },
    ]
  })
}

/** One passive is often right; in a chain readers no longer know who does what. */
const sentencesInChain = 4
const verbsInSentence = 4

/** Endings of «kerrotaan», «tehtiin». Illatives such as «kuntaan» match too, so the speller decides. */
const likePassive = /(?:[tdlnr](?:aan|ään)|ttiin|[dlnr]tiin)(?:ko|kö|kin|kaan|kään|pa|pä)?$/iu

export const passiveRule: Rule = ({ passages }, { voikko }) =>
  voikko ? passages.filter(({ kind }) => kind !== 'heading').flatMap((passage) => chainsIn(passage, voikko)) : []

const chainsIn = ({ text, field, lineAt }: Passage, voikko: Speller): readonly Remark[] => {
  const sentences = sentencesOf(text).map((sentence) => ({ ...sentence, verbs: passivesOf(sentence, voikko) }))
  const remarks: Remark[] = []
  let chain: typeof sentences = []
  const report = (verbs: readonly string[], at: number, where: string) =>
    remarks.push({
      line: lineAt(at),
      field,
      what: `${where} ${verbs.map((verb) => `«${verb}»`).join(', ')}`,
      fix: 'Kerro, kuka tekee: vaihda osa passiiveista muotoon, jossa on tekijä',
    })
  const close = () => {
    const [first] = chain
    if (first && chain.length >= sentencesInChain) {
      const verbs = chain.flatMap(({ verbs: [verb] }) => verb ?? [])
      report(verbs, first.at, `Peräkkäin on ${chain.length} passiivivirkettä:`)
    }
    chain = []
  }
  for (const sentence of sentences) {
    if (sentence.verbs.length > 0) chain.push(sentence)
    else close()
    if (sentence.verbs.length >= verbsInSentence)
      report(sentence.verbs, sentence.at, 'Samassa virkkeessä on monta passiivia:')
  }
  close()
  return remarks
}

const passivesOf = (sentence: Piece, voikko: Speller): readonly string[] =>
  wordsOf(sentence.text)
    .map((word) => word.text)
    .filter((word) => likePassive.test(word) && voikko.isPassive(word))
