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
import { refineHtml } from './refine-html'

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
