import GithubSlugger from 'github-slugger'
import type { Heading, Link, Nodes, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { decoded, slugify } from '../../text/slug'

/** Headings of a body, and the links to them. */

/** From `##`, one level at a time (WCAG 1.3.1), each below what it was below. */
export const mendHeadings = (nodes: readonly RootContent[]): void => {
  const above: number[] = []
  for (const node of nodes) {
    if (node.type !== 'heading') continue
    while ((above.at(-1) ?? 0) >= node.depth) above.pop()
    above.push(node.depth)
    node.depth = Math.min(above.length + 1, 6) as Heading['depth']
  }
}

/** Links to places on the page: the ids of headings are new ones. */
export const resolveAnchors = (nodes: readonly RootContent[], note: (text: string) => void): void => {
  const slugger = new GithubSlugger()
  slugger.slug('footnote-label')
  const ids = new Map<string, string>()
  for (const node of nodes) {
    if (node.type !== 'heading') continue
    const id = slugger.slug(slugify(textOf(node)) || 'osa')
    ids.set(id, id)
    if (node.data?.oldId) ids.set(node.data.oldId, id)
  }
  const visit = (parent: Nodes): void => {
    if (!('children' in parent)) return
    const children = parent.children as Nodes[]
    for (const [at, child] of children.entries()) {
      visit(child)
      if (child.type !== 'link' || !child.url.startsWith('#')) continue
      const id = ids.get(child.url.slice(1)) ?? ids.get(decoded(child.url.slice(1)))
      if (id) child.url = `#${id}`
      else {
        note(`Linkki sivun kohtaan jäi pois, teksti jäi: «${textOf(child)}» → ${child.url}`)
        children[at] = { type: 'emphasis', children: [] }
        children.splice(at, 1, ...(child as Link).children)
      }
    }
  }
  for (const node of nodes) visit(node)
}
