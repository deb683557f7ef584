import type { BlockContent, DefinitionContent, Parents, Root, RootContent } from 'mdast'
import type { BlockAttribute, BlockNode } from './block-types'

type Directive = Extract<RootContent, { type: 'containerDirective' | 'leafDirective' }>
type Jsx = Extract<RootContent, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>

/** Turns blocks of both syntaxes and pictures that stand alone into `block` nodes, in place; the checks judge them. */
export const toBlocks = (root: Root, source: string): void => {
  const lines = source.split('\n')
  const visit = (parent: Parents) => {
    for (const [index, child] of parent.children.entries()) {
      // No check may be passed over for want of a place.
      child.position ??= parent.position
      // `a&#x308;` is composed only now.
      if (child.type === 'text') child.value = child.value.normalize()
      const block = asBlock(child, lines)
      if (block) parent.children[index] = block
      const next = block ?? child
      if ('children' in next) visit(next)
    }
  }
  visit(root)
}

const asBlock = (node: RootContent, lines: readonly string[]): BlockNode | null => {
  if (node.type === 'containerDirective' || node.type === 'leafDirective') return fromDirective(node, lines)
  if (node.type === 'mdxJsxFlowElement') return node.name ? fromJsx(node, node.name, node.children) : null
  if (node.type !== 'paragraph') return null
  const [only, ...rest] = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  if (!only || rest.length > 0) return null
  // `<Huomio>teksti</Huomio>` on one line is inline to the parser though it is a block to its writer.
  if (only.type === 'mdxJsxTextElement' && only.name) {
    const children: BlockContent[] = only.children.length > 0 ? [{ ...node, children: only.children }] : []
    return fromJsx(only, only.name, children)
  }
  if (only.type !== 'image' || only.title) return null
  const line = only.position?.start.line ?? 1
  const attribute = (name: string, value: string): BlockAttribute => ({ name, value, line, code: false })
  const attributes = [attribute('src', only.url), attribute('alt', only.alt ?? '')]
  const { position } = only
  return block({ name: 'kuva', written: 'kuva', syntax: 'image', form: 'leaf', attributes, children: [], position })
}

const fromDirective = (node: Directive, lines: readonly string[]): BlockNode => {
  const line = node.position?.start.line ?? 1
  const written = Object.entries(node.attributes ?? {})
  const attributes = [...written, ...writtenTwice(lines[line - 1] ?? '')].map(([name, value]) => {
    return { name, value: value ?? '', line, code: false }
  })
  const { name, position } = node
  const given = { name, written: name, syntax: 'directive' as const, attributes, position }
  if (node.type === 'leafDirective')
    return block({ ...given, form: 'leaf', children: [], hasLabel: node.children.length > 0 })
  const [first] = node.children
  const hasLabel = first?.type === 'paragraph' && first.data?.directiveLabel === true
  const last = lines[(node.position?.end.line ?? 1) - 1] ?? ''
  return block({
    ...given,
    form: 'container',
    children: hasLabel ? node.children.slice(1) : node.children,
    hasLabel,
    closed: (position?.end.line ?? line) > line && /^[\s>]*:{3,}\s*$/.test(last),
  })
}

/** Names that the parser has taken the last value of. */
const writtenTwice = (line: string): readonly (readonly [name: string, value: string])[] => {
  const bare = line.replace(/"[^"]*"|'[^']*'/g, '""')
  const names: readonly string[] = bare.match(/(?<=[\s{"])[a-z][\w-]*(?=\s*=)/gi) ?? []
  return names.filter((name, at) => names.indexOf(name) !== at).map((name) => [name, ''])
}

const fromJsx = (node: Jsx, written: string, children: (BlockContent | DefinitionContent)[]): BlockNode =>
  block({
    name: /^[A-Z]/.test(written) ? written.charAt(0).toLowerCase() + written.slice(1) : '',
    written,
    syntax: 'jsx',
    form: children.length > 0 ? 'container' : 'leaf',
    attributes: node.attributes.map((attribute) => {
      const line = attribute.position?.start.line ?? node.position?.start.line ?? 1
      if (attribute.type === 'mdxJsxExpressionAttribute') return { name: '{…}', value: '', line, code: true }
      const code = typeof attribute.value === 'object' && attribute.value !== null
      return { name: attribute.name, value: typeof attribute.value === 'string' ? attribute.value : '', line, code }
    }),
    children,
    position: node.position,
  })

type Given = Omit<BlockNode, 'type' | 'hasLabel' | 'closed' | 'flawed' | 'values' | 'media'> &
  Partial<Pick<BlockNode, 'hasLabel' | 'closed'>>
const block = (given: Given): BlockNode => ({
  hasLabel: false,
  closed: true,
  flawed: false,
  values: {},
  media: null,
  ...given,
  type: 'block',
})
