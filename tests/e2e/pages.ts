import type { Page } from '@playwright/test'
import { content } from '@/lib/site/reader'
import { siteIndex } from '@/lib/site/site-index'

/** Keeps files from coming until the function it gives is called. */
export const holdBack = async (page: Page, files: string): Promise<() => void> => {
  let send = () => {}
  const sent = new Promise<void>((resolve) => {
    send = resolve
  })
  await page.route(files, async (route) => {
    await sent
    await route.fallback()
  })
  return send
}

/** Kinds that stand for the rest: one of each frame. */
export const typicalKinds: readonly string[] = [
  'front',
  'News-list',
  'News',
  'Region',
  'search',
  'Meeting',
  'not-found',
]

/** A test that only `npm run test:all` has, as `npm test` has some of its kind. */
export const thorough = { tag: '@all' } as const

/** Of a test that `npm test` makes of the typical kinds alone. */
export const typicalOnly = (kind: string) => (typicalKinds.includes(kind) ? {} : thorough)

/** One page of every kind, of archives one since all are of one view, and the page for an address that is not there: the sample that browser tests visit. */
export const samplePages = (): readonly { readonly kind: string; readonly url: string }[] => {
  const kinds = new Map(
    siteIndex(content())
      .toReversed()
      .map(({ kind, url }) => [kind.replace(/^.*-archive$/, 'archive'), url]),
  )
  return [...[...kinds].map(([kind, url]) => ({ kind, url })), { kind: 'not-found', url: '/tata-sivua-ei-ole/' }]
}
