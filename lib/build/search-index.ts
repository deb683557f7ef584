import { join } from 'node:path'
import { readWordLists } from '../content/source/word-lists'
import { type BuiltSearch, buildSearch } from '../search/build/build-search'
import { siteDocuments } from '../search/build/documents'
import { cacheDir } from './folders'

/** Writes the index of the public content into `folder`, with the word lists in `contentDir`. */
export const writeIndex = async (
  folder: string,
  contentDir: string,
  onProgress?: (done: number, total: number) => void,
): Promise<BuiltSearch> => {
  const { lists } = await readWordLists(contentDir, contentDir)
  return buildSearch({
    documents: siteDocuments(),
    lists,
    outDir: folder,
    cacheDir: join(cacheDir, 'haku'),
    onProgress,
  })
}
