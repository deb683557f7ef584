import { remembered } from '@/lib/run/collections'
import {
  commonFile,
  factsFile,
  hitsFile,
  indexFolder,
  type Manifest,
  manifestFile,
  type PageFacts,
  type PageText,
  pageFile,
  parseFacts,
  wordsFile,
} from '@/lib/search/index-files'
import { parseHitLines, parseShard, parseWords, type WordEntry } from '@/lib/search/index-formats'

/** A page that holds a word. */
export type WordHit = {
  readonly page: number
  readonly score: number
  /** Whether the title has it: 1 as a word, less as part of one, 0 not. */
  readonly inTitle: number
}

/** What a query needs of the index. */
export type SearchIndex = {
  /** Pages of a folded base form; none when it is not in the index. */
  readonly find: (base: string) => Promise<readonly WordHit[]>
  /** Whether the folded word is a base form of the index. */
  readonly has: (folded: string) => Promise<boolean>
  /** Words some of whose forms begin as the folded word does, as far as one file of words holds them. */
  readonly entries: (folded: string) => Promise<readonly WordEntry[]>
  /** Base forms that begin so, with their pages. */
  readonly beginning: (folded: string) => Promise<readonly WordEntry[]>
  /** Base forms that typing errors are corrected to. */
  readonly commonWords: () => Promise<readonly string[]>
}

/** The files of the index, each fetched once; one that failed is fetched again. */
export type SearchFiles = {
  readonly facts: readonly PageFacts[]
  readonly page: (page: number) => Promise<PageText>
  /** Lines of hits by base form, of the file where a folded word would stand. */
  readonly hitLines: (folded: string) => Promise<ReadonlyMap<string, string>>
  readonly entries: (folded: string) => Promise<readonly WordEntry[]>
  readonly commonWords: () => Promise<readonly string[]>
}

/** Longest and shortest names of the files of words. */
const lengths = [3, 2] as const

/** Opens the index of the site at `base`. Rejects when it cannot be had. */
export const openFiles = async (base: string): Promise<SearchFiles> => {
  // Its name never changes, so a kept copy may name files that are gone.
  const manifest: Manifest = JSON.parse(await load(`${base}/${manifestFile}`, 'no-cache'))
  const get = <T>(file: string, read: (text: string) => T): (() => Promise<T>) => {
    let loading: Promise<T> | undefined
    return () => {
      loading ??= load(`${base}/${indexFolder}/${file}`).then(read)
      loading.catch(() => {
        loading = undefined
      })
      return loading
    }
  }
  const facts = await get(factsFile(manifest.facts), parseFacts)()
  const page = remembered((at: number) => get(pageFile(at, facts[at]?.version ?? ''), readPage))
  const hits = remembered((name: string) => get(hitsFile(name), parseHitLines))
  const words = remembered((name: string) => get(wordsFile(name), parseShard))
  return {
    facts,
    page: (at) => page(at)(),
    hitLines: async (folded) => {
      const after = manifest.hits.findIndex(([first]) => first > folded)
      const [, name] = manifest.hits[Math.max(0, (after < 0 ? manifest.hits.length : after) - 1)] ?? []
      return name ? hits(name)() : new Map()
    },
    entries: async (folded) => {
      const name = lengths.flatMap((length) => manifest.words[folded.slice(0, length)] ?? [])[0]
      return name ? words(name)() : []
    },
    commonWords: get(commonFile(manifest.common), parseWords),
  }
}

const readPage = (text: string): PageText => JSON.parse(text)

const load = async (url: string, cache: RequestCache = 'default'): Promise<string> => {
  const response = await fetch(url, { cache })
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  return response.text()
}
