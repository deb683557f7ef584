import { createHash } from 'node:crypto'
import { readFile, rename } from 'node:fs/promises'
import { join, posix } from 'node:path'

/** Styles and scripts of the export, as pages will have them. */

/** Files that are there only for pages and style sheets to name: one that none names goes. */
export const isForPages = (address: string): boolean => /^\/(_next|media)\//.test(address)

/** Addresses of the files that the style sheets at `addresses` name. */
export const filesOfStyles = async (folder: string, addresses: readonly string[]): Promise<readonly string[]> => {
  const files = new Set<string>()
  for (const address of addresses) {
    const text = await readFile(join(folder, address), 'utf8')
    for (const [, url = ''] of text.matchAll(/url\(([^)'"]+)\)/g))
      if (!/^(data:|#)/.test(url)) files.add(posix.resolve(posix.dirname(address), url))
  }
  return [...files]
}

/** Source for a policy that allows exactly this text (CSP 3, 2.3.1). */
export const hashSource = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** Moves the script at `address` among the hashed files, so that browsers may keep it for good. Gives its new address. */
export const hashScript = async (folder: string, address: string): Promise<string> => {
  const data = await readFile(join(folder, address))
  const hash = createHash('sha256').update(data).digest('hex').slice(0, 8)
  const now = `/_next/static/${posix.basename(address, '.js')}-${hash}.js`
  await rename(join(folder, address), join(folder, now))
  return now
}
