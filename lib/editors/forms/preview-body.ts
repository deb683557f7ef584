import type { Heading, Nodes, Parents, RootContent } from 'mdast'
import { nodeProblem } from '../../content/check/node-problem'
import type { Block, BlockNode } from '../../content/markdown/block-types'
import { blockNamed } from '../../content/markdown/blocks'
import { numbersAsText, parseBody } from '../../content/markdown/parse-body'
import { addAnchors, renderBody, separateFootnotes } from '../../content/markdown/render-body'
import { escaped } from '../../text/xml'

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
