import GithubSlugger from 'github-slugger'
import type { Element, ElementContent } from 'hast'
import type { Heading, Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { slugify } from '../../text/slug'
import type { MediaFacts } from '../media/media-reader'
import type { BlockNode } from './block-types'
import { blockNamed } from './blocks'
import { finishHtml } from './finish-html'

type MediaByPath = ReadonlyMap<string, MediaFacts | null>
type Renderer = { readonly all: (node: BlockNode) => ElementContent[] }

const processor = unified()
  .use(remarkRehype, {
    // Heading ids are a–z, 0–9 and hyphens, so an underscore keeps the ids of footnotes apart from them.
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

/** Blocks stand in the body itself or in a block. */
const addMedia = ({ children }: Root | BlockNode, media: MediaByPath): void => {
  for (const node of children) {
    if (node.type !== 'block') continue
    node.media = media.get(String(node.values.src ?? node.values.file)) ?? null
    addMedia(node, media)
  }
}

/** HTML of a body that has passed the checks, and how many words a reader meets in it. */
export const renderBody = (root: Root, media: MediaByPath): { readonly html: string; readonly words: number } => {
  addMedia(root, media)
  const tree = processor.runSync(root)
  const words = finishHtml(tree)
  return { html: processor.stringify(tree), words }
}

/** Gives each heading an id of its own made of a–z, 0–9 and hyphens, in place, and returns the ids in order. */
export const addAnchors = (headings: readonly Heading[]): readonly string[] => {
  const slugger = new GithubSlugger()
  // The heading above footnotes has this id, which remark-rehype does not let us choose.
  slugger.slug('footnote-label')
  return headings.map((heading) => {
    const id = slugger.slug(slugify(textOf(heading)) || 'osa')
    heading.data = { ...heading.data, hProperties: { id } }
    return id
  })
}

type Named = { readonly type: string; identifier: string }

/**
 * The second reference to `[^1]` gets the id of `1-2`, which a footnote of that name would have too. Names hold hyphens
 * and never an underscore, so with theirs made underscores, in place, no two ids are the same.
 */
export const separateFootnotes = (nodes: readonly Named[]): void => {
  for (const node of nodes) {
    if (node.type.startsWith('footnote')) node.identifier = node.identifier.replaceAll('-', '_')
  }
}
