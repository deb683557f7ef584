import type { Speller } from '../../../finnish/voikko'
import type { Passage } from '../passage'
import { type Piece, sentencesOf, wordsOf } from '../sentences'
import type { Remark, Rule } from './find'

/** One passive is often right; where so many follow one another, the reader no longer knows who does what. */
const sentencesInChain = 4
const verbsInSentence = 4

/** «kerrotaan», «tehtiin»: what ends like a passive. Illatives such as «kuntaan» do too, so the speller has the last word. */
const likePassive = /(?:[tdlnr](?:aan|ään)|ttiin|[dlnr]tiin)(?:ko|kö|kin|kaan|kään|pa|pä)?$/iu

/** Chains can be told only where a speller knows passives from illatives; without one the rule is silent. */
export const passiveRule: Rule = ({ passages }, { voikko }) =>
  voikko ? passages.filter(({ kind }) => kind !== 'heading').flatMap((passage) => chainsIn(passage, voikko)) : []

const chainsIn = ({ text, field, lineAt }: Passage, voikko: Speller): readonly Remark[] => {
  const sentences = sentencesOf(text).map((sentence) => ({ ...sentence, verbs: passivesOf(sentence, voikko) }))
  const remarks: Remark[] = []
  let chain: typeof sentences = []
  const tell = (verbs: readonly string[], at: number, where: string) =>
    remarks.push({
      line: lineAt(at),
      field,
      what: `${where} ${verbs.map((verb) => `«${verb}»`).join(', ')}`,
      mend: 'Kerro, kuka tekee: vaihda osa passiiveista muotoon, jossa on tekijä',
    })
  const close = () => {
    const [first] = chain
    if (first && chain.length >= sentencesInChain) {
      const verbs = chain.flatMap(({ verbs: [verb] }) => verb ?? [])
      tell(verbs, first.at, `Peräkkäin on ${chain.length} passiivivirkettä:`)
    }
    chain = []
  }
  for (const sentence of sentences) {
    if (sentence.verbs.length > 0) chain.push(sentence)
    else close()
    if (sentence.verbs.length >= verbsInSentence)
      tell(sentence.verbs, sentence.at, 'Samassa virkkeessä on monta passiivia:')
  }
  close()
  return remarks
}

const passivesOf = (sentence: Piece, voikko: Speller): readonly string[] =>
  wordsOf(sentence.text)
    .map((word) => word.text)
    .filter((word) => likePassive.test(word) && voikko.isPassive(word))
