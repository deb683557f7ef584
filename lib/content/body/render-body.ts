import type { Element, ElementContent } from 'hast'
import type { Root } from 'mdast'
import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import type { MediaFacts } from '../media'
import type { BlockNode } from './block-node'
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
