import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'

/**
 * The finished site takes the place of the old one at once: the export is made and finished aside, in a folder beside it
 * on the same disk, and renamed. A build that is killed or fails leaves the old site as it was.
 */

/** Where the site is made before it is finished. */
export const asideOf = (outDir: string): string => `${outDir}.new`

const oldOf = (outDir: string): string => `${outDir}.old`

/** Puts the finished folder in its place. */
export const swapIn = async (outDir: string): Promise<void> => {
  await rm(oldOf(outDir), { recursive: true, force: true })
  if (existsSync(outDir)) await rename(outDir, oldOf(outDir))
  await rename(asideOf(outDir), outDir)
  await rm(oldOf(outDir), { recursive: true, force: true })
}

/** Mends what a build left that was killed on its way: half-made sites go, and a site killed between two renames comes back. */
export const clearLeftovers = async (outDir: string): Promise<void> => {
  if (!existsSync(outDir) && existsSync(oldOf(outDir))) await rename(oldOf(outDir), outDir)
  for (const folder of [asideOf(outDir), oldOf(outDir)]) await rm(folder, { recursive: true, force: true })
}
