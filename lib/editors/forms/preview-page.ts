import type { Heading, Nodes, Parents, RootContent } from 'mdast'
import { nodeProblem } from '../../content/check/node-problem'
import type { Block, BlockNode } from '../../content/markdown/block-types'
import { blockNamed } from '../../content/markdown/blocks'
import { numbersAsText, parseBody } from '../../content/markdown/parse-body'
import { addAnchors, renderBody, separateFootnotes } from '../../content/markdown/render-body'
import { pageTypes } from '../../schema/content-types'
import type { Field } from '../../schema/field'
import { isObject, type Values } from '../../schema/values'
import { t } from '../../text/fi'
import { formatDateIn, formatPartialDate, knownDate } from '../../text/partial-date'
import { typography } from '../../text/typography'
import { escaped } from '../../text/xml'

/** A form holds anything while it is being typed. */
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const shown = (value: unknown): string => escaped(typography(textOf(value)))

/**
 * The main part of a document's page from what is typed in its form: headline, lead, dates, picture and body, in the
 * elements of `PageFrame`, `ItemMeta`, `Picture` and `Prose`. Lists of other pages are not known there.
 */
export const previewPage = (folder: string, values: Values): string => {
  const fields = pageTypes.find((type) => type.folder === folder)?.fields ?? []
  const dates = [...fields.flatMap((field) => dateOf(field, values)), ...changeOf(values)]
  const body = textOf(values.body)
  return `<main${languageOf(values)} class="mx-auto w-full max-w-6xl px-4 pb-16 sm:px-6">
<div class="band ground page-head">
<h1 class="mt-2">${shown(values.title)}</h1>
${values.summary ? `<p class="mt-4 max-w-3xl text-[1.15rem] text-ink-soft">${shown(values.summary)}</p>` : ''}
<div class="mt-5 flex flex-wrap gap-x-6 text-[0.9rem] text-ink-soft">${dates.join('')}</div>
</div>
<div class="max-w-3xl">
${pictureOf(values.image)}
${body ? `<div class="prose mt-8 max-w-3xl">${previewBody(body)}</div>` : ''}
</div>
</main>`
}

const languageOf = ({ lang }: Values): string => (textOf(lang) ? ` lang="${escaped(textOf(lang))}"` : '')

const dateOf = ({ name, label, kind }: Field, values: Values): readonly string[] => {
  const date = textOf(values[name])
  if (!date || (kind !== 'day' && kind !== 'partialDate')) return []
  if (name !== 'date') return [dated(label, date)]
  const datePrecision = values.datePrecision === 'kuukausi' ? values.datePrecision : undefined
  return [dated(t.article.published, knownDate({ date, datePrecision }), formatDateIn)]
}

const changeOf = ({ changes }: Values): readonly string[] => {
  const change: unknown = Array.isArray(changes) ? changes.at(-1) : undefined
  return isObject(change) && textOf(change.date) ? [dated(t.article.changed, textOf(change.date))] : []
}

const dated = (label: string, date: string, format = formatPartialDate): string =>
  `<p>${escaped(label)} <time datetime="${escaped(date)}">${escaped(formatted(date, format))}</time></p>`

/** A date that is not finished is shown as it is. */
const formatted = (date: string, format: (date: string) => string): string => {
  try {
    return format(date)
  } catch {
    return date
  }
}

const pictureOf = (image: unknown): string =>
  isObject(image) && textOf(image.src)
    ? `<img src="${escaped(textOf(image.src))}" alt="${escaped(textOf(image.alt))}" class="mt-8 h-auto w-full bg-surface">`
    : ''

type Media = Parameters<typeof renderBody>[1]

/** The body as its page will have it. What the checks would refuse is shown as it is written; nothing that is typed throws. */
export const previewBody = (markdown: string, media: Media = new Map()): string => {
  try {
    const source = numbersAsText(markdown.normalize())
    const tree = parseBody(source, 'md', () => undefined)
    if (!tree) return asWritten(markdown)
    prepare(tree, source)
    return renderBody(tree, media).html
  } catch {
    return asWritten(markdown)
  }
}

const asWritten = (markdown: string): string => `<pre>${escaped(markdown)}</pre>`

type Named = Extract<Nodes, { identifier: string }>
const isName = ({ type }: Named): boolean => type === 'definition' || type === 'footnoteDefinition'
const keyOf = ({ type, identifier }: Named): string => (type.startsWith('footnote') ? '^' : '') + identifier

/** Fills in what the checks do: values of blocks, ids of headings and names of footnotes. */
const prepare = (tree: Parents, source: string): void => {
  const headings: Heading[] = []
  const named: Named[] = []
  const walk = (parent: Parents, visit: (node: RootContent, parent: Parents) => RootContent) => {
    for (const [index, child] of parent.children.entries()) {
      const node = visit(child, parent)
      parent.children[index] = node
      if ('children' in node) walk(node, visit)
    }
  }
  walk(tree, (child, parent) => {
    if (child.type === 'block')
      child.values = Object.fromEntries(child.attributes.map(({ name, value }) => [name, value]))
    const node = isShown(child, parent, source) ? child : sourceOf(child, parent, source)
    if (node.type === 'heading') headings.push(node)
    if ('identifier' in node) named.push(node)
    return node
  })
  const used = new Set(named.filter((node) => !isName(node)).map(keyOf))
  // The first of a name is taken, once; what is left has no place in the page.
  walk(tree, (node, parent) =>
    'identifier' in node && isName(node) && !used.delete(keyOf(node)) ? sourceOf(node, parent, source) : node,
  )
  separateFootnotes(named)
  addAnchors(headings)
}

/** Whether its rendering shows all that was written. A box to tick stands in its list all the same. */
const isShown = (node: RootContent, parent: Parents, source: string): boolean => {
  if (node.type === 'block') return isWhole(node)
  return node.type === 'listItem' || (node.type !== 'html' && nodeProblem(node, parent, source) === null)
}

const isWhole = (node: BlockNode): boolean => {
  const block = blockNamed(node.name)
  if (!block || block.form !== node.form || node.hasLabel || !holdsOwn(node, block)) return false
  const given = new Set(node.attributes.filter(({ value }) => value !== '').map(({ name }) => name))
  const known = node.attributes.every(({ name }) => block.attributes.some((attribute) => attribute.name === name))
  return known && block.attributes.every(({ name, required }) => given.has(name) || !required) && renders(node, block)
}

const holdsOwn = ({ children: [first, ...rest] }: BlockNode, { holds, child }: Block): boolean => {
  if (holds === 'orderedList') return first?.type === 'list' && rest.length === 0
  if (holds === 'table') return first?.type === 'table' && rest.length === 0
  return holds !== 'blocks' || [first, ...rest].every((one) => one?.type === 'block' && one.name === child)
}

/** An address that is not finished is none. */
const renders = ({ values }: BlockNode, { render }: Block): boolean => {
  try {
    render({ value: (name) => String(values[name] ?? ''), children: [], media: null })
    return true
  } catch {
    return false
  }
}

const textHolders: readonly string[] = 'paragraph heading emphasis strong delete link linkReference tableCell'.split(
  ' ',
)

const sourceOf = ({ position }: RootContent, parent: Parents, source: string): RootContent => {
  const value = source.slice(position?.start.offset, position?.end.offset)
  return { type: textHolders.includes(parent.type) ? 'text' : 'code', value }
}
