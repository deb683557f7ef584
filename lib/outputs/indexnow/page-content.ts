import { Parser } from 'htmlparser2'

/** What a built page says, without how it is built: what a search engine would have to read anew. */

export type PageContent = {
  /** Its canonical address; none on pages that are not for search engines, such as the one for wrong addresses. */
  readonly url: string | undefined
  /** Its title, description and text, and where its links lead. */
  readonly content: string
}

/** Of these attributes a reader sees what they say; of a picture's address only that it is there, since encoders rename it. */
const told = ['href', 'alt', 'datetime'] as const

/**
 * Reads a finished page. Of `main` it leaves out what is not printed: boxes of the newest items and links to related ones
 * change with every item published, and the page itself does not.
 */
export const pageContent = (html: string): PageContent => {
  const parts: string[] = []
  let url: string | undefined
  let inMain = 0
  let left = 0
  let inTitle = false
  const depth = (open: boolean) => {
    if (left > 0) left += open ? 1 : -1
    else if (inMain > 0) inMain += open ? 1 : -1
  }
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (name === 'link' && attributes.rel === 'canonical') url = attributes.href
      if (name === 'meta' && attributes.name === 'description') parts.push(attributes.content ?? '')
      inTitle = name === 'title' && inMain === 0
      if (name === 'main' && inMain === 0) inMain = 1
      else if (inMain > 0 && left === 0 && (attributes.class ?? '').split(' ').includes('no-print')) left = 1
      else depth(true)
      if (inMain > 0 && left === 0) for (const key of told) if (attributes[key]) parts.push(`${key}=${attributes[key]}`)
    },
    ontext: (text) => {
      if (inTitle || (inMain > 0 && left === 0)) parts.push(text)
    },
    onclosetag: (name) => {
      if (name === 'title') inTitle = false
      depth(false)
    },
  })
  parser.end(html)
  return { url, content: parts.join('\n').replace(/\s+/g, ' ') }
}
