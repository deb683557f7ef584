import { documentsWithPages, mapRegions } from '../../content/queries'
import type { Content } from '../../schema/documents'
import { municipalityUrls } from '../../schema/urls'
import { isListed, siteIndex } from '../site-index'
import type { Ledger } from './ledger'
import { archiveAt, archiveTarget, lostAddresses, lostTest } from './lost-addresses'

/** What every published address answers today: a page, a redirect or 410. */

export type Move = { readonly from: string; readonly to: string }
type AddressOptions = { readonly ledger: Ledger; readonly all: Content; readonly shown: Content }

const pageUrls = (content: Content): ReadonlySet<string> => new Set(siteIndex(content).map(({ url }) => url))

const redirects = (shown: Content, pages: ReadonlySet<string>): ReadonlyMap<string, string> =>
  new Map(
    documentsWithPages(shown).flatMap(({ url, aliases }) =>
      (aliases ?? []).flatMap((alias): [string, string][] => (pages.has(alias) ? [] : [[alias, url]])),
    ),
  )

/** Each municipality's short addresses, to its area. */
const municipalities = (shown: Content, pages: ReadonlySet<string>): readonly (readonly [string, string])[] =>
  mapRegions(shown).flatMap((region) =>
    (region.municipalities ?? [])
      .flatMap(municipalityUrls)
      .flatMap((url) => (pages.has(url) ? [] : [[url, region.url] as const])),
  )

/** Everything that answers a reader today: pages that are looked for and the aliases that lead to them. This is what the ledger records. */
export const publicUrls = (shown: Content): readonly string[] => {
  const listed = siteIndex(shown).filter(isListed)
  return [...listed.map(({ url }) => url), ...redirects(shown, pageUrls(shown)).keys()]
}

/** What each address of the ledger answers. Aliases redirect even when the ledger lacks them, always in one step. */
export const addresses = ({ ledger, all, shown }: AddressOptions) => {
  const pages = pageUrls(shown)
  const moved = new Map([...municipalities(shown, pages), ...redirects(shown, pages)])
  const documents = documentsWithPages(all)
  const isLost = lostTest(documents)
  const gone: string[] = []
  for (const { url } of ledger.entries) {
    if (pages.has(url) || moved.has(url) || isLost(url)) continue
    const archive = archiveAt(url)
    const target = archive && archiveTarget(archive, pages, moved)
    if (target) moved.set(url, target)
    else gone.push(url)
  }
  return {
    /** Decoded, as servers match them. Permanent redirects (RFC 9110, 15.4.2), each straight to a public page. */
    moved: [...moved]
      .map(([from, to]) => ({ from: decodeURIComponent(from), to }))
      .sort((a, b) => (a.from < b.from ? -1 : 1)),
    /** Published once, hidden now: 410 (RFC 9110, 15.5.11). Only of the ledger, so that nothing hidden leaks. */
    gone: gone.map(decodeURIComponent).sort(),
    /** Published addresses that answer nothing: the site must not be built. */
    problems: lostAddresses(ledger, documents),
  }
}
