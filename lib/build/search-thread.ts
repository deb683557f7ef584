import type { ThreadMain } from '../run/threads'
import type { BuiltSearch } from '../search/build/build-search'
import { writeIndex } from './write-outputs'

/** In a thread, because the development server must answer meanwhile. */

export type SearchJob = { readonly folder: string; readonly contentDir: string }

export const main: ThreadMain<undefined, SearchJob, BuiltSearch> =
  () =>
  ({ folder, contentDir }) =>
    writeIndex(folder, contentDir)
