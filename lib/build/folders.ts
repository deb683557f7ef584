import { existsSync, readdirSync, renameSync } from 'node:fs'
import { readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { rulesPath } from '../hosts/rules'
import { UserError } from '../run/command'

/** Where a build reads and writes, from the project's root. */

/** A function, because a command may set it for what it runs. */
export const contentDir = (): string => process.env.CONTENT_DIR || 'content'
export const publicDir = 'public'
export const outDir = (process.env.OUT_DIR || 'out').replace(/(?<=.)\/+$/, '')
/** What is kept between builds; may be deleted at any time. */
export const cacheDir = '.next/cache'

/** Next exports to a folder inside the tree alone. */
export const exportDir = '.next/site'

/** The new site is made in a staging folder and renamed into place: a build that fails leaves the old site. */

export const stagingOf = (outDir: string): string => `${outDir}.new`

/** The site before: whole while it is replaced, after that what its pages load, until the next is swapped in. */
export const oldOf = (outDir: string): string => `${outDir}.old`

/** Files named by their content that pages read earlier still ask for; pictures are not, since they may be withdrawn. */
export const isLasting = (path: string): boolean => /^\/(_next\/static|hakemisto)\//.test(path)

const isWhole = (folder: string): boolean => existsSync(join(folder, rulesPath))

/** Throws a `UserError` before anything is lost that no build of ours made: also beside `outDir`, where a build writes. */
export const requireOwn = (outDir: string): void => {
  const made = (folder: string): boolean => ['.server', '_next'].some((name) => existsSync(join(folder, name)))
  const own: readonly (readonly [string, (folder: string) => boolean])[] = [
    [outDir, isWhole],
    [stagingOf(outDir), made],
    [oldOf(outDir), made],
  ]
  const [foreign] = own.find(([folder, isOwn]) => !isEmpty(folder) && !isOwn(folder)) ?? []
  if (foreign === undefined) return
  throw new UserError(
    `Kansio ${foreign} ei ole tämän sivuston rakennuksen tekemä, joten sitä ei korvata eikä poisteta. Siirrä se muualle tai anna ympäristömuuttujassa OUT_DIR toinen kansio, uusi tai tyhjä.`,
  )
}

const isEmpty = (folder: string): boolean => {
  try {
    return readdirSync(folder).length === 0
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT'
  }
}

/** What tells that the folder is ours goes last, lest a removal that is killed leave a folder nobody knows. */
const remove = async (folder: string): Promise<void> => {
  await removeBut(folder, ['.server', '_next'])
  await rm(folder, { recursive: true, force: true })
}

const removeBut = async (folder: string, kept: readonly string[]): Promise<void> => {
  for (const name of await readdir(folder).catch(() => []))
    if (!kept.includes(name)) await rm(join(folder, name), { recursive: true, force: true })
}

/** Without its rules first: what is left is no whole site, and never restored as one. */
const keepLasting = async (old: string): Promise<void> => {
  if (!existsSync(join(old, '_next/static'))) return remove(old)
  await rm(join(old, rulesPath), { force: true })
  await removeBut(old, ['_next', 'hakemisto'])
}

/** Gives a sentence for when the new site is in place and the old could not be cleaned away. */
export const swapIn = async (outDir: string): Promise<string | undefined> => {
  requireOwn(outDir)
  const old = oldOf(outDir)
  await remove(old)
  const replaced = existsSync(outDir)
  if (replaced) await rename(outDir, old)
  try {
    await rename(stagingOf(outDir), outDir)
  } catch (error) {
    if (replaced) await rename(old, outDir)
    throw error
  }
  if (!replaced) return undefined
  return keepLasting(old).then(
    () => undefined,
    (error: unknown) =>
      `Uusi sivusto on kansiossa ${outDir}, mutta vanhaa kansiota ${old} ei voitu siivota (${error instanceof Error ? error.message : error}). Poista se itse ennen seuraavaa rakennusta.`,
  )
}

/** Puts back a site whose build was killed between two renames. */
export const restore = (outDir: string): void => {
  if (!existsSync(outDir) && isWhole(oldOf(outDir))) renameSync(oldOf(outDir), outDir)
}

/** Cleans up after a killed build. */
export const clearLeftovers = async (outDir: string): Promise<void> => {
  restore(outDir)
  requireOwn(outDir)
  await remove(stagingOf(outDir))
}
