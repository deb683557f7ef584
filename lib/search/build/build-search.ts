import { createHash } from 'node:crypto'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { close, createIndex, type PagefindIndex } from 'pagefind'
import type { WordLists } from '../../content/check/word-lists'
import { formatFacts, type PageFacts } from '../facets'
import { indexFolder, type Manifest, manifestFile } from '../manifest'
import { createAnalyser } from './analyser'
import { createDictionary } from './dictionary'
import type { SearchDocument } from './document'
import { createLexicon } from './lexicon'
import { indexPage } from './page'
import { countEvidence } from './uses'

export type BuildSearchOptions = {
  /** In any order; each body is read when its turn comes. */
  readonly documents: readonly SearchDocument[]
  readonly lists: WordLists
  /** The site; the index goes to `pagefind/` in it, in the place of an older one. */
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

/** Pages on their way to Pagefind at a time. */
const batch = 32
/** Pagefind's own user interfaces and its worker, which the site does not use. */
const unused = /^pagefind-(?!entry\.json)/

/**
 * Builds the index of search into `outDir/pagefind/`: Pagefind's files, the facts of pages and the words. The same
 * documents give the same bytes. Throws when Pagefind refuses a page or cannot write.
 */
export const buildSearch = async (options: BuildSearchOptions): Promise<BuiltSearch> => {
  const { documents, lists, outDir, cacheDir, onProgress } = options
  const outputPath = join(outDir, indexFolder)
  const analyser = await createAnalyser(cacheDir)
  const words = createLexicon(lists, analyser.analyse, analyser.isKnown)
  const evidence = countEvidence(documents, words.analyse)
  const lexicon = { ...words, evidence: (folded: string) => evidence.get(folded) ?? 0 }
  const dictionary = createDictionary()
  const facts: PageFacts[] = []

  const index = await newIndex()
  // Newest first, undated last: the order of the facts is the order that «uusin ensin» shows.
  const ordered = documents.toSorted((a, b) =>
    a.date === b.date ? (a.url < b.url ? -1 : 1) : a.date < b.date ? 1 : -1,
  )
  for (let start = 0; start < ordered.length; start += batch) {
    const some = ordered.slice(start, start + batch)
    await Promise.all(
      some.map(async (document, offset) => {
        const page = indexPage(document, lexicon)
        dictionary.add(page)
        facts.push(factsOf(document, page.titleWords))
        const sort = `<p data-pagefind-sort="n[data-n]" data-n="${start + offset}"></p>`
        const { errors } = await index.addHTMLFile({
          url: page.url,
          content: page.html.replace('<body>', `<body>${sort}`),
        })
        if (errors.length > 0) throw new Error(`Pagefind, ${document.url}: ${errors.join('; ')}`)
      }),
    )
    onProgress?.(Math.min(start + batch, ordered.length), ordered.length)
  }
  await rm(outputPath, { recursive: true, force: true })
  const { errors } = await index.writeFiles({ outputPath })
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`)
  await close()
  for (const name of await readdir(outputPath)) {
    if (unused.test(name) || name === 'wasm.unknown.pagefind') await rm(join(outputPath, name), { recursive: true })
  }
  await writeOwn(outputPath, facts, dictionary.files())
  await analyser.save()
  const built = { articles: ordered.length, words: dictionary.size() }
  return analyser.hasVoikko ? built : { ...built, warning: withoutVoikko }
}

const newIndex = async (): Promise<PagefindIndex> => {
  // One index for all languages: a Finnish page must find the Swedish ones too.
  const { index, errors } = await createIndex({ forceLanguage: 'fi' })
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`)
  return index
}

const factsOf = ({ type, topics, regions, date }: SearchDocument, titleWords: number): PageFacts => ({
  tyyppi: [type],
  aihe: topics,
  alue: regions,
  vuosi: date ? [date.slice(0, 4)] : [],
  month: date.slice(0, 7),
  titleWords,
})

const writeOwn = async (
  outputPath: string,
  facts: readonly PageFacts[],
  { folder, files, keys }: ReturnType<ReturnType<typeof createDictionary>['files']>,
): Promise<void> => {
  const text = formatFacts(facts)
  const name = `tiedot-${createHash('sha256').update(text).digest('hex').slice(0, 10)}.json`
  await writeFile(join(outputPath, name), text)
  await mkdir(join(outputPath, folder))
  for (const [key, words] of files) await writeFile(join(outputPath, folder, `${key}.txt`), words)
  const manifest: Manifest = { pages: facts.length, facts: name, dictionary: folder, keys }
  await writeFile(join(outputPath, manifestFile), JSON.stringify(manifest))
}
