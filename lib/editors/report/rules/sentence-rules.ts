import type { Speller } from '../../../text/voikko'
import type { Passage } from '../article'
import { isAddress, type Piece, type Remark, type Rule, remarkAt, sentencesOf, wordsOf } from './rule'

/** Words in a sentence, letters in a part of a word: beyond these even practised readers stop. */
const longestSentence = 30
const longestWord = 28

export const longSentenceRule: Rule = ({ passages }) =>
  passages.flatMap((passage) =>
    sentencesOf(passage.text).flatMap(({ text, at }) => {
      const words = wordsOf(text).map((word) => word.text)
      if (words.length <= longestSentence) return []
      const what = `Virkkeessä «${words.slice(0, 4).join(' ')}…» on ${words.length} sanaa`
      return [remarkAt(passage, at, what, 'Jaa se kahdeksi tai tee siitä luettelo')]
    }),
  )

export const longWordRule: Rule = ({ passages }) =>
  passages.flatMap((passage) =>
    wordsOf(passage.text).flatMap(({ text, at }) => {
      const longest = Math.max(...text.split('-').map((part) => part.length))
      if (isAddress(text) || longest <= longestWord) return []
      return [remarkAt(passage, at, `Sana «${text}» on pitkä: ${longest} kirjainta`, 'Sano sama usealla sanalla')]
    }),
  )

/** Headings that readers of a list of headings cannot tell apart. */
export const headingRule: Rule = ({ passages, title }) => {
  const lines = new Map<string, number>()
  return passages.flatMap((passage) => {
    const { kind, field, text, lineAt } = passage
    if (kind !== 'heading' || field === 'title') return []
    const key = text.trim().toLowerCase()
    const before = lines.get(key)
    lines.set(key, before ?? lineAt(0))
    if (key === title.trim().toLowerCase()) {
      const fix = 'Kerro väliotsikossa, mitä juuri sen alla on, tai poista se'
      return [remarkAt(passage, 0, `Väliotsikko «${text}» on sama kuin sivun otsikko`, fix)]
    }
    if (before === undefined) return []
    const fix = 'Anna otsikoille eri nimet, jotta lukija erottaa ne toisistaan'
    return [remarkAt(passage, 0, `Väliotsikko «${text}» on jo rivillä ${before}`, fix)]
  })
}

/** One passive is often right; in a chain readers no longer know who does what. */
const sentencesInChain = 4
const verbsInSentence = 4

/** Endings of «kerrotaan», «tehtiin». Illatives such as «kuntaan» match too, so the speller decides. */
const likePassive = /(?:[tdlnr](?:aan|ään)|ttiin|[dlnr]tiin)(?:ko|kö|kin|kaan|kään|pa|pä)?$/iu

export const passiveRule: Rule = ({ passages }, { voikko }) =>
  voikko ? passages.filter(({ kind }) => kind !== 'heading').flatMap((passage) => chainsIn(passage, voikko)) : []

const chainsIn = (passage: Passage, voikko: Speller): readonly Remark[] => {
  const sentences = sentencesOf(passage.text).map((sentence) => ({ ...sentence, verbs: passivesOf(sentence, voikko) }))
  const remarks: Remark[] = []
  let chain: typeof sentences = []
  const report = (verbs: readonly string[], at: number, where: string) => {
    const what = `${where} ${verbs.map((verb) => `«${verb}»`).join(', ')}`
    const fix = 'Kerro, kuka tekee: vaihda osa passiiveista muotoon, jossa on tekijä'
    remarks.push(remarkAt(passage, at, what, fix))
  }
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
