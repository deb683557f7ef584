import type { ThreadMain } from '../run/threads'
import type { BuiltSearch } from '../search/build/build-search'
import { writeIndex } from './write-outputs'

/** The index of search made in a thread, beside a server that must answer meanwhile. */

/** The folder that the index goes to, and that of the content. */
export type SearchJob = { readonly folder: string; readonly contentDir: string }

export const main: ThreadMain<undefined, SearchJob, BuiltSearch> =
  () =>
  ({ folder, contentDir }) =>
    writeIndex(folder, contentDir)
