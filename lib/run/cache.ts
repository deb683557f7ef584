import { readdir, rm, stat, utimes } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

/** Files kept between builds are named by what they hold, and may be deleted at any time. In milliseconds. */
const keptFor = 30 * 24 * 60 * 60 * 1000

/** Whether a file is there; if so, it counts as used now. */
export const touch = async (file: string): Promise<boolean> => {
  const now = new Date()
  return utimes(file, now, now).then(
    () => true,
    () => false,
  )
}

/** Removes what no build has asked for in 30 days. `used` are paths in the cache, each after a slash. */
export const prune = async (cacheDir: string, used: ReadonlySet<string>): Promise<void> => {
  const unused = (await filesUnder(cacheDir)).filter((path) => !used.has(`/${path}`))
  for (const path of unused) {
    const file = join(cacheDir, path)
    // Another build may prune the same cache at the same time.
    const stats = await stat(file).catch(() => null)
    if (stats && Date.now() - stats.mtimeMs > keptFor) await rm(file, { force: true })
  }
}

/** Relative paths with `/`; none when there is no such folder. */
const filesUnder = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'))
}
