import { buildSearch } from '@/lib/search/build/build-search'
import { fillerDocuments } from '../search-eval/filler'

/** The search index in a process of its own, so that its memory can be measured: `<count> <site> <cache>`. */

export const main = async ([count = '1000', outDir = '', cacheDir = '']: readonly string[]): Promise<number> => {
  await buildSearch({ documents: fillerDocuments(Number(count)), lists: { synonyms: [], words: [] }, outDir, cacheDir })
  return 0
}
