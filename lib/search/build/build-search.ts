import { createHash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { remembered } from '../../run/collections'
import { writerInto, writeText } from '../../run/files'
import type { WordLists } from '../../schema/word-lists'
import { voikkoInstall } from '../../text/voikko'
import {
  commonFile,
  factsFile,
  formatFacts,
  hitsFile,
  indexFolder,
  type Manifest,
  manifestFile,
  type PageFacts,
  pageFile,
  wordsFile,
} from '../index-files'
import { createAnalyser } from './analyser'
import { countEvidence, type KeptPage, printOf, readPages, writePages } from './kept-pages'
import { createLexicon } from './lexicon'
import { decisions, type IndexPage, indexPage } from './page-file'
import { createDictionary, createPostings } from './postings'
import type { SearchDocument } from './search-documents'
import { certainWords, type TextBlock, textBlocks, weighReadings } from './text'

type BuildSearchOptions = {
  readonly documents: readonly SearchDocument[]
  readonly lists: WordLists
  /** The site; the index replaces `hakemisto/` in it. */
  readonly outDir: string
  /** A site of the same code: files of its index that are the same stand. */
  readonly before?: string | undefined
  readonly cacheDir: string
  /** What else decides how a page is read: what the same has read is kept there. Without it nothing is. */
  readonly made?: string
}

export type BuiltSearch = Awaited<ReturnType<typeof buildSearch>>

export const withoutVoikko = `Suomen kielen jäsentäjää Voikkoa ei ole tällä koneella, joten haku ei tunne taivutusta eikä yhdyssanojen osia: sivuja jää löytymättä. Korjaa: ${voikkoInstall}, ja rakenna sivusto uudelleen.`

/** The same documents give the same bytes in any order; an edit changes only files that hold something of it. */
export const buildSearch = async (options: BuildSearchOptions) => {
  const { documents, lists, outDir, before: site, cacheDir } = options
  const target = join(outDir, indexFolder)
  await rm(target, { recursive: true, force: true })
  const analyser = await createAnalyser(cacheDir)
  const words = createLexicon(lists, analyser.analyse, analyser.isKnown)
  const made = [options.made, JSON.stringify(lists), analyser.hasVoikko].join('\n')
  const before = options.made ? readPages(cacheDir, made) : new Map<string, KeptPage>()
  // A body is parsed once, and let go when its page is indexed.
  const parsed = new Map<SearchDocument, readonly TextBlock[]>()
  const blocksOf = remembered((document: SearchDocument) => textBlocks(document.body()), parsed)
  const read = documents.map((document) => {
    const print = printOf(document)
    const kept = before.get(document.url)
    if (kept?.print === print) return { document, ...kept }
    return {
      document,
      print,
      certain: certainWords(document, blocksOf(document), words.analyse).join(' '),
      page: undefined,
    }
  })
  const lexicon = { ...words, readingWeights: weighReadings(countEvidence(read)) }
  const dictionary = createDictionary(words.analyse)
  const pages = new Map<string, KeptPage>()
  const postings = createPostings()
  const facts: PageFacts[] = []
  const write = writerInto(target, site && join(site, indexFolder))

  // Newest last: «uusin ensin» reads from the end, and a new article keeps the others' numbers.
  const ordered = read.toSorted(({ document: a }, { document: b }) =>
    a.date === b.date ? (a.url < b.url ? 1 : -1) : a.date < b.date ? -1 : 1,
  )
  for (const [number, { document, print, certain, page: old }] of ordered.entries()) {
    const stands = old && decisions(old.undecided, lexicon) === old.decided
    const page = stands ? old : indexPage(document, blocksOf(document), lexicon)
    parsed.delete(document)
    pages.set(document.url, { print, certain, page })
    dictionary.add(page)
    postings.add(number, page)
    const version = hashOf(page.text, versionLength)
    facts.push(factsOf(document, page, version))
    write(pageFile(number, version), page.text)
  }
  const { shards, common } = dictionary.files(analyser.irregular)
  const writeNamed = (fileOf: (name: string) => string, text: string): string => {
    const name = hashOf(text, nameLength)
    write(fileOf(name), text)
    return name
  }
  const sorted = [...shards].sort(([a], [b]) => (a < b ? -1 : 1))
  const manifest: Manifest = {
    facts: writeNamed(factsFile, formatFacts(facts)),
    common: writeNamed(commonFile, common),
    words: Object.fromEntries(sorted.map(([key, text]) => [key, writeNamed(wordsFile, text)])),
    hits: postings.files().map(({ first, text }) => [first, writeNamed(hitsFile, text)]),
  }
  writeText(join(outDir, manifestFile), JSON.stringify(manifest))
  await analyser.save()
  if (options.made) await writePages(cacheDir, made, pages)
  const warning = analyser.hasVoikko ? undefined : withoutVoikko
  return { articles: ordered.length, words: dictionary.size(), warning }
}

/** Hexadecimal digits of a hash in a file name. */
const nameLength = 12
/** Shorter beside a page's number, since the facts hold one for each page. */
const versionLength = 5

const hashOf = (text: string | Uint8Array, length: number): string =>
  createHash('sha256').update(text).digest('hex').slice(0, length)

/** Rounded, because few different values make a small file. */
const lengthStep = 20

const factsOf = (
  { type, topics, regions, date }: SearchDocument,
  { titleWords, hits }: IndexPage,
  version: string,
): PageFacts => ({
  tyyppi: [type],
  aihe: topics,
  alue: regions,
  vuosi: date ? [date.slice(0, 4)] : [],
  month: date.slice(0, 7),
  titleWords,
  length: Math.max(1, Math.round(hits.length / lengthStep)) * lengthStep,
  version,
})
