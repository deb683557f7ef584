import type { Nodes } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { templateOf } from '../../content/document-template'
import { parseBody } from '../../content/markdown/parse-body'
import { accepted, extensionOf } from '../../content/media/media-path'
import type { BodyContext } from './context'
import { plainText } from './html-tree'
import type { Mapping } from './mapping'
import type { Planned } from './plan'
import type { Item } from './read-wxr'
import type { Light } from './survey'

/** A file of content for an item: its fields and its body, always a draft. What is not known is left to be filled in. */

type Options = {
  readonly item: Item
  readonly light: Light
  readonly planned: Extract<Planned, { kind: 'document' }>
  readonly mapping: Mapping
  readonly body: string
  readonly alias: string | undefined
  readonly context: BodyContext
}

export const documentText = ({ item, light, planned, mapping, body, alias, context }: Options): string => {
  const { type, lang } = planned
  for (const line of fieldLines(item)) context.note(`Kenttä, jota ei tuotu: ${line}`)
  const shared = {
    title: light.title,
    summary: summaryOf(item, body, mapping, context),
    ...(lang && { lang }),
    draft: true,
    ...(alias && { aliases: [alias] }),
  }
  if (type === 'Page') {
    if (item.meta.get('_thumbnail_id'))
      context.note(
        `Tietosivulla ei ole pääkuvaa; vanhalla sivulla se oli ${pictureOf(item, context)?.src ?? 'kuva, jota ei ole viennissä'}.`,
      )
    return `${templateOf(type, { ...shared, reviewed: mapping.reviewed })}${body}`
  }
  const rows = item.terms.flatMap(({ domain, slug }) => mapping.terms.get(`${domain} ${slug}`) ?? [])
  const unplaced = item.terms.filter(({ domain, slug }) => {
    const row = mapping.terms.get(`${domain} ${slug}`)
    return row && !row.topic && !row.region && !row.place
  })
  if (unplaced.length > 0)
    context.note(`Luokat ja avainsanat, joille ei ole aihetta: ${unplaced.map(({ name }) => name).join(', ')}`)
  const unique = (values: readonly (string | undefined)[]) => [...new Set(values.flatMap((value) => value ?? []))]
  const [topics, regions] = [unique(rows.map(({ topic }) => topic)), unique(rows.map(({ region }) => region))]
  const author = mapping.authors.get(item.creator)
  if (type === 'News' && author) context.note(`Kirjoittaja, jota uutisella ei ole: ${author.name}`)
  const image = pictureOf(item, context)
  const fields = {
    ...shared,
    date: light.day,
    topics: topics.length > 0 ? topics : undefined,
    regions: regions.length > 0 ? regions : undefined,
    image,
    ...(type === 'Post' && author ? { authors: [author.slug] } : {}),
  }
  return `${templateOf(type, fields)}${body}`
}

const pictureOf = ({ meta }: Item, context: BodyContext) => {
  const id = meta.get('_thumbnail_id')
  if (!id || id === '0') return undefined
  const attachment = context.attachment(id)
  const src = attachment && context.media(attachment.url)
  if (!src || !accepted.image.includes(extensionOf(src))) {
    context.note(`Pääkuva jäi pois: ${attachment?.url ?? `tiedostoa ${id} ei ole viennissä`}`)
    return undefined
  }
  return { src, alt: attachment.alt }
}

/** Fields of the usual plugins for search engines: a sentence that somebody wrote for a list. */
const descriptions = [
  '_yoast_wpseo_metadesc',
  'rank_math_description',
  '_aioseo_description',
  '_aioseop_description',
  '_seopress_titles_desc',
]

const summaryOf = (
  { excerpt, meta }: Item,
  body: string,
  { firstWords }: Mapping,
  { note }: BodyContext,
): string | undefined => {
  const own = plainText(excerpt)
  if (own) {
    if (/(?:\[?…\]?|\.\.\.|\[\.\.\.\])$/.test(own)) note('Ote on katkaistu kesken: kirjoita tiivistelmä loppuun.')
    return own
  }
  const described = descriptions
    .map((name) => plainText(meta.get(name) ?? ''))
    .find((text) => text && !text.includes('%%'))
  if (described) {
    note('Tiivistelmä on hakukoneille kirjoitetusta kuvauksesta.')
    return described
  }
  const first = firstWords ? firstSentences(body) : undefined
  if (first) note('Tiivistelmä on tekstin alusta. Tarkista.')
  return first
}

/** Whole sentences from the beginning, as many as fit in a summary; undefined when none do. */
const firstSentences = (body: string): string | undefined => {
  const paragraph = parseBody(body, 'md', () => undefined)?.children.find(
    (node: Nodes) => node.type === 'paragraph' && textOf(node).length >= 40,
  )
  if (!paragraph) return undefined
  const sentences = textOf(paragraph)
    .replace(/\s+/g, ' ')
    .trim()
    .split(/(?<=[.!?])\s+(?=[\p{Lu}”"–])/u)
  let text = ''
  for (const sentence of sentences) {
    const longer = text ? `${text} ${sentence}` : sentence
    if (longer.length > 240 || !/[.!?]$/.test(sentence)) break
    text = longer
  }
  return text.length >= 40 ? text : undefined
}

/** Beside the content, for somebody to place. */
export const asideText = ({
  item,
  light,
  body,
  why,
}: {
  readonly item: Item
  readonly light: Light
  readonly body: string
  readonly why: string
}): string =>
  `# ${light.title || `WordPress ${item.id}`}

Laji ${item.type}, päivä ${light.day ?? 'puuttuu'}${/^https?:/.test(item.link) ? `, vanha osoite ${item.link.replace(/\s/g, '')}` : ''}.
Ei ole sivustolla: ${why}.

${body}${fieldList(item)}`

const fieldList = (item: Item): string => {
  const lines = fieldLines(item).map((line) => `- ${line.replace(/[\\`*_<>[\]#|]/g, '\\$&')}\n`)
  return lines.length > 0 ? `\n${lines.join('')}` : ''
}

/** What plugins keep for themselves; the site's own fields have names without a line before them. */
const machineField =
  /^_(?!Event(?:Start|End)Date$|EventCost$|EventURL$)|^(?:rank_math|yoast|wpml|_?elementor|footnotes|spay_|amp_|ast-|theme-|site-|stick|adv-|dsq_|essb|wp_|om_|post_views|views?$|slide_template|sharing_disabled|inline_featured_image)/i

/** Fields of the site's own that hold words or a time of an event: nothing is lost unseen. */
const fieldLines = ({ meta }: Item): readonly string[] =>
  [...meta].flatMap(([name, value]) => {
    if (machineField.test(name)) return []
    const text = plainText(value)
    const isSerialized = /^[abisdO]:\d+[:;]|^[[{]"/.test(text)
    const says = /\p{L}{2}.*\s|\s.*\p{L}{2}|\p{Lu}\p{L}|^\d{4}-\d{2}-\d{2}|@|^https?:/u.test(text)
    return text && says && !isSerialized ? [`${name}: ${text.slice(0, 500)}`] : []
  })
