import { addTo } from '../../run/collections'
import type { Attachment, SharedPart } from './context'
import { plainText } from './html-tree'
import { type Channel, type Item, readWxr, type Term } from './read-wxr'

/** What is kept of every item in a first reading: all but its text, so that a large export fits in the memory. */
export type Light = Pick<
  Item,
  | 'id'
  | 'type'
  | 'status'
  | 'link'
  | 'name'
  | 'parent'
  | 'creator'
  | 'modified'
  | 'hasPassword'
  | 'comments'
  | 'oldNames'
> & {
  /** In plain text. */
  readonly title: string
  /** `2021-03-04`; undefined where the export has none. */
  readonly day: string | undefined
  /** `sv` where the item says so itself, by a term, a field or its address. */
  readonly lang: string | undefined
  readonly terms: readonly Term[]
  /** Into how many its text was divided. */
  readonly pages: number
  /** Day in its address before it was changed. */
  readonly oldDay: string | undefined
  /** No text, whatever made it. */
  readonly isEmpty: boolean
}

export type Survey = {
  readonly channel: Channel
  readonly items: readonly Light[]
  readonly attachments: ReadonlyMap<
    string,
    Attachment & { readonly parent: string; readonly link: string; readonly sizes: readonly string[] }
  >
  readonly attachedTo: ReadonlyMap<string, readonly string[]>
  /** Reusable blocks and Elementor's templates, by id. */
  readonly shared: ReadonlyMap<string, SharedPart>
}

export const surveyOf = async (file: string): Promise<Survey> => {
  const items: Light[] = []
  const attachments = new Map<string, Attachment & { parent: string; link: string; sizes: readonly string[] }>()
  const attachedTo = new Map<string, string[]>()
  const shared = new Map<string, SharedPart>()
  const channel = await readWxr(file, (item) => {
    items.push(lightOf(item))
    if (item.type === 'attachment' && item.attachmentUrl) {
      attachments.set(item.id, {
        url: item.attachmentUrl,
        title: plainText(item.title),
        alt: plainText(item.meta.get('_wp_attachment_image_alt') ?? ''),
        caption: plainText(item.excerpt),
        parent: item.parent,
        link: item.link,
        sizes: sizesIn(item.meta.get('_wp_attachment_metadata') ?? ''),
      })
      if (Number(item.parent) > 0) addTo(attachedTo, item.parent, item.id)
    }
    if (item.type === 'wp_block' || item.type === 'elementor_library')
      shared.set(item.id, { content: item.content, elementor: item.meta.get('_elementor_data') })
  })
  return { channel, items, attachments, attachedTo, shared }
}

const lightOf = (item: Item): Light => {
  const { id, type, status, link, name, parent, creator, modified, hasPassword, comments, terms, oldNames } = item
  return {
    ...{ id, type, status, link, name, parent, creator, modified, hasPassword, comments, terms, oldNames },
    title: plainText(item.title),
    day: dayOf(item),
    lang: languageOf(item),
    pages: item.content.split(/<!--\s*nextpage\s*-->/).length,
    oldDay: realDay(item.meta.get('_wp_old_date') ?? ''),
    isEmpty: item.content.trim() === '' && !/"widgetType"/.test(item.meta.get('_elementor_data') ?? ''),
  }
}

const realDay = (text: string): string | undefined => {
  const day = /^(\d{4}-\d{2}-\d{2})/.exec(text)?.[1]
  const date = day && !day.startsWith('0000') ? new Date(`${day}T00:00:00Z`) : undefined
  return date && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day ?? ' ') ? day : undefined
}

const helsinki = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Helsinki', dateStyle: 'short' })

/** The site's own clock says the day; else UTC's does, by the clock in Finland. A draft's `pubDate` is a zero of Unix. */
const dayOf = ({ date, dateGmt, pubDate }: Item): string | undefined => {
  const own = realDay(date)
  if (own) return own
  const utc = realDay(dateGmt) ? new Date(`${dateGmt.replace(' ', 'T')}Z`) : new Date(pubDate)
  return Number.isNaN(utc.getTime()) || utc.getUTCFullYear() < 1990 ? undefined : helsinki.format(utc)
}

const codes: readonly (readonly [name: RegExp, code: string])[] = [
  [/^(?:fi|suomi|finnish)/i, 'fi'],
  [/^(?:sv|svenska|ruotsi|swedish)/i, 'sv'],
  [/^(?:en|englanti|english)/i, 'en'],
  [/^(?:se|sme|davvi|pohjoissaame)/i, 'se'],
]
/** `sv` of `sv`, `sv_SE`, `Svenska`; another language as it is called. */
const codeOf = (name: string): string => codes.find(([form]) => form.test(name))?.[1] ?? name.slice(0, 12).toLowerCase()

/** Polylang has a term, WPML a field, and both an address that begins with the language, in the site's folder, or asks for it. */
const languageOf = ({ terms, meta, link }: Item): string | undefined => {
  const term = terms.find(({ domain }) => domain === 'language')
  if (term) return codeOf(term.slug || term.name)
  const field = meta.get('_wpml_language') || meta.get('_icl_lang') || meta.get('wpml_language')
  if (field) return codeOf(field)
  const url = URL.canParse(link) ? new URL(link) : undefined
  const asked = url?.searchParams.get('lang') ?? /^(?:\/[^/]+)?\/(fi|sv|se|en)(?:\/|$)/.exec(url?.pathname ?? '')?.[1]
  return asked ? codeOf(asked) : undefined
}

/** File names of the smaller sizes, and of the picture that WordPress made smaller, in PHP's own notation. */
const sizesIn = (metadata: string): readonly string[] => [
  ...new Set([...metadata.matchAll(/"(?:file|original_image)";s:\d+:"([^"/]+)"/g)].map(([, name = '']) => name)),
]
