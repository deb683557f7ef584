import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { mediaTypeOf } from '../../hosts/media-types'
import { UserError } from '../../run/command'
import { isKind } from '../../run/files'
import { compareFinnish, formatPartialDate } from '../../text/format'
import { slugify } from '../../text/slug'
import { archivedFiles, servedAddress } from './archived-files'
import { LostLink, type Offline, offlinePage, offlineSheet, relativeAddress } from './offline-page'
import { type BuiltSite, headOf } from './site-folder'
import { openZip } from './zip-file'

/** The site as a ZIP that opens from a memory stick: every page by double-click, without a server or a script. */

/** Files that only the search's script reads. */
const ofSearch = /^\/hakemisto\/|^\/haku\/hakemisto\.json$|\.(?:js|wasm)$/
const sprite = /^\/_next\/static\/kuviot-[0-9a-f]+\.svg$/

/** In bytes: what a ZIP without extensions and old file systems hold. */
const largest = 2_000_000_000

type Page = { readonly address: string; readonly title: string; readonly day: string; readonly type: string }

const xml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
const cell = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** What the data beside a page says of it; a page without says its title alone. */
const pageOf = (folder: string, address: string): Page => {
  const { title, meta } = headOf(readFileSync(join(folder, address), 'utf8'))
  const file = join(folder, address.replace(/html$/, 'json'))
  const data: Readonly<Record<string, unknown>> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  const text = (name: string) => (typeof data[name] === 'string' ? data[name] : '')
  return {
    address,
    title: text('title') || meta.get('og:title') || title,
    day: text('date') || text('reviewed'),
    type: text('type'),
  }
}

/** In the place of search: links to every page, by title. */
const pageList = (pages: readonly Page[], offline: Offline): string => {
  const items = pages
    .toSorted((a, b) => compareFinnish(a.title, b.title) || (a.address < b.address ? -1 : 1))
    .map(({ address, title }) => {
      const url = relativeAddress(
        '/haku/index.html',
        `${offline.basePath}${encodeURI(servedAddress(address))}`,
        offline,
      )
      return `<li><a href="${xml(url)}">${xml(title)}</a></li>`
    })
  return `<h2 class="mt-8">Kaikki sivut</h2><p>Arkistossa ei ole sanahakua. Tässä ovat kaikki sen sivut aakkosjärjestyksessä.</p><ul class="mt-4">${items.join('')}</ul>`
}

const about = ({ name, url }: BuiltSite, day: string): string => `LUE ENSIN

Tämä on arkistokopio sivustosta ${name} sellaisena kuin se oli ${formatPartialDate(day)}.
Elävä sivusto on osoitteessa ${url}

Pura paketti ja avaa tiedosto index.html selaimella. Verkkoyhteyttä, palvelinta
tai JavaScriptiä ei tarvita. Sanahakua ei ole: sivulla haku/index.html ovat
linkit kaikille sivuille.

Tiedostossa sisallys.csv on jokaisen tiedoston osoite sivustolla, otsikko, päivä,
laji ja SHA-256-tarkiste. Sivun vieressä tiedosto index.md on sen teksti
Markdown-muodossa ja index.json sen tiedot.
`

export type Written = { readonly file: string; readonly files: number; readonly bytes: number }

/** Writes `sivusto-2026.zip` for the year's `label` into `target`. Throws a `UserError` for what cannot be archived. */
export const writeZip = async (site: BuiltSite, target: string, label: string, day: string): Promise<Written> => {
  const { folder, rules } = site
  const all = archivedFiles(folder)
  const kept = all.filter((address) => !ofSearch.test(address) && !sprite.test(address))
  const names = new Set(kept)
  const sprites = all.filter((address) => sprite.test(address))
  const offline: Offline = {
    basePath: rules.basePath,
    has: (address) => names.has(address),
    sprites: new Map(
      sprites.map((address) => [`${rules.basePath}${address}`, readFileSync(join(folder, address), 'utf8')]),
    ),
  }
  const pages = kept.filter(isKind('.html')).map((address) => pageOf(folder, address))
  const byAddress = new Map(pages.map((page) => [page.address, page]))
  const note = `<p class="notice mt-4">Arkistokopio ${formatPartialDate(day)}. Elävä sivusto: <a href="${xml(site.url)}">${xml(site.url)}</a></p>`

  const bytesOf = (address: string): Uint8Array => {
    const bytes = readFileSync(join(folder, address))
    if (isKind('.html')(address)) {
      const additions = {
        note: address === '/index.html' ? note : undefined,
        list: address === '/haku/index.html' ? pageList(pages, offline) : undefined,
      }
      return Buffer.from(offlinePage(bytes.toString('utf8'), address, offline, additions))
    }
    if (/\.(?:css|xml)$/.test(address)) return Buffer.from(offlineSheet(bytes.toString('utf8'), address, offline))
    return bytes
  }

  const file = join(target, `${slugify(site.name)}-${label}.zip`)
  const zip = await openZip(file, day)
  let size = 0
  const rows = ['address,title,date,type,sha256']
  try {
    await zip.add('LUEMINUT.txt', Buffer.from(about(site, day)))
    for (const address of kept) {
      const bytes = bytesOf(address)
      size += bytes.length
      if (size > largest)
        throw new UserError('Sivusto on yli 2 Gt, eikä se mahdu yhteen pakettiin. Säilytä media erikseen.')
      await zip.add(address.slice(1), bytes)
      const { title = '', day: date = '', type = mediaTypeOf(address) } = byAddress.get(address) ?? {}
      const url = `${rules.origin}${rules.basePath}${servedAddress(address)}`
      const sum = createHash('sha256').update(bytes).digest('hex')
      rows.push([url, title, date, type, sum].map(cell).join(','))
    }
  } catch (error) {
    await zip.close()
    if (error instanceof LostLink)
      throw new UserError(
        `Sivun ${error.page} linkki ${error.url} ei johda mihinkään arkistossa. Rakenna sivusto uudelleen («npm run build»).`,
      )
    throw error
  }
  await zip.add('sisallys.csv', Buffer.from(`${rows.join('\r\n')}\r\n`))
  return { file, files: kept.length + 2, bytes: await zip.close() }
}
