import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { rmdir } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'

/** Writes a small file, and the folder it is in where there is none. */
export const writeText = (file: string, text: string): void => {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

/** Addresses (`/ajankohtaista/index.html`) of the files under `folder` that are `wanted`, sorted. */
export const addressesIn = (folder: string, wanted: (address: string) => boolean = () => true): readonly string[] => {
  const addresses: string[] = []
  const walk = (inside: string): void => {
    for (const entry of readdirSync(join(folder, inside), { withFileTypes: true })) {
      const address = `${inside}/${entry.name}`
      if (entry.isDirectory()) walk(address)
      else if (wanted(address)) addresses.push(address)
    }
  }
  walk('')
  return addresses.sort()
}

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

/** Whether an address ends so: `.html`. */
export const isKind =
  (extension: string) =>
  (address: string): boolean =>
    extname(address) === extension
