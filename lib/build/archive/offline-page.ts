import { posix } from 'node:path'

/** Pages as they open from a folder, without a server: addresses lead to files, drawings are in the page, no script runs. */

export type Offline = {
  /** Path that the site stood under, '' or '/ala'. */
  readonly basePath: string
  /** Whether the package has a file; by its address, `/aiheet/index.html`. */
  readonly has: (address: string) => boolean
  /** The drawings of all pages, an SVG of symbols, by the address of its file. */
  readonly sprites: ReadonlyMap<string, string>
}

/** A link that leads nowhere in the package. */
export class LostLink extends Error {
  constructor(
    readonly page: string,
    readonly url: string,
  ) {
    super(`${page}: ${url}`)
  }
}

/** `../aiheet/index.html#a` for `/aiheet/#a` on `/blogi/index.html`; absolute addresses as they are. Throws a `LostLink`. */
export const relativeAddress = (page: string, url: string, { basePath, has }: Offline): string => {
  if (!url.startsWith('/') || url.startsWith('//')) return url
  const [, path = '', hash = ''] = /^([^?#]*)(?:\?[^#]*)?(#.*)?$/.exec(url) ?? []
  const below = path.startsWith(`${basePath}/`) ? path.slice(basePath.length) : path
  const address = decodeURI(below.endsWith('/') ? `${below}index.html` : below)
  if (!has(address)) throw new LostLink(page, url)
  return encodeURI(posix.relative(posix.dirname(page), address)) + hash
}

/** As our renderers write a start tag: values in double quotes. */
const startTag = /<[a-z][a-z0-9-]*(?:[^">]|"[^"]*")*>/gi
const addressAttribute = /(\s(?:href|src|poster)=")([^"]*)(")/gi
const setAttribute = /(\ssrcset=")([^"]*)(")/gi

const unescaped = (value: string): string => value.replace(/&(?:amp|#x26|#38);/g, '&')
const escaped = (value: string): string => value.replace(/&/g, '&amp;')

const withRelative = (tag: string, page: string, offline: Offline): string => {
  const to = (url: string) => escaped(relativeAddress(page, unescaped(url), offline))
  return tag
    .replace(addressAttribute, (_, start: string, url: string, end: string) => start + to(url) + end)
    .replace(setAttribute, (_, start: string, set: string, end: string) => {
      const pictures = set.split(',').map((one) => one.trim().replace(/^\S+/, to))
      return start + pictures.join(', ') + end
    })
}

/** Facts for machines stay; all that would run, or be loaded before it is needed, goes. */
const running =
  /<script(?![^>]*application\/ld\+json)(?:[^">]|"[^"]*")*>[\s\S]*?<\/script>|<link(?=[^>]*rel="preload")[^>]*>/gi
/** Search needs a server, or at least a script. */
const searchForm = /<form(?=[^>]*role="search")[\s\S]*?<\/form>/gi
const useTag = /<use((?:[^">]|"[^"]*")*?)\shref="([^"#]+)#([^"]+)"/gi

/** Puts the symbols that the page uses into it, and leads its drawings to them. */
const withSymbols = (html: string, { sprites }: Offline): string => {
  const used = new Set<string>()
  const own = html.replace(useTag, (tag, before: string, file: string, id: string) => {
    const symbol = sprites.has(file) ? symbolOf(sprites.get(file) ?? '', id) : undefined
    if (!symbol) return tag
    used.add(symbol)
    return `<use${before} href="#${id}"`
  })
  if (used.size === 0) return own
  const sheet = `<svg xmlns="http://www.w3.org/2000/svg" width="0" height="0" aria-hidden="true">${[...used].join('')}</svg>`
  return own.replace(/<body[^>]*>/, (body) => body + sheet)
}

const symbolOf = (sprite: string, id: string): string | undefined => {
  const start = sprite.indexOf(`<symbol id="${id}"`)
  const end = sprite.indexOf('</symbol>', start)
  return start === -1 || end === -1 ? undefined : sprite.slice(start, end + '</symbol>'.length)
}

/** What a page of the package says besides, as HTML: under its beginning, and in the place of the search. */
type Additions = { readonly note?: string | undefined; readonly list?: string | undefined }

/** Throws a `LostLink` for an address that is not in the package. */
export const offlinePage = (html: string, page: string, offline: Offline, { note, list }: Additions = {}): string => {
  const still = withSymbols(html.replace(running, '').replace(searchForm, ''), offline)
  const links = still.replace(startTag, (tag) => (/^<use\b/i.test(tag) ? tag : withRelative(tag, page, offline)))
  const noted = note ? links.replace(/<main[^>]*>/, (main) => main + note) : links
  return list ? noted.replace(/<p data-part="needs-scripts"[^>]*>[\s\S]*?<\/p>/, () => list) : noted
}

/** A style sheet's or a feed's addresses: `url(/a.png)`, and the sheet that a feed names. */
export const offlineSheet = (text: string, file: string, offline: Offline): string =>
  text
    .replace(/(url\(["']?)(\/[^)"']*)/g, (_, start: string, url: string) => start + relativeAddress(file, url, offline))
    .replace(
      /^(<\?xml[^>]*\?>\s*<\?xml-stylesheet[^>]*href=")([^"]*)/,
      (_, start: string, url: string) => start + relativeAddress(file, url, offline),
    )
