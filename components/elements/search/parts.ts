import type { Excerpt } from '@/lib/search/types'

const mustFind = <T extends Element>(root: ParentNode, selector: string, kind: abstract new () => T): T => {
  const element = root.querySelector(selector)
  if (element instanceof kind) return element
  throw new Error(`The page has no ${selector}`)
}

/** The element marked `data-part="name"`, which the page's HTML must have. */
export const part = (root: ParentNode, name: string): HTMLElement =>
  mustFind(root, `[data-part="${name}"]`, HTMLElement)

/** The place marked `data-slot="name"` in a part or in a copy of one. */
export const slot = (root: ParentNode, name: string): HTMLElement =>
  mustFind(root, `[data-slot="${name}"]`, HTMLElement)

export const link = (root: ParentNode, name: string): HTMLAnchorElement =>
  mustFind(root, `[data-slot="${name}"]`, HTMLAnchorElement)

export const queryField = (root: ParentNode): HTMLInputElement => mustFind(root, 'input[name="q"]', HTMLInputElement)

export const copyOf = (prototype: HTMLElement): HTMLElement => {
  const copy = prototype.cloneNode(true)
  if (!(copy instanceof HTMLElement)) throw new Error('A prototype is an element')
  return copy
}

/** An excerpt as text, what matched in `<mark>`. It is never read as HTML. */
export const marked = (excerpt: Excerpt): Node[] =>
  excerpt.map(({ text, match }) => {
    if (!match) return document.createTextNode(text)
    const mark = document.createElement('mark')
    mark.textContent = text
    return mark
  })
