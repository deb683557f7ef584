import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DomUtils, parseDocument } from 'htmlparser2'
import { causeOf, messageOf } from '../run/command'
import { addressesIn } from '../run/files'

/** The IndexNow key (indexnow.org/documentation). Throws, in Finnish, unless 8–128 letters, digits or hyphens. */
export const indexNowKey = (key: string | undefined = process.env.INDEXNOW_KEY): string | undefined => {
  if (!key) return undefined
  if (!/^[A-Za-z0-9-]{8,128}$/.test(key))
    throw new Error('INDEXNOW_KEY ei kelpaa: siinä pitää olla 8–128 merkkiä, vain kirjaimia a–z, numeroita ja viivoja.')
  return key
}

/** The attributes that readers meet. `src` is not one: encoders rename pictures. */
const readAttributes = ['href', 'alt', 'datetime'] as const
type Node = Parameters<typeof DomUtils.isTag>[0]

/** What a page says, and its address. Without `no-print` parts: boxes of newest items change with every item. */
export const pageContent = (html: string) => {
  const page = parseDocument(html).children
  const inHead = (name: string, key: string, value: string) =>
    DomUtils.findOne((one) => one.name === name && one.attribs[key] === value, page)?.attribs
  const [title] = DomUtils.getElementsByTagName('title', page, true, 1)
  const parts = [title ? DomUtils.textContent(title) : '', inHead('meta', 'name', 'description')?.content ?? '']
  const read = (node: Node): void => {
    if (DomUtils.isText(node)) parts.push(node.data)
    if (!DomUtils.isTag(node) || (node.attribs.class ?? '').split(' ').includes('no-print')) return
    for (const key of readAttributes) if (node.attribs[key]) parts.push(`${key}=${node.attribs[key]}`)
    node.children.forEach(read)
  }
  DomUtils.getElementsByTagName('main', page, true, 1).forEach(read)
  return { url: inHead('link', 'rel', 'canonical')?.href, content: parts.join('\n').replace(/\s+/g, ' ') }
}

/** Compares the pages of two built sites by content. Pages with equal bytes are not parsed. */
export const compareSites = (before: string, after: string) => {
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

const pageFiles = (folder: string): readonly string[] =>
  addressesIn(folder, (file) => file.endsWith('.html') && !file.startsWith('/admin/'))

const readPage = (file: string): Buffer | undefined => (existsSync(file) ? readFileSync(file) : undefined)

/** Reports changed addresses to search engines (indexnow.org/documentation). */

/** `urls` are absolute, all of one host; the key file speaks for its own folder and below. */
type Submission = Readonly<Record<'key' | 'keyLocation' | 'endpoint', string>> & { readonly urls: readonly string[] }

/** Most addresses in one request, by the protocol. */
const most = 10_000

/** In milliseconds. */
const patience = 30_000

const reasons: Readonly<Record<number, string>> = {
  400: 'pyyntöä ei ymmärretty',
  403: 'avain ei kelpaa: avaintiedostoa ei löydy palvelimelta tai siinä on toinen avain',
  422: 'osoitteet eivät ole samalla sivustolla kuin avaintiedosto',
  429: 'pyyntöjä on ollut liikaa, yritä myöhemmin uudelleen',
}

/** Sends the addresses. Throws, in Finnish, with the service's answer or why there was none. */
export const submit = async ({ urls, key, keyLocation, endpoint }: Submission): Promise<void> => {
  for (let start = 0; start < urls.length; start += most) {
    const urlList = urls.slice(start, start + most)
    const sent = start > 0 ? ` Ensimmäiset ${start} osoitetta on jo lähetetty.` : ''
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json; charset=utf-8' },
      body: JSON.stringify({ host: new URL(keyLocation).host, key, keyLocation, urlList }),
      signal: AbortSignal.timeout(patience),
    }).catch((error: unknown) => {
      throw new Error(`Palvelu ${endpoint} ei vastannut: ${messageOf(causeOf(error))}.${sent}`)
    })
    if (!response.ok) {
      const reason = reasons[response.status] ?? 'odottamaton vastaus'
      throw new Error(`Palvelu ${endpoint} vastasi ${response.status}: ${reason}.${sent}`)
    }
  }
}
