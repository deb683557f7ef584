import type { Nodes, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Remark, Rule } from './find'

/** What a colon at the end of a paragraph may lead to. */
const follows: ReadonlySet<string> = new Set(['list', 'table', 'block', 'blockquote', 'code'])

/** A paragraph that ends in a colon promises something; what was to follow has often become plain paragraphs. */
export const colonRule: Rule = ({ body }) => {
  const remarks: Remark[] = []
  const walk = (node: Nodes) => {
    if (!('children' in node)) return
    for (const [index, child] of node.children.entries()) {
      if (child.type === 'paragraph' && textOf(child).trimEnd().endsWith(':')) check(child, node.children[index + 1])
      walk(child)
    }
  }
  const check = (paragraph: RootContent, next: Nodes | undefined) => {
    if (next && follows.has(next.type)) return
    const words = textOf(paragraph).trim().split(/\s+/)
    remarks.push({
      line: paragraph.position?.end.line ?? 1,
      field: 'teksti',
      what: `Kappale päättyy kaksoispisteeseen («${words.slice(-3).join(' ')}»), mutta sen jälkeen ei ole luetteloa`,
      mend: 'Kirjoita luettelon rivit muodossa «- Kohta» tai päätä kappale pisteeseen',
    })
  }
  if (body) walk(body)
  return remarks
}
