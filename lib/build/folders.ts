import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { rulesPath } from '../hosts/rules'
import { messageOf, UserError } from '../run/command'

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
const remove = (folder: string): void => {
  removeBut(folder, ['.server', '_next'])
  rmSync(folder, { recursive: true, force: true })
}

/** One by one: with a promise a file it takes twice as long. */
const removeBut = (folder: string, kept: readonly string[]): void => {
  const names = existsSync(folder) ? readdirSync(folder) : []
  for (const name of names) if (!kept.includes(name)) rmSync(join(folder, name), { recursive: true, force: true })
}

/** Without its rules first: what is left is no whole site, and never restored as one. */
const keepLasting = (old: string): void => {
  if (!existsSync(join(old, '_next/static'))) remove(old)
  else {
    rmSync(join(old, rulesPath), { force: true })
    removeBut(old, ['_next', 'hakemisto'])
  }
}

/** Puts the new site in place. Whether there was one before, which is then to be cleaned away. */
export const replace = async (outDir: string): Promise<boolean> => {
  requireOwn(outDir)
  const old = oldOf(outDir)
  remove(old)
  const replaced = existsSync(outDir)
  if (replaced) await rename(outDir, old)
  try {
    await rename(stagingOf(outDir), outDir)
  } catch (error) {
    if (replaced) await rename(old, outDir)
    throw error
  }
  return replaced
}

/** Leaves of the site before what its open pages still load. Gives a sentence when it could not be cleaned away, else ''. */
export const cleanOld = (outDir: string): string => {
  const old = oldOf(outDir)
  try {
    keepLasting(old)
    return ''
  } catch (error) {
    return `Uusi sivusto on kansiossa ${outDir}, mutta vanhaa kansiota ${old} ei voitu siivota (${messageOf(error)}). Poista se itse ennen seuraavaa rakennusta.`
  }
}

/** `replace` and `cleanOld` in turn. */
export const swapIn = async (outDir: string): Promise<string> => ((await replace(outDir)) ? cleanOld(outDir) : '')

/** Puts back a site whose build was killed between two renames. */
export const restore = (outDir: string): void => {
  if (!existsSync(outDir) && isWhole(oldOf(outDir))) renameSync(oldOf(outDir), outDir)
}

/** Cleans up after a killed build. */
export const clearLeftovers = (outDir: string): void => {
  restore(outDir)
  requireOwn(outDir)
  remove(stagingOf(outDir))
}
