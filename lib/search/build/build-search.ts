import { createHash } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { WordLists } from '../../content/check/word-lists'
import { formatFacts, type PageFacts } from '../facets'
import {
  commonFile,
  factsFile,
  hitsFile,
  indexFolder,
  type Manifest,
  manifestFile,
  pageFile,
  wordsFile,
} from '../manifest'
import { createAnalyser } from './analyser'
import { createDictionary } from './dictionary'
import type { SearchDocument } from './document'
import { createLexicon } from './lexicon'
import { indexPage } from './page'
import { createPostings } from './postings'
import { countEvidence } from './uses'

export type BuildSearchOptions = {
  /** In any order; each body is read when its turn comes. */
  readonly documents: readonly SearchDocument[]
  readonly lists: WordLists
  /** The site; the index goes to `hakemisto/` in it, in the place of an older one. */
  readonly outDir: string
  readonly cacheDir: string
  readonly onProgress?: ((done: number, total: number) => void) | undefined
}

export type BuiltSearch = {
  readonly articles: number
  /** Different base forms. */
  readonly words: number
  /** In Finnish; set when the index is worse than it should be. */
  readonly warning?: string
}

export const withoutVoikko =
  'Suomen kielen jäsentäjää Voikkoa ei ole tällä koneella, joten haku ei tunne taivutusta eikä yhdyssanojen osia: sivuja jää löytymättä. Korjaa: sudo apt-get install libvoikko1 voikko-fi, ja rakenna sivusto uudelleen.'

/** Files written at a time. */
const batch = 64

/**
 * Builds the index of search into `outDir/hakemisto/`: hits by base form, words with their forms, facts of pages, and a
 * file a page for showing it. The same documents give the same bytes in whatever order they come. Throws when it cannot write.
 */
export const buildSearch = async (options: BuildSearchOptions): Promise<BuiltSearch> => {
  const { documents, lists, outDir, cacheDir, onProgress } = options
  const target = join(outDir, indexFolder)
  const making = join(target, 'uusi')
  await rm(target, { recursive: true, force: true })
  const analyser = await createAnalyser(cacheDir)
  const words = createLexicon(lists, analyser.analyse, analyser.isKnown)
  const evidence = countEvidence(documents, words.analyse)
  const lexicon = { ...words, evidence: (folded: string) => evidence.get(folded) ?? 0 }
  const dictionary = createDictionary()
  const postings = createPostings()
  const facts: PageFacts[] = []
  const writer = createWriter(making)

  // Newest first, undated last: the order of the facts is the order that «uusin ensin» shows.
  const ordered = documents.toSorted((a, b) =>
    a.date === b.date ? (a.url < b.url ? -1 : 1) : a.date < b.date ? 1 : -1,
  )
  for (const [number, document] of ordered.entries()) {
    const page = indexPage(document, lexicon)
    dictionary.add(page)
    postings.add(number, page.found)
    facts.push(factsOf(document, page.titleWords, page.found.size))
    await writer.write(pageFile(number), JSON.stringify(page.text))
    onProgress?.(number + 1, ordered.length)
  }
  const { shards, common } = dictionary.files(analyser.irregular)
  const { texts, firsts } = postings.files()
  for (const [key, text] of shards) await writer.write(wordsFile(key), text)
  for (const [number, text] of texts.entries()) await writer.write(hitsFile(number), text)
  await writer.write(commonFile, common)
  await writer.write(factsFile, formatFacts(facts))
  const folder = await writer.end()
  await rename(making, join(target, folder))
  const manifest: Manifest = { folder, pages: facts.length, words: [...shards.keys()].sort(), hits: firsts }
  await mkdir(dirname(join(outDir, manifestFile)), { recursive: true })
  await writeFile(join(outDir, manifestFile), JSON.stringify(manifest))
  await analyser.save()
  const built = { articles: ordered.length, words: dictionary.size() }
  return analyser.hasVoikko ? built : { ...built, warning: withoutVoikko }
}

/** Writes files below `folder`, some at a time; `end` waits for them and gives a name that is the hash of them all. */
const createWriter = (folder: string) => {
  const hash = createHash('sha256')
  const made = new Set<string>()
  let waiting: Promise<void>[] = []
  return {
    write: async (file: string, text: string): Promise<void> => {
      hash.update(`${file}\n${text}\n`)
      const parent = dirname(join(folder, file))
      if (!made.has(parent)) await mkdir(parent, { recursive: true })
      made.add(parent)
      waiting.push(writeFile(join(folder, file), text))
      if (waiting.length < batch) return
      await Promise.all(waiting)
      waiting = []
    },
    end: async (): Promise<string> => {
      await Promise.all(waiting)
      return hash.digest('hex').slice(0, 12)
    },
  }
}

/** Lengths are kept roughly: they matter little, and few different values make a small file. */
const lengthStep = 20

const factsOf = ({ type, topics, regions, date }: SearchDocument, titleWords: number, length: number): PageFacts => ({
  tyyppi: [type],
  aihe: topics,
  alue: regions,
  vuosi: date ? [date.slice(0, 4)] : [],
  month: date.slice(0, 7),
  titleWords,
  length: Math.max(1, Math.round(length / lengthStep)) * lengthStep,
})
