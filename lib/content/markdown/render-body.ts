import GithubSlugger from 'github-slugger'
import type { Element, ElementContent, Root as HtmlRoot, Parents } from 'hast'
import type { Heading, Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { slugify } from '../../text/slug'
import { typography } from '../../text/typography'
import type { MediaFacts } from '../media/media-reader'
import { type BlockNode, h } from './block-types'
import { blockNamed } from './blocks'

type MediaByPath = ReadonlyMap<string, MediaFacts | null>
type Renderer = { readonly all: (node: BlockNode) => ElementContent[] }

const processor = unified()
  .use(remarkRehype, {
    // Heading ids have no underscore, so that no footnote has the id of a heading.
    clobberPrefix: 'viite_',
    footnoteLabel: 'Viitteet',
    footnoteLabelProperties: {},
    footnoteBackLabel: (reference: number, again: number) =>
      `Takaisin viittaukseen ${reference + 1}${again > 1 ? ` (${again}. kohta)` : ''}`,
    handlers: { block: (state: Renderer, node: BlockNode) => renderBlock(state, node) },
  })
  .use(rehypeStringify)
  .freeze()

const renderBlock = (state: Renderer, node: BlockNode): Element | undefined => {
  const value = (name: string) => String(node.values[name] ?? '')
  return blockNamed(node.name)?.render({ value, children: state.all(node), media: node.media })
}

const addMedia = ({ children }: Root | BlockNode, media: MediaByPath): void => {
  for (const node of children) {
    if (node.type !== 'block') continue
    node.media = media.get(String(node.values.src ?? node.values.file)) ?? null
    addMedia(node, media)
  }
}

/** HTML of a body that has passed the checks, and its number of words. */
export const renderBody = (root: Root, media: MediaByPath): { readonly html: string; readonly words: number } => {
  addMedia(root, media)
  const tree = processor.runSync(root)
  const words = refineHtml(tree)
  return { html: processor.stringify(tree), words }
}

/** Gives each heading an id of a–z, 0–9 and hyphens, in place, and returns the ids in order. */
export const addAnchors = (headings: readonly Heading[]): readonly string[] => {
  const slugger = new GithubSlugger()
  // remark-rehype gives this id to the heading above footnotes.
  slugger.slug('footnote-label')
  return headings.map((heading) => {
    const id = slugger.slug(slugify(textOf(heading)) || 'osa')
    heading.data = { ...heading.data, hProperties: { id } }
    return id
  })
}

type Named = { readonly type: string; identifier: string }

/** The second reference to `[^1]` gets the id `1-2`. Underscores for hyphens in names, in place, keep that id free. */
export const separateFootnotes = (nodes: readonly Named[]): void => {
  for (const node of nodes) {
    if (node.type.startsWith('footnote')) node.identifier = node.identifier.replaceAll('-', '_')
  }
}

const wordLike = /[\p{L}\p{N}]/u
/** Elements whose text is shown as it was typed. */
const literal: ReadonlySet<string> = new Set(['code', 'pre'])

/** Refines a body in place: typography, and a scrollable, named region for a table (WCAG 2.1.1). Counts its words. */
const refineHtml = (root: HtmlRoot): number => {
  const labels = new Set<string>()
  let heading = ''
  let words = 0
  const walk = (parent: Parents) => {
    for (const [index, child] of parent.children.entries()) {
      if (child.type === 'text') {
        child.value = typography(child.value)
        words += child.value.split(/\s+/).filter((word) => wordLike.test(word)).length
      } else if (child.type === 'element' && !literal.has(child.tagName)) {
        walk(child)
        if (/^h[2-6]$/.test(child.tagName)) heading = textOf(child)
        // A chart's is narrow, and made with its scopes.
        if (child.tagName === 'table' && !child.properties.className)
          parent.children[index] = wrapTable(child, uniqueLabel(heading, labels))
      }
    }
  }
  walk(root)
  return words
}

const uniqueLabel = (heading: string, taken: Set<string>): string => {
  const label = (number: string) => `Taulukko${number}${heading ? `: ${heading}` : ''}`
  let free = label('')
  for (let number = 2; taken.has(free); number++) free = label(` ${number}`)
  taken.add(free)
  return free
}

const wrapTable = (table: Element, label: string): Element => {
  visit(table, 'element', (cell) => {
    if (cell.tagName === 'th') cell.properties.scope = 'col'
    // Obsolete (HTML, 16.2).
    delete cell.properties.align
  })
  return h('div', { className: ['table-wrap'], tabIndex: 0, role: 'region', ariaLabel: label }, table)
}
