import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import type { Problem } from './problem'
import { readSource } from './read-source'
import { quotedList } from './suggest'

/** What editors keep in `content/sanasto/`: the word lists of search, and the names that are written in one way only. */

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
    return readList(text, fewest, (line, what, fix) => void problems.push({ file, line, field: 'sanasto', what, fix }))
  }
  const lists = { synonyms: await read(files.synonyms, 2), words: await read(files.words, 1) }
  return { lists, problems }
}

type Tell = (line: number, what: string, fix: string) => void

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

/** Names and words that the site writes in one way only: `content/sanasto/termit.yml`. A `*` stands for any ending. */
export type Term = {
  readonly right: string
  /** Its other right forms, whose stem differs: `Pohte*`. */
  readonly forms: readonly string[]
  /** What is written in its stead and should not be: `sotekesku*`. */
  readonly wrong: readonly string[]
}
export type Terms = readonly Term[]

const termsFile = 'sanasto/termit.yml'

const keys = { oikein: 'right', muodot: 'forms', väärin: 'wrong' } as const
const termShape = 'Kirjoita kohta muodossa «- oikein: sote-keskus» ja sen alle tarvittaessa «  väärin: [sotekesku*]»'

/** The terms of a content folder and what is wrong in their file; none where there is no such file. */
export const readTerms = async (
  contentDir: string,
  shownDir: string,
): Promise<{ readonly terms: Terms; readonly problems: readonly Problem[] }> => {
  const bytes = await readFile(join(contentDir, termsFile)).catch(() => Buffer.alloc(0))
  return parseTerms(bytes, `${shownDir}/${termsFile}`)
}

/** The terms in `bytes`; problems name `file`. An entry that is wrong is left out. */
export const parseTerms = (
  bytes: Buffer,
  file: string,
): { readonly terms: Terms; readonly problems: readonly Problem[] } => {
  const problems: Problem[] = []
  const wrong = (line: number, what: string, fix = termShape, field = 'sanasto') =>
    void problems.push({ file, line, field, what, fix })
  const text = readSource(bytes, (line, field, what, fix) => wrong(line, what, fix, field)) ?? ''
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, logLevel: 'silent', prettyErrors: false })
  const lineAt = (node: unknown): number =>
    isScalar(node) || isSeq(node) || isMap(node) ? counter.linePos(node.range?.[0] ?? 0).line : 1
  const [error] = document.errors
  if (error) {
    wrong(counter.linePos(error.pos[0]).line, 'Riviä ei voi lukea')
    return { terms: [], problems }
  }
  if (document.contents === null) return { terms: [], problems }
  if (!isSeq(document.contents)) {
    wrong(1, 'Sanasto ei ole luettelo')
    return { terms: [], problems }
  }
  const seen = new Map<string, number>()
  const words = (node: unknown): readonly string[] =>
    (isSeq(node) ? node.items : [node]).flatMap((item) => {
      const word = isScalar(item) && typeof item.value === 'string' ? item.value.trim() : ''
      const line = lineAt(item)
      if (!/^[\p{L}\p{N}][\p{L}\p{N} .:-]*\*?$/u.test(word) || !/\p{L}{2}/u.test(word)) {
        wrong(
          line,
          `«${word || (isScalar(item) ? String(item.value) : '')}» ei ole sana`,
          'Kirjoita sana kirjaimin; loppuun voi panna merkin *, joka tarkoittaa mitä tahansa päätettä',
        )
        return []
      }
      const before = seen.get(word)
      if (before !== undefined) {
        wrong(line, `Sana «${word}» on jo rivillä ${before}`, 'Poista toinen')
        return []
      }
      seen.set(word, line)
      return [word]
    })

  const terms = document.contents.items.flatMap((item): Term[] => {
    const entry: Record<'right' | 'forms' | 'wrong', readonly string[]> = { right: [], forms: [], wrong: [] }
    if (!isMap(item)) entry.right = words(item)
    else {
      for (const { key, value } of item.items) {
        const name = isScalar(key) ? String(key.value) : ''
        if (name === 'oikein' || name === 'muodot' || name === 'väärin') entry[keys[name]] = words(value)
        else wrong(lineAt(key), `Kohtaa «${name}» ei tunneta`, `Mahdolliset nimet: ${quotedList(Object.keys(keys))}`)
      }
      if (entry.right.length === 0) wrong(lineAt(item), 'Kohdasta puuttuu oikea kirjoitusasu')
    }
    const [right] = entry.right
    return right ? [{ right, forms: entry.forms, wrong: entry.wrong }] : []
  })
  return { terms, problems }
}
