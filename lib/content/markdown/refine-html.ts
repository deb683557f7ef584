import type { Element, Parents, Root } from 'hast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { typography } from '../../text/typography'
import { h } from './block-types'

const wordLike = /[\p{L}\p{N}]/u
/** Elements whose text is shown as it was typed. */
const literal: ReadonlySet<string> = new Set(['code', 'pre'])

/** Refines a body in place: typography, and a scrollable, named region for a table (WCAG 2.1.1). Counts its words. */
export const refineHtml = (root: Root): number => {
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
