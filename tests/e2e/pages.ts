import { content } from '@/lib/content'
import { siteIndex } from '@/lib/site-index'

/** One page of every kind, and the page for an address that is not there: the sample that browser tests visit. */
export const samplePages = (): readonly { readonly kind: string; readonly url: string }[] => {
  const kinds = new Map(
    siteIndex(content())
      .toReversed()
      .map(({ kind, url }) => [kind as string, url]),
  )
  return [...[...kinds].map(([kind, url]) => ({ kind, url })), { kind: 'not-found', url: '/tata-sivua-ei-ole/' }]
}
