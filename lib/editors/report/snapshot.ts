import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { publicContent } from '../../content/gate'
import { listingOf, withDrafts } from '../../content/listing'
import { feedPlans } from '../../outputs/feeds/feed-list'
import { addressesIn, isVisible } from '../../run/files'
import { checkSite, type SiteCheck } from '../../site/check-site'
import { addresses } from '../../site/ledger/old-addresses'
import { siteIndex } from '../../site/site-index'

/** The content of one folder: its files, and what the public sees of them on a day. */
export type Snapshot = {
  /** Hash of each file, by path: `content/aiheet/x.md`, `public/media/x.png`. */
  readonly files: ReadonlyMap<string, string>
  readonly checked: SiteCheck
  /** Null when the content has problems. */
  readonly site: PublicSite | null
}
export type PublicSite = ReturnType<typeof publicSite>

/** Reads and checks a content folder and its media; `today` is a day in Helsinki, `2026-11-22`. */
export const takeSnapshot = async (contentDir: string, publicDir: string, today: string): Promise<Snapshot> => {
  const checked = await checkSite({ contentDir, publicDir, today })
  const files = new Map([...hashes(contentDir, 'content'), ...hashes(join(publicDir, 'media'), 'public/media')])
  return { files, checked, site: checked.problems.length === 0 ? publicSite(checked, today) : null }
}

/** Pages and documents by address; `gone` were published once, and are now 410. */
const publicSite = ({ documents, ledger }: SiteCheck, today: string) => {
  const all = withDrafts(listingOf(documents))
  const shown = publicContent(all, today)
  const { moved, gone } = addresses({ ledger, all, shown })
  const pages = new Map(siteIndex(shown).map((page) => [page.url, page]))
  const byUrl = new Map(documents.flatMap((document) => (document.url ? [[document.url, document]] : [])))
  return { pages, documents: byUrl, moved, gone, feeds: feedPlans(shown) }
}

const hashes = (dir: string, shownAs: string): readonly (readonly [string, string])[] =>
  addressesIn(dir, isVisible).map((address) => {
    const hash = createHash('sha256').update(bytesOf(join(dir, address)))
    return [`${shownAs}${address}`, hash.digest('hex')]
  })

/** None of a file that cannot be read, which the check tells. */
const bytesOf = (path: string): Buffer => {
  try {
    return readFileSync(path)
  } catch {
    return Buffer.alloc(0)
  }
}
