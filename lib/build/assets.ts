import { createHash } from 'node:crypto'
import { readFile, rename } from 'node:fs/promises'
import { join, posix } from 'node:path'

/** Styles and scripts of the export, as pages will have them. */

export type Styles = {
  /** Text by the address of the sheet in the export. */
  readonly texts: ReadonlyMap<string, string>
  /** Addresses of the files that the sheets name, without base path. */
  readonly files: readonly string[]
  /** Sources for a policy that allows exactly these (CSP 3, 2.3.1). */
  readonly hashes: readonly string[]
}

/** Files that are there only for pages and style sheets to name: one that none names goes. */
export const isForPages = (address: string): boolean => /^\/(_next|media)\//.test(address)

/**
 * Reads the sheets at `addresses`, their own addresses made root-relative under `basePath`, since a style inside a page has
 * no folder of its own. Throws when a sheet would end the element it is put in.
 */
export const readStyles = async (folder: string, addresses: readonly string[], basePath: string): Promise<Styles> => {
  const texts = new Map<string, string>()
  const files = new Set<string>()
  for (const address of addresses) {
    const text = (await readFile(join(folder, address), 'utf8')).trim().replace(/url\(([^)'"]+)\)/g, (all, url) => {
      if (/^(data:|#)/.test(url)) return all
      const file = posix.resolve(posix.dirname(address), url)
      files.add(file)
      return `url(${basePath}${file})`
    })
    if (/<\/style/i.test(text)) throw new Error(`Tyylitiedostossa ${address} on teksti «</style».`)
    texts.set(address, text)
  }
  return { texts, files: [...files], hashes: [...texts.values()].map(hashSource) }
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
