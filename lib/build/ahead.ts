import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { DrawnImages } from '../outputs/share-image/write-share-images'
import { move } from '../run/files'
import { indexFolder, manifestFile } from '../search/index-files'
import { cacheDir, contentDir } from './folders'
import { indexInThread, type SearchAnswer } from './search-thread'

/** What needs the content alone is made while Next works, which leaves a core idle now and then. */

/** Times in milliseconds. */
export type MadeAhead = {
  readonly images: DrawnImages
  readonly imagesMs: number
  readonly index: SearchAnswer
  readonly indexMs: number
}

export const shareImagesCache = join(cacheDir, 'og')
const indexStaging = join(cacheDir, 'haku-uusi')

/** `before` is a site of the same code. */
export const makeAhead = async (before?: string): Promise<MadeAhead> => {
  const began = performance.now()
  const since = () => Math.round(performance.now() - began)
  const [ofImages, ofIndex] = await Promise.all([
    drawImages().then((images) => ({ images, imagesMs: since() })),
    buildIndex(before).then((index) => ({ index, indexMs: since() })),
  ])
  return { ...ofImages, ...ofIndex }
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
