import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pageContent } from './page-content'

export type Changes = {
  /** Canonical addresses of pages that one site has and the other does not, or that say something else, in order. */
  readonly added: readonly string[]
  readonly changed: readonly string[]
  readonly removed: readonly string[]
}

/** Pages of two built sites compared by what they say. Only those whose bytes differ are read through. */
export const compareSites = (before: string, after: string): Changes => {
  const [old, now] = [before, after].map(pageFiles)
  const added: string[] = []
  const changed: string[] = []
  const removed: string[] = []
  for (const file of new Set([...(old ?? []), ...(now ?? [])])) {
    const [was, is] = [before, after].map((folder) => readPage(join(folder, file)))
    if (was !== undefined && is !== undefined && was.equals(is)) continue
    const [then, here] = [was, is].map((data) => data && pageContent(data.toString()))
    const [oldUrl, url] = [then?.url, here?.url]
    if (url && url === oldUrl) {
      if (then?.content !== here?.content) changed.push(url)
      continue
    }
    if (url) added.push(url)
    if (oldUrl) removed.push(oldUrl)
  }
  return { added: added.sort(), changed: changed.sort(), removed: removed.sort() }
}

/** The editing forms are no page of the site. */
const pageFiles = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.html') && !/^admin[/\\]/.test(file),
  )

const readPage = (file: string): Buffer | undefined => (existsSync(file) ? readFileSync(file) : undefined)
