import { isOriginal } from '../../content/media/media-path'
import type { TypeName } from '../../schema/content-types'
import type { Content } from '../../schema/documents'
import { absoluteUrl } from '../../site/settings'

/** Addresses of the open data, beside each page and under `/data/`. Root-relative unless said otherwise. */

export const dataFolder = '/data/'

/** `/data/ajankohtaista.json` for `ajankohtaista`. */
export const dataUrl = (name: string): string => `${dataFolder}${name}.json`

export const jsonUrl = (pageUrl: string): string => `${pageUrl}index.json`
/** Beside an episode: where its parts begin, for podcast programs. */
export const chaptersName = 'luvut.json'

export const markdownUrl = (pageUrl: string): string => `${pageUrl}index.md`

export type Places = ReturnType<typeof placesOf>

/** `pictures` maps originals to published files. `addressOf` throws for a picture that is not published. */
export const placesOf = (content: Content, pictures: ReadonlyMap<string, string>) => {
  const all = Object.values(content).flat()
  const byName = new Map(all.map((document) => [`${document.type} ${document.slug}`, document]))
  return {
    find: (type: TypeName, slug: string) => byName.get(`${type} ${slug}`),
    /** Absolute address of a root-relative one. An original picture gives its published file. */
    addressOf: (url: string): string => {
      const picture = pictures.get(url)
      if (!picture && isOriginal(url)) throw new Error(`Kuvaa ${url} ei ole yhdelläkään julkisella sivulla.`)
      return absoluteUrl(picture ?? url)
    },
  }
}
