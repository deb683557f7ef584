import { extensionOf, imageFormats } from '../../content/media/media-path'
import type { TypeName } from '../../schema/content-types'
import type { Content, Document } from '../../schema/documents'
import { absoluteUrl } from '../../site/settings'

/** Where the data stands: beside each page, and lists under `/data/`. Addresses are root-relative unless said. */

export const dataFolder = '/data/'

/** The list, dump or description called `name`: `/data/ajankohtaista.json`. */
export const dataUrl = (name: string): string => `${dataFolder}${name}.json`

/** A document's own files, of those that have a page. */
export const jsonUrl = (pageUrl: string): string => `${pageUrl}index.json`
export const markdownUrl = (pageUrl: string): string => `${pageUrl}index.md`

/** What documents refer to, and where their files are published. */
export type Places = {
  /** A public document by type and slug. */
  readonly find: (type: TypeName, slug: string) => Document | undefined
  /** Absolute address of a root-relative one, a picture's original among them, which is published under another name. */
  readonly addressOf: (url: string) => string
}

/**
 * Places of public content. `pictures` gives the published file of an original; other addresses stay as they are. Asked for
 * a picture that is not published it throws, since the address would be dead.
 */
export const placesOf = (content: Content, pictures: ReadonlyMap<string, string>): Places => {
  const all = Object.values(content).flat()
  const byName = new Map(all.map((document) => [`${document.type} ${document.slug}`, document]))
  return {
    find: (type, slug) => byName.get(`${type} ${slug}`),
    addressOf: (url) => {
      const picture = pictures.get(url)
      if (!picture && isPicture(url)) throw new Error(`Kuvaa ${url} ei ole yhdelläkään julkisella sivulla.`)
      return absoluteUrl(picture ?? url)
    },
  }
}

const isPicture = (url: string): boolean => url.startsWith('/media/') && Object.hasOwn(imageFormats, extensionOf(url))
