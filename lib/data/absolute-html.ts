/** A start tag as our renderer writes it: values in double quotes, and `<` in texts escaped. */
const startTag = /<[a-z](?:[^">]|"[^"]*")*>/gi

const entities: Readonly<Record<string, string>> = { '&#x26;': '&', '&amp;': '&', '&#38;': '&' }

/**
 * The HTML of a body for use elsewhere: its root-relative addresses as `addressOf` gives them. What speaks of our pages'
 * layout alone goes, such as how wide a picture is laid out.
 */
export const absoluteHtml = (html: string, addressOf: (url: string) => string): string =>
  html.replace(startTag, (tag) =>
    tag.replace(/ sizes="[^"]*"/, '').replace(/ (href|src)="(\/[^"]*)"/g, (_, name: string, url: string) => {
      const address = addressOf(url.replace(/&(?:amp|#x26|#38);/g, (entity) => entities[entity] ?? entity))
      return ` ${name}="${address.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`
    }),
  )
