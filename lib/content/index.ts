import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { contentVersion } from '../../.contentlayer/version.mjs'
import { buildDay } from '../site'
import { siteIndex } from '../site-index'
import { type Addresses, addresses } from './addresses'
import { bodyFile, listingFile, markdownFile } from './compiled-files'
import type { Content, Document } from './documents'
import { publicContent } from './gate'
import type { Ledger } from './ledger'
import { ungated } from './listing'
import { type MarkedBody, withAddresses } from './markdown/marked-body'
import { withoutLinksTo } from './unlink'

/** The only reader of compiled content. What it gives has passed the gate; nothing else reads `.contentlayer`. */

const readAll = (): Content => ungated(JSON.parse(readFileSync(join(process.cwd(), listingFile), 'utf8')))

const read = (): { content: Content; hiddenUrls: ReadonlySet<string> } => {
  const all = readAll()
  const content = publicContent(all, buildDay())
  const shown = new Set(siteIndex(content).map(({ url }) => url))
  const hidden = siteIndex(all).flatMap(({ url }) => (shown.has(url) ? [] : [url]))
  return { content, hiddenUrls: new Set(hidden) }
}

let memo: { readonly version: string; readonly value: ReturnType<typeof read> } | undefined
const current = () => {
  const now = memo?.version === contentVersion ? memo : { version: contentVersion, value: read() }
  memo = now
  return now.value
}

/** Everything public, read once a process (in development, once a change). */
export const content = (): Content => current().content

/** The body of a document as HTML; links to pages the gate hides, archives of hidden items among them, are plain text until those pages are public. */
export const bodyHtml = (document: Document): string =>
  withoutLinksTo(readFileSync(join(process.cwd(), bodyFile(document.id)), 'utf8'), current().hiddenUrls)

/**
 * The body of a document as its editor wrote it, in Markdown. Addresses of this site are as `addressOf` gives them, which
 * gets them root-relative; links to pages the gate hides are plain text, as in the HTML.
 */
export const bodyMarkdown = (document: Document, addressOf: (url: string) => string): string => {
  const { hiddenUrls } = current()
  const body: MarkedBody = JSON.parse(readFileSync(join(process.cwd(), markdownFile(document.id)), 'utf8'))
  return withAddresses(body, (url) => (hiddenUrls.has(url.replace(/[?#].*$/, '')) ? undefined : addressOf(url)))
}

/**
 * What the addresses of the ledger answer, for the host's redirects and removals; see `addresses`. Of hidden documents it
 * gives nothing but addresses that were public once. Reads the listing anew, since only the finishing asks, once.
 */
export const publicAddresses = (ledger: Ledger): Addresses => {
  const all = readAll()
  return addresses({ ledger, all, shown: publicContent(all, buildDay()) })
}
