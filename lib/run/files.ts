import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { cp, mkdir, readFile, rename, rm, rmdir, stat, utimes, writeFile } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'

/** Writes a small file, and the folder it is in where there is none. */
export const writeText = (file: string, text: string | Uint8Array): void => {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

/** What ends the names of compressed copies. */
export const packedEndings = ['.br', '.gz'] as const

export const isPacked = (address: string): boolean => packedEndings.some((ending) => address.endsWith(ending))

/** Puts an equal file of an older folder, with its time and its compressed copies, where there is none yet. */
const linkEqual = (old: string, file: string, data: Buffer, copies: readonly string[]): boolean => {
  if (statSync(old, { throwIfNoEntry: false })?.size !== data.length || !readFileSync(old).equals(data)) return false
  const endings = ['', ...copies]
  try {
    for (const ending of endings) linkSync(old + ending, file + ending)
    return true
  } catch {
    // A copy is missing, or it is on another disk: it is written, which tells of any other trouble.
    for (const ending of endings) rmSync(file + ending, { force: true })
    return false
  }
}

/** Writes files of a folder; those that are the same in `before` stand with their time and their compressed `copies`. */
export const writerInto = (folder: string, before: string | undefined, copies: readonly string[] = packedEndings) => {
  const made = new Set<string>()
  return (address: string, data: string | Uint8Array): void => {
    const file = join(folder, address)
    const inside = dirname(file)
    if (!made.has(inside)) mkdirSync(inside, { recursive: true })
    made.add(inside)
    const bytes = Buffer.from(data)
    if (before === undefined || !linkEqual(join(before, address), file, bytes, copies)) writeFileSync(file, bytes)
  }
}

/** Renamed into place when whole: who stops or reads meanwhile never has half of it. */
export const writeWhole = async (file: string, data: string | Buffer): Promise<void> => {
  const temporary = `${file}.${process.pid}.${writing++}`
  await mkdir(dirname(file), { recursive: true })
  await writeFile(temporary, data)
  await rename(temporary, file)
}

/** Two that write one file at a time do not meet. */
let writing = 0

/** Moves a file or folder to where none is, on another disk too. */
export const move = async (from: string, to: string): Promise<void> => {
  await mkdir(dirname(to), { recursive: true })
  await rename(from, to).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EXDEV') throw error
    await cp(from, to, { recursive: true })
    await rm(from, { recursive: true })
  })
}

/** Writes a text where the file holds another. */
export const writeChanged = async (file: string, text: string): Promise<void> => {
  const old = await readFile(file, 'utf8').catch(() => undefined)
  if (old !== text) await writeWhole(file, text)
}

/** Addresses (`/aiheet/index.html`) of the files under `folder` that are `wanted`, sorted; none without a folder. */
export const addressesIn = (folder: string, wanted: (address: string) => boolean = () => true): readonly string[] => {
  const addresses: string[] = []
  const walk = (inside: string): void => {
    for (const entry of readdirSync(join(folder, inside), { withFileTypes: true })) {
      const address = `${inside}/${entry.name}`
      if (entry.isDirectory()) walk(address)
      else if (entry.isFile() && wanted(address)) addresses.push(address)
    }
  }
  if (existsSync(folder)) walk('')
  return addresses.sort()
}

export type FileStamp = { readonly address: string; readonly size: number; readonly mtimeMs: number }

/** All files under `folder`, with their sizes in bytes and times in milliseconds. */
export const stampsIn = (folder: string): readonly FileStamp[] =>
  addressesIn(folder).map((address) => {
    const { size, mtimeMs } = statSync(join(folder, address))
    return { address, size, mtimeMs }
  })

/** Removes the files at `addresses`, and the folders that this leaves empty. */
export const removeFiles = async (folder: string, addresses: readonly string[]): Promise<void> => {
  // A promise a file would cost twice what the removing does.
  for (const address of addresses) rmSync(join(folder, address))
  const parents = new Set(addresses.map((address) => address.slice(0, address.lastIndexOf('/'))))
  for (const parent of parents) await removeEmpty(folder, parent)
}

/** Removes the folder at `address` and those above it as long as they are empty, `folder` itself never. */
const removeEmpty = async (folder: string, address: string): Promise<void> => {
  for (let at = address; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    try {
      await rmdir(join(folder, at))
    } catch {
      // It still holds something.
      return
    }
  }
}

/** Hidden files (`/aiheet/.DS_Store`) belong to programs. */
export const isVisible = (address: string): boolean => !/\/\.[^/]*$/.test(address)

/** Whether an address ends so: `.html`. */
export const isKind =
  (extension: string) =>
  (address: string): boolean =>
    extname(address) === extension

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
  for (const path of addressesIn(cacheDir, (address) => !used.has(address))) {
    const file = join(cacheDir, path)
    // Another build may prune the same cache at the same time.
    const stats = await stat(file).catch(() => null)
    if (stats && Date.now() - stats.mtimeMs > keptFor) await rm(file, { force: true })
  }
}
