import { createHash } from 'node:crypto'
import { readFile, rename } from 'node:fs/promises'
import { join, posix } from 'node:path'

/** Files that exist only to be named by pages and style sheets; unnamed ones are removed. */
export const isForPages = (address: string): boolean => /^\/(_next|media)\//.test(address)

export const filesOfStyles = async (folder: string, addresses: readonly string[]): Promise<readonly string[]> => {
  const files = new Set<string>()
  for (const address of addresses) {
    const text = await readFile(join(folder, address), 'utf8')
    for (const [, url = ''] of text.matchAll(/url\(([^)'"]+)\)/g))
      if (!/^(data:|#)/.test(url)) files.add(posix.resolve(posix.dirname(address), url))
  }
  return [...files]
}

/** CSP source that allows exactly this text (CSP 3, 2.3.1). */
export const hashSource = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** Where a file at the root lies so that browsers may cache it for good. */
export const hashedAddress = (address: string, data: string | Buffer): string => {
  const hash = createHash('sha256').update(data).digest('hex').slice(0, 8)
  const { name, ext } = posix.parse(address)
  return `/_next/static/${name}-${hash}${ext}`
}

/** Gives the file its hashed name. Gives its new address. */
export const hashFile = async (folder: string, address: string): Promise<string> => {
  const now = hashedAddress(address, await readFile(join(folder, address)))
  await rename(join(folder, address), join(folder, now))
  return now
}
