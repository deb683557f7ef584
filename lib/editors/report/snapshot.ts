import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { publicContent } from '../../content/gate'
import { listingOf, withDrafts } from '../../content/listing'
import { type FeedPlan, feedPlans } from '../../outputs/feeds/feed-list'
import { checkSite, type SiteCheck } from '../../site/check-site'
import { addresses, type Move } from '../../site/ledger/old-addresses'
import { type SitePage, siteIndex } from '../../site/site-index'

/** The content of one folder: its files, and what the public sees of them on a day. */
export type Snapshot = {
  /** Hash of each file, by path: `content/aiheet/x.md`, `public/media/x.png`. */
  readonly files: ReadonlyMap<string, string>
  readonly checked: SiteCheck
  /** Null when the content has problems. */
  readonly site: PublicSite | null
}
export type PublicSite = {
  readonly pages: ReadonlyMap<string, SitePage>
  readonly moved: readonly Move[]
  /** Published once, and now 410. */
  readonly gone: readonly string[]
  readonly feeds: readonly FeedPlan[]
}

/** Reads and checks a content folder and its media; `today` is a day in Helsinki, `2026-11-22`. */
export const takeSnapshot = async (contentDir: string, publicDir: string, today: string): Promise<Snapshot> => {
  const checked = await checkSite({ contentDir, publicDir, today })
  const files = new Map([
    ...(await hashes(contentDir, 'content')),
    ...(await hashes(join(publicDir, 'media'), 'public/media')),
  ])
  return { files, checked, site: checked.problems.length === 0 ? publicSite(checked, today) : null }
}

const publicSite = ({ documents, ledger }: SiteCheck, today: string): PublicSite => {
  const all = withDrafts(listingOf(documents))
  const shown = publicContent(all, today)
  const { moved, gone } = addresses({ ledger, all, shown })
  return { pages: new Map(siteIndex(shown).map((page) => [page.url, page])), moved, gone, feeds: feedPlans(shown) }
}

const hashes = async (dir: string, shownAs: string): Promise<readonly (readonly [string, string])[]> => {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
  return Promise.all(
    files.map(async ({ parentPath, name }) => {
      const path = join(parentPath, name)
      const shown = `${shownAs}${path.slice(dir.length).split(sep).join('/')}`
      return [
        shown,
        createHash('sha256')
          .update(await readFile(path).catch(() => ''))
          .digest('hex'),
      ] as const
    }),
  )
}
