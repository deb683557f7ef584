import { type PageFacts, parseFacts } from '../facets'
import { indexFolder, type Manifest, manifestFile } from '../manifest'
import { type Entry, parseShard, parseWords } from './dictionary-format'

/** The site's own files beside Pagefind's, each fetched once, and again when it could not be had. */
export type SearchFiles = {
  readonly facts: () => Promise<readonly PageFacts[]>
  readonly entries: (folded: string) => Promise<{ readonly entries: readonly Entry[]; readonly complete: boolean }>
  readonly commonWords: () => Promise<readonly string[]>
}

/** Longest and shortest names of the word files. */
const lengths = [3, 2] as const

export const openFiles = (base: string): SearchFiles => {
  const fetched = new Map<string, Promise<string>>()
  const get = (file: string): Promise<string> => {
    const known = fetched.get(file) ?? load(`${base}/${indexFolder}/${file}`)
    fetched.set(file, known)
    known.catch(() => fetched.delete(file))
    return known
  }
  const manifest = async (): Promise<Manifest> => JSON.parse(await get(manifestFile))
  const parsed = new Map<string, readonly Entry[]>()
  return {
    facts: async () => parseFacts(await get((await manifest()).facts)),
    commonWords: async () => parseWords(await get(`${(await manifest()).dictionary}/kaikki.txt`)),
    entries: async (folded) => {
      const { dictionary, keys } = await manifest()
      const key = lengths.map((length) => folded.slice(0, length)).find((name) => keys.includes(name))
      // Two letters whose words are parted by the third: what begins so is in more files than it is worth fetching.
      const complete = folded.length > 2 || !keys.some((name) => name.length > 2 && name.startsWith(folded))
      if (!key) return { entries: [], complete }
      const entries = parsed.get(key) ?? parseShard(await get(`${dictionary}/${key}.txt`))
      parsed.set(key, entries)
      return { entries, complete }
    },
  }
}

const load = async (url: string): Promise<string> => {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  return response.text()
}
