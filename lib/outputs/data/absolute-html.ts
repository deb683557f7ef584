import { escaped } from '../../text/xml'

/** A start tag as our renderer writes it: values in double quotes, and `<` in texts escaped. */
const startTag = /<[a-z](?:[^">]|"[^"]*")*>/gi

const entities: Readonly<Record<string, string>> = { '&#x26;': '&', '&amp;': '&', '&#38;': '&' }

/**
 * The HTML of a body for use elsewhere: its root-relative addresses as `addressOf` gives them, told whether it is a link's
 * (`href`) or a picture's (`src`). Anchors stay within the text, or lead to the page at `page`. What speaks of our pages'
 * layout alone goes, such as how wide a picture is laid out.
 */
export const absoluteHtml = (
  html: string,
  addressOf: (url: string, attribute: string) => string,
  page?: string,
): string =>
  html.replace(startTag, (tag) =>
    tag.replace(/ sizes="[^"]*"/, '').replace(/ (href|src)="([/#][^"]*)"/g, (all, name: string, url: string) => {
      if (url.startsWith('#')) return page === undefined ? all : ` ${name}="${page}${url}"`
      const address = addressOf(
        url.replace(/&(?:amp|#x26|#38);/g, (entity) => entities[entity] ?? entity),
        name,
      )
      return ` ${name}="${escaped(address)}"`
    }),
  )
