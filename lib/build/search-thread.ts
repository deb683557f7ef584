import { join } from 'node:path'
import { inThreads, type ThreadMain } from '../run/threads'
import type { BuiltSearch } from '../search/build/build-search'
import { cacheDir } from './folders'

/** The search index, in a thread: its memory goes with it, and the development server must answer meanwhile. */

/** Written into `folder`, with the word lists of `contentDir`. */
type SearchJob = { readonly folder: string; readonly contentDir: string }

export const main: ThreadMain<undefined, SearchJob, BuiltSearch> =
  () =>
  async ({ folder, contentDir }) => {
    const [{ buildSearch }, { siteDocuments }, { readWordLists }] = await Promise.all([
      import('../search/build/build-search'),
      import('../search/build/search-documents'),
      import('../content/singletons'),
    ])
    const { lists } = await readWordLists(contentDir, contentDir)
    return buildSearch({ documents: siteDocuments(), lists, outDir: folder, cacheDir: join(cacheDir, 'haku') })
  }

export const indexInThread = async (job: SearchJob): Promise<BuiltSearch> => {
  const [built] = await inThreads<undefined, SearchJob, BuiltSearch>('lib/build/search-thread.ts', undefined, [job])
  if (!built) throw new Error('The thread of the search index gave no answer')
  return built
}
