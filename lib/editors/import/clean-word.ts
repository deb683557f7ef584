import type { Element, ElementContent } from 'hast'
import { type Child, element, isElement, oneLine, property, textOf } from './html-tree'

/** Lists that Word writes as paragraphs with a bullet typed in them. */
export const wordLists = (nodes: readonly Child[]): readonly Child[] => {
  const result: Child[] = []
  for (const node of nodes) {
    const last = result.at(-1)
    if (node.type === 'text' && node.value.trim() === '' && isElement(last) && last.properties.dataWord) continue
    const item = isElement(node) ? wordItem(node) : undefined
    if (!item) result.push(node)
    else if (isElement(last) && last.properties.dataWord && last.tagName === item.list) last.children.push(item.li)
    else result.push({ ...element(item.list, { dataWord: 'true' }), children: [item.li] })
  }
  return result
}

const wordItem = (node: Element): { readonly list: string; readonly li: Element } | undefined => {
  const isItem =
    node.tagName === 'p' &&
    (/MsoListParagraph/.test(property(node, 'className')) || /mso-list:\s*l\d/i.test(property(node, 'style')))
  const text = oneLine(textOf(node))
  const bullet = /^(?:[·•§▪◦o-]|\d{1,2}[.)]|[a-z][.)])\s*/.exec(text)?.[0]
  if (!isItem || bullet === undefined) return undefined
  let left = bullet.trim().length
  // The bullet and the spaces after it go, wherever they stand.
  const without = (child: ElementContent): ElementContent => {
    if (child.type === 'text') {
      const value = left > 0 ? child.value.replace(/^[\s\u00A0]+/, '') : child.value
      const cut = Math.min(left, value.length)
      left -= cut
      return { type: 'text', value: cut > 0 ? value.slice(cut).replace(/^[\s\u00A0]+/, '') : value }
    }
    return isElement(child) ? { ...child, children: child.children.map(without) } : child
  }
  return { list: /^\d/.test(bullet) ? 'ol' : 'ul', li: element('li', {}, node.children.map(without)) }
}
