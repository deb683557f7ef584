import type { Element, ElementContent } from 'hast'
import { escaped } from '../../text/xml'
import type { Child } from './html-tree'

/** What the parts of a body are turned into Markdown with. */

/** A picture or file of the old site, by the export's own item for it. */
export type Attachment = {
  readonly url: string
  readonly title: string
  readonly alt: string
  readonly caption: string
}

/** Where a link leads now: an address, a place on the same page, or nowhere, with the reason in Finnish. */
export type Target = { readonly url: string } | { readonly anchor: string } | { readonly lost: string }

export type BodyContext = {
  readonly target: (href: string) => Target
  /** Path under `/media/` of a file that the old site has; undefined of any other address. */
  readonly media: (url: string) => string | undefined
  readonly attachment: (id: string) => Attachment | undefined
  /** What an address shows, a smaller size of it too. */
  readonly attachmentAt: (url: string) => Attachment | undefined
  /** Pictures that were brought in for this item, for a gallery that names none. */
  readonly attached: () => readonly Attachment[]
  /** A part that several items share: a reusable block, a template of Elementor. */
  readonly shared: (id: string) => SharedPart | undefined
  /** Adds a line to the item's report. */
  readonly note: (text: string) => void
}

export type SharedPart = { readonly content: string; readonly elementor: string | undefined }

/** Names of parts that do something else than tell: they are left out, and the report says so. */
export const isLeftOut = (name: string): boolean =>
  /form(?!at)|share|sharing|social|slider|slideshow|carousel|related|latest|recent|subscribe|newsletter|captcha|login|search|archives|calendar|tag-?cloud|rss|widget|loop|comments?$|navigation|nav-menu|breadcrumb|addtoany|sitemap|post-(?:navigation|info|comments)|^(?:core\/)?(?:site|query|post|template|page-list|loginout|avatar|categories|spacer|comment|term|read-more|legacy)/i.test(
    name,
  )

/** The end of a sentence of the report about a part: any texts in its settings, so that nothing is lost unseen. */
export const textsNote = (settings: unknown): string => {
  const texts = textsIn(settings)
  return texts.length > 0 ? `. Sen tekstit: ${texts.join(' | ')}` : ''
}

export const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') {
    const text = value
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
    return /\p{L}{2}.*\s|\p{Lu}\p{L}/u.test(text) && !/^[\w-]+$|^#/.test(text) ? [text] : []
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsIn)
}

/**
 * Stands in the body for a part that is not carried over, as a mark that the checks refuse: so the item cannot be published before
 * somebody has looked at it.
 */
export const markHtml = (what: string): string => `<x-mark what="${escaped(what.replace(/[[\]]/g, ' '))}"></x-mark>`
export const markText = (what: string): string =>
  `[wordpress osa="${what
    .replace(/[\s"[\]<>&\\]+/g, ' ')
    .trim()
    .slice(0, 80)}"]`

/** An attachment's own caption is plain text, one that a builder gives is HTML. */
export const pictureHtml = ({ url, alt, caption }: Attachment, captionHtml = escaped(caption)): string =>
  `<figure><img src="${escaped(url)}" alt="${escaped(alt)}">${captionHtml ? `<figcaption>${captionHtml}</figcaption>` : ''}</figure>`

/** What the parts of the cleaning share. */

/** Where an element stands: a block of ours can stand in none of these, nor can a heading. */
export type Inside = {
  readonly list?: boolean
  readonly quote?: boolean
  readonly cell?: boolean
  readonly link?: boolean
}

export type Cleaner = {
  readonly context: BodyContext
  readonly clean: (nodes: readonly Child[], inside: Inside) => readonly ElementContent[]
  readonly mark: (what: string) => Element
}

/** A bare address is no text of a link: its scheme goes. */
export const shortAddress = (address: string): string =>
  address
    .replace(/^https?:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/\/$/, '')
