import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import type { Problem } from '../problem'

/** The editors' word lists of search, in `content/sanasto/`. */
export type WordLists = {
  /** Groups of words and names that mean the same. */
  readonly synonyms: readonly (readonly string[])[]
  /** Base form first, then its forms that no rule gives. */
  readonly words: readonly (readonly string[])[]
}

const files = { synonyms: 'synonyymit.yml', words: 'sanat.yml' } as const
const folder = 'sanasto'

/** The word lists of a content folder and what is wrong in them; a list that is not there is empty. */
export const readWordLists = async (
  contentDir: string,
  shownDir: string,
): Promise<{ readonly lists: WordLists; readonly problems: readonly Problem[] }> => {
  const problems: Problem[] = []
  const read = async (name: string, fewest: number): Promise<readonly (readonly string[])[]> => {
    const text = await readFile(join(contentDir, folder, name), 'utf8').catch(() => '')
    const file = `${shownDir}/${folder}/${name}`
    return readList(
      text,
      fewest,
      (line, what, mend) => void problems.push({ file, line, field: 'sanasto', what, mend }),
    )
  }
  const lists = { synonyms: await read(files.synonyms, 2), words: await read(files.words, 1) }
  return { lists, problems }
}

type Tell = (line: number, what: string, mend: string) => void

const listShape = 'Kirjoita jokainen rivi muodossa «- [budjetti, talousarvio]»'

/** One entry a line: a word, or words in brackets, at least `fewest`; each word may stand in the list once. */
const readList = (text: string, fewest: number, tell: Tell): readonly (readonly string[])[] => {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, logLevel: 'silent', prettyErrors: false })
  const lineOf = (node: unknown): number =>
    isScalar(node) || isSeq(node) ? counter.linePos(node.range?.[0] ?? 0).line : 1
  const [error] = document.errors
  if (error) {
    tell(counter.linePos(error.pos[0]).line, 'Riviä ei voi lukea', listShape)
    return []
  }
  if (document.contents === null) return []
  if (!isSeq(document.contents)) {
    tell(1, 'Sanasto ei ole luettelo', listShape)
    return []
  }
  const seen = new Map<string, number>()
  return document.contents.items.flatMap((entry) => {
    const nodes: readonly unknown[] = isSeq(entry) ? entry.items : [entry]
    const words = nodes.flatMap((node) => {
      const word = isScalar(node) && typeof node.value === 'string' ? node.value.trim() : ''
      if (!/\p{L}/u.test(word) || word.length < 2) {
        tell(lineOf(node), 'Kohdassa ei ole sanaa', `${listShape}; luku tai yksi kirjain ei ole sana`)
        return []
      }
      const first = seen.get(word.toLowerCase())
      if (first !== undefined) {
        tell(lineOf(node), `Sana «${word}» on jo rivillä ${first}`, 'Poista toinen tai yhdistä rivit')
        return []
      }
      seen.set(word.toLowerCase(), lineOf(node))
      return [word]
    })
    if (words.length === 0) return []
    if (words.length >= fewest) return [words]
    tell(lineOf(entry), `Sanalla «${words[0]}» ei ole toista sanaa`, listShape)
    return []
  })
}
