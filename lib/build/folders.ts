import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'

/** Where a build reads and writes, from the project's root. */

/** A function, because a command may set it for what it runs. */
export const contentDir = (): string => process.env.CONTENT_DIR || 'content'
export const publicDir = 'public'
export const outDir = process.env.OUT_DIR || 'out'
/** What is kept between builds; may be deleted at any time. */
export const cacheDir = '.next/cache'

/** The new site is made in a staging folder and renamed into place: a build that fails leaves the old site. */

export const stagingOf = (outDir: string): string => `${outDir}.new`

const oldOf = (outDir: string): string => `${outDir}.old`

export const swapIn = async (outDir: string): Promise<void> => {
  await rm(oldOf(outDir), { recursive: true, force: true })
  if (existsSync(outDir)) await rename(outDir, oldOf(outDir))
  await rename(stagingOf(outDir), outDir)
  await rm(oldOf(outDir), { recursive: true, force: true })
}

/** Cleans up after a killed build: removes half-made sites and restores a site killed between two renames. */
export const clearLeftovers = async (outDir: string): Promise<void> => {
  if (!existsSync(outDir) && existsSync(oldOf(outDir))) await rename(oldOf(outDir), outDir)
  for (const folder of [stagingOf(outDir), oldOf(outDir)]) await rm(folder, { recursive: true, force: true })
}
