import { join } from 'node:path'
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import type { Message, Problem, Report } from './problem'
import { fileBytes, hiddenCharacter, readSource } from './read-source'
import { quotedList } from './suggest'

/** What editors keep in `content/sanasto/`: the word lists of search, and names that are written in one way only. */

export type WordLists = {
  /** Groups of words and names that mean the same. */
  readonly synonyms: readonly (readonly string[])[]
  /** Base form first, then its forms that no rule gives. */
  readonly words: readonly (readonly string[])[]
}

const files = { synonyms: 'synonyymit.yml', words: 'sanat.yml', terms: 'termit.yml' } as const
const folder = 'sanasto'

/** The word lists of a content folder and what is wrong in them; a list that is not there is empty. */
export const readWordLists = async (contentDir: string, shownDir: string) => {
  const problems: Problem[] = []
  const read = async (name: string, fewest: number): Promise<readonly (readonly string[])[]> => {
    const file = `${shownDir}/${folder}/${name}`
    const report: Report = (line, field, problem) => void problems.push({ file, line, field, ...problem })
    const bytes = await fileBytes(join(contentDir, folder, name), report)
    return readList((bytes && readSource(bytes, report, 'yaml')) ?? '', fewest, (line, what, fix) =>
      report(line, 'sanasto', { what, fix }),
    )
  }
  const lists: WordLists = { synonyms: await read(files.synonyms, 2), words: await read(files.words, 1) }
  return { lists, problems }
}

type Wrong = (line: number, what: string, fix: string) => void

/** Entries of a YAML list, and the line of each node; none, and reported with `shape`, when the text is no list. */
const entriesIn = (text: string, shape: string, wrong: Wrong) => {
  const counter = new LineCounter()
  const { contents, errors } = parseDocument(text, { lineCounter: counter, logLevel: 'silent', prettyErrors: false })
  const lineOf = (node: unknown): number => (isNode(node) ? counter.linePos(node.range?.[0] ?? 0).line : 1)
  const [error] = errors
  if (error) wrong(counter.linePos(error.pos[0]).line, 'Riviä ei voi lukea', shape)
  else if (contents !== null && !isSeq(contents)) wrong(1, 'Sanasto ei ole luettelo', shape)
  const entries: readonly unknown[] = !error && isSeq(contents) ? contents.items : []
  return { entries, lineOf }
}

/** '' for what is no word, or holds what nobody sees (`"\ud83d"`). */
const wordIn = (node: unknown): string =>
  isScalar(node) && typeof node.value === 'string' && !hiddenCharacter(node.value) ? node.value.trim().normalize() : ''

const asWritten = (word: string): string => word
type Fault = (word: string, node: unknown) => Message | null

/** Gives the words of a node or of its list; reports what `fault` says, and with `mend` a word that has been before. */
const wordReader = (lineOf: (node: unknown) => number, wrong: Wrong, mend: string, fault: Fault, alike = asWritten) => {
  const lines = new Map<string, number>()
  return (node: unknown): readonly string[] =>
    (isSeq(node) ? node.items : [node]).flatMap((item) => {
      const word = wordIn(item)
      const first = lines.get(alike(word))
      const problem = fault(word, item)
      if (problem) wrong(lineOf(item), problem.what, problem.fix)
      else if (first !== undefined) wrong(lineOf(item), `Sana «${word}» on jo rivillä ${first}`, mend)
      else lines.set(alike(word), lineOf(item))
      return problem || first !== undefined ? [] : [word]
    })
}

const listShape = 'Kirjoita jokainen rivi muodossa «- [budjetti, talousarvio]»'
const noWord = { what: 'Kohdassa ei ole sanaa', fix: `${listShape}; luku tai yksi kirjain ei ole sana` }

/** One entry a line: a word, or words in brackets, at least `fewest`; each word may stand in the list once. */
const readList = (text: string, fewest: number, wrong: Wrong): readonly (readonly string[])[] => {
  const { entries, lineOf } = entriesIn(text, listShape, wrong)
  const fault = (word: string) => (!/\p{L}/u.test(word) || word.length < 2 ? noWord : null)
  const alike = (word: string) => word.toLowerCase()
  const read = wordReader(lineOf, wrong, 'Poista toinen tai yhdistä rivit', fault, alike)
  return entries.flatMap((entry) => {
    const words = read(entry)
    if (words.length >= fewest) return [words]
    if (words.length > 0) wrong(lineOf(entry), `Sanalla «${words[0]}» ei ole toista sanaa`, listShape)
    return []
  })
}

/** One name of `termit.yml`. A `*` stands for any ending. */
export type Term = {
  readonly right: string
  /** Its other right forms, whose stem differs: `Pohte*`. */
  readonly forms: readonly string[]
  /** What should not be written in its stead: `sotekesku*`. */
  readonly wrong: readonly string[]
}
export type Terms = readonly Term[]
type TermsAndProblems = { readonly terms: Terms; readonly problems: readonly Problem[] }

const keys = { oikein: 'right', muodot: 'forms', väärin: 'wrong' } as const
const termShape = 'Kirjoita kohta muodossa «- oikein: sote-keskus» ja sen alle tarvittaessa «  väärin: [sotekesku*]»'

/** The terms of a content folder and what is wrong in their file; none where there is no such file. */
export const readTerms = async (contentDir: string, shownDir: string): Promise<TermsAndProblems> => {
  const problems: Problem[] = []
  const file = `${shownDir}/${folder}/${files.terms}`
  const path = join(contentDir, folder, files.terms)
  const bytes = await fileBytes(path, (line, field, problem) => void problems.push({ file, line, field, ...problem }))
  const parsed = parseTerms(bytes ?? Buffer.alloc(0), file)
  return { ...parsed, problems: [...problems, ...parsed.problems] }
}

/** The terms in `bytes`; problems name `file`. An entry that is wrong is left out. */
export const parseTerms = (bytes: Buffer, file: string): TermsAndProblems => {
  const problems: Problem[] = []
  const report: Report = (line, field, problem) => void problems.push({ file, line, field, ...problem })
  const wrong: Wrong = (line, what, fix) => report(line, 'sanasto', { what, fix })
  const text = readSource(bytes, report, 'yaml') ?? ''
  const { entries, lineOf } = entriesIn(text, termShape, wrong)
  const words = wordReader(lineOf, wrong, 'Poista toinen', (word, node) =>
    /^[\p{L}\p{N}][\p{L}\p{N} .:-]*\*?$/u.test(word) && /\p{L}{2}/u.test(word)
      ? null
      : {
          what: `«${word || (isScalar(node) ? String(node.value) : '')}» ei ole sana`,
          fix: 'Kirjoita sana kirjaimin; loppuun voi panna merkin *, joka tarkoittaa mitä tahansa päätettä',
        },
  )

  const terms = entries.flatMap((item): Term[] => {
    const entry: Record<'right' | 'forms' | 'wrong', readonly string[]> = { right: [], forms: [], wrong: [] }
    if (!isMap(item)) entry.right = words(item)
    else {
      for (const { key, value } of item.items) {
        const name = isScalar(key) ? String(key.value) : ''
        if (name === 'oikein' || name === 'muodot' || name === 'väärin') entry[keys[name]] = words(value)
        else wrong(lineOf(key), `Kohtaa «${name}» ei tunneta`, `Mahdolliset nimet: ${quotedList(Object.keys(keys))}`)
      }
      if (entry.right.length === 0) wrong(lineOf(item), 'Kohdasta puuttuu oikea kirjoitusasu', termShape)
    }
    const [right] = entry.right
    return right ? [{ right, forms: entry.forms, wrong: entry.wrong }] : []
  })
  return { terms, problems }
}
