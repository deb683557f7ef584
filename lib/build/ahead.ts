import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { DrawnImages } from '../outputs/share-image/write-share-images'
import { move } from '../run/files'
import { indexFolder, manifestFile } from '../search/index-files'
import { cacheDir, contentDir } from './folders'
import { indexInThread, type SearchAnswer } from './search-thread'

/** What needs the content alone is made while Next works, which leaves a core idle now and then. */

export const shareImagesCache = join(cacheDir, 'og')
const indexStaging = join(cacheDir, 'haku-uusi')

/** With the time it took, in milliseconds. */
type Timed<Made> = { readonly made: Made; readonly ms: number }

const timed = async <Made>(work: Promise<Made>): Promise<Timed<Made>> => {
  const began = performance.now()
  const made = await work
  return { made, ms: Math.round(performance.now() - began) }
}

export type MadeAhead = {
  readonly images: Timed<DrawnImages>
  /** Waited for where it is put into the site: its thread works beside the steps between. */
  readonly index: Promise<Timed<SearchAnswer>>
}

/** `before` is a site of the same code. */
export const makeAhead = async (before?: string): Promise<MadeAhead> => {
  const index = timed(buildIndex(before))
  // Told when it is waited for.
  index.catch(() => {})
  return { images: await timed(drawImages()), index }
}

/** Into the cache, from which a later step copies them. */
const drawImages = async (): Promise<DrawnImages> => {
  const { drawShareImages } = await import('../outputs/share-image/write-share-images')
  const { content } = await import('../site/reader')
  return drawShareImages({ content: content(), cacheDir: shareImagesCache })
}

/** In a thread, with which its memory goes. */
const buildIndex = async (before: string | undefined): Promise<SearchAnswer> => {
  await rm(indexStaging, { recursive: true, force: true })
  return indexInThread({ folder: indexStaging, contentDir: contentDir(), before })
}

/** Puts the index into the site, in the place of one that the development server has left in `public`. */
export const moveIndex = async (folder: string): Promise<void> => {
  await rm(join(folder, indexFolder), { recursive: true, force: true })
  for (const name of [indexFolder, manifestFile]) await move(join(indexStaging, name), join(folder, name))
}
