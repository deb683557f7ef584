import type { Element, ElementContent, Properties } from 'hast'

/** What may stand among the children of `h`: nothing is left out, text is text. */
export type Child = ElementContent | string | null | undefined

/** A hast element. */
export const h = (tagName: string, properties: Properties, ...children: readonly Child[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children: children.flatMap((child): ElementContent[] => {
    if (child === null || child === undefined || child === '') return []
    return [typeof child === 'string' ? { type: 'text', value: child } : child]
  }),
})
