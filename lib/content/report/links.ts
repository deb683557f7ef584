import type { Definition, Link, Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import type { BlockNode } from '../body/block-node'
import type { Article } from './article'

/** A link of a body, wherever it leads. */
export type BodyLink = { readonly url: string; readonly line: number }

/** Links of an article's body, those in its blocks too, in order. */
export const linksOf = ({ body }: Article): readonly BodyLink[] => {
  const links: BodyLink[] = []
  const lineOf = (node: Nodes) => node.position?.start.line ?? 1
  if (!body) return links
  visit(body, (node: Link | Definition | BlockNode | Nodes) => {
    if (node.type === 'link' || node.type === 'definition') links.push({ url: node.url, line: lineOf(node) })
    if (node.type !== 'block') return
    for (const { name, value, line } of node.attributes)
      if (name === 'href' || name === 'file') links.push({ url: value, line })
  })
  return links
}
