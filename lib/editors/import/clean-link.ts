import type { Element, ElementContent } from 'hast'
import { type Cleaner, type Inside, shortAddress } from './context'
import { element, isElement, oneLine, property, textOf } from './html-tree'

/** Links lead where the same is now; what they lose is told. */

const more = /^(?:lue (?:lisää|koko \p{L}+)|katso lisää|read more|continue reading|läs mera?)[\s.…»›→>]*$/iu

export const link = (node: Element, inside: Inside, { clean, context }: Cleaner): readonly ElementContent[] => {
  const href = property(node, 'href').trim()
  const children = clean(node.children, { ...inside, link: true })
  const pieces = children.filter((child) => isElement(child) && child.tagName === 'x-piece')
  const rest = children.filter((child) => !pieces.includes(child))
  const alt = pieces.map((piece) => (isElement(piece) ? property(piece, 'alt') : '')).find(Boolean) ?? ''
  const text = oneLine(rest.map(textOf).join(''))
  if (!href) return children
  if (more.test(text)) {
    context.note(`Jätettiin pois linkki «${text}»: ${href}`)
    return pieces
  }
  const target = context.target(href)
  const isBare = /^(?:https?:\/\/|www\.)\S+$/i.test(text)
  if ('lost' in target) {
    // A picture that leads to itself, larger, is all there.
    if (pieces.length === 0 || text)
      context.note(`Linkki jäi pois, teksti jäi: «${text || href}» → ${href} (${target.lost})`)
    return isBare ? [...pieces, { type: 'text', value: shortAddress(text) }] : children
  }
  const url = 'anchor' in target ? `#${target.anchor}` : target.url
  if (pieces.length > 0 && !text) {
    if (/^\/media\//.test(url)) return pieces
    if (alt) return [...pieces, element('p', {}, [element('a', { href: url }, [{ type: 'text', value: alt }])])]
    context.note(`Kuvassa oli linkki, jolla ei ole tekstiä: ${href}`)
    return pieces
  }
  if (!text) {
    if (rest.some((child) => isElement(child))) return rest
    if (!property(node, 'id') && !property(node, 'name')) context.note(`Linkki ilman tekstiä jäi pois: ${href}`)
    return pieces
  }
  const shown = isBare ? [{ type: 'text' as const, value: shortAddress(text) }] : rest
  return [...pieces, element('a', { href: url, ...(isBare ? { dataBare: 'true' } : {}) }, shown)]
}
