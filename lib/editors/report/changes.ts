import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { CheckedDocument } from '../../content/check/facts'
import { hiddenBy, publicContent } from '../../content/gate'
import { inPageOrder, listingOf } from '../../content/listing'
import { feedPlans, feedUrl } from '../../outputs/feeds/feed-list'
import { addressesIn, isVisible } from '../../run/files'
import { typeNamed } from '../../schema/content-types'
import { checkSite, type SiteCheck } from '../../site/check-site'
import { addresses } from '../../site/ledger/old-addresses'
import { siteIndex } from '../../site/site-index'
import { formatTime } from '../../text/times'

type FileChange = {
  readonly file: string
  readonly how: 'lisätty' | 'muutettu' | 'poistettu'
  /** Why nothing of it is on the site: «luonnos, ei julkaista vielä». */
  readonly hidden?: string
}
type Line = { readonly url: string; readonly text: string }
type Group = { readonly title: string; readonly lines: readonly Line[] }
export type Changes = {
  readonly files: readonly FileChange[]
  /** Null when either side has problems: pages cannot then be compared. Without empty groups. */
  readonly site: readonly Group[] | null
}

/** Compares two states of the content. `today` is `2026-11-22`. */
export const changesBetween = (before: Snapshot, after: Snapshot, today: string): Changes => ({
  files: fileChanges(before, after, today),
  site: before.site && after.site ? siteChanges(before.site, after.site) : null,
})

const fileChanges = (before: Snapshot, after: Snapshot, today: string): readonly FileChange[] => {
  const documents = new Map(after.checked.documents.map((document) => [`content/${document.file}`, document]))
  return [...new Set([...before.files.keys(), ...after.files.keys()])].sort().flatMap((file): FileChange[] => {
    const [was, is] = [before.files.get(file), after.files.get(file)]
    if (was === is) return []
    if (is === undefined) return [{ file, how: 'poistettu' }]
    const document = documents.get(file)
    const hidden = document && whyHidden(document, today)
    return [{ file, how: was === undefined ? 'lisätty' : 'muutettu', ...(hidden ? { hidden } : {}) }]
  })
}

const whyHidden = ({ data }: CheckedDocument, today: string): string | undefined => {
  const hidden = hiddenBy(data, today)
  switch (hidden?.reason) {
    case 'draft':
      return 'luonnos, ei julkaista vielä'
    case 'future':
      return `julkaistaan ${formatTime(hidden.time)}`
    case 'expired':
      return `poistui ${formatTime(hidden.time)}`
    default:
      return undefined
  }
}

const siteChanges = (before: PublicSite, after: PublicSite): readonly Group[] => {
  const added = [...after.pages.values()].filter(({ url }) => !before.pages.has(url))
  const removed = [...before.pages.values()].filter(({ url }) => !after.pages.has(url))
  const redirects = (site: PublicSite) => new Map(site.moved.map(({ from, to }) => [from, to]))
  const [movedBefore, movedAfter] = [redirects(before), redirects(after)]
  const answer = (url: string): string => {
    const to = movedAfter.get(url)
    return to ? `ohjaa osoitteeseen ${to}` : 'kertoo, että sivu on poistettu'
  }
  const groups: readonly Group[] = [
    { title: 'Uudet sivut', lines: added.map(({ url, title }) => ({ url, text: title })) },
    { title: 'Muuttuneet sivut', lines: changedPages(before, after) },
    {
      title: 'Poistuvat sivut',
      lines: removed.map(({ url, title }) => ({ url, text: `${title}. Osoite ${answer(url)}` })),
    },
    {
      title: 'Uudet ohjaukset',
      lines: [...movedAfter].flatMap(([url, to]) => (movedBefore.get(url) === to ? [] : [{ url, text: `→ ${to}` }])),
    },
    {
      title: 'Poistuvat ohjaukset',
      lines: [...movedBefore].flatMap(([url, to]) =>
        movedAfter.has(url) || after.pages.has(url) ? [] : [{ url, text: `→ ${to}` }],
      ),
    },
    {
      title: 'Osoitteet, jotka lakkaavat vastaamasta',
      lines: after.gone.flatMap((url) =>
        before.gone.includes(url) || before.pages.has(url) ? [] : [{ url, text: 'kertoo, että sivu on poistettu' }],
      ),
    },
    ...feedGroups(before, after),
  ]
  return groups.filter(({ lines }) => lines.length > 0)
}

const changedPages = (before: PublicSite, after: PublicSite): readonly Line[] =>
  [...after.documents.values()].flatMap((document) => {
    const was = before.documents.get(document.url)
    if (!was || was.type !== document.type || !after.pages.has(document.url)) return []
    const labels = changedFields(was, document)
    return labels.length > 0
      ? [{ url: document.url, text: `${String(document.data.title)}: ${labels.join(', ')}` }]
      : []
  })

/** In the words of the form: «otsikko», «aiheet», «teksti». */
const changedFields = (was: CheckedDocument, is: CheckedDocument): readonly string[] => {
  const fields = typeNamed(is.type).fields.filter(({ name }) => !isDeepStrictEqual(was.data[name], is.data[name]))
  return [...fields.map(({ label }) => label.toLowerCase()), ...(was.html === is.html ? [] : ['teksti'])]
}

/** Feeds that begin or end, and items changed in feeds. Items that only move because of others are left out. */
const feedGroups = (before: PublicSite, after: PublicSite): readonly Group[] => {
  const lacking = (site: PublicSite, compared: PublicSite): readonly Line[] =>
    site.feeds
      .filter(({ name }) => !compared.feeds.some((feed) => feed.name === name))
      .map(({ name, title }) => ({ url: feedUrl(name, 'rss'), text: title }))
  const urls = new Set(
    [before, after].flatMap(({ feeds }) => feeds.flatMap(({ items }) => items.map(({ url }) => url))),
  )
  const lines = [...urls].sort().flatMap((url): Line[] => {
    const [was, is] = [before.documents.get(url), after.documents.get(url)]
    if (was && is && changedFields(was, is).length === 0) return []
    const text = feedsText(feedsWith(before, url), feedsWith(after, url))
    return text ? [{ url, text }] : []
  })
  return [
    { title: 'Uudet syötteet', lines: lacking(after, before) },
    { title: 'Poistuvat syötteet', lines: lacking(before, after) },
    { title: 'Syötteissä', lines },
  ]
}

const feedsWith = ({ feeds }: PublicSite, url: string): readonly string[] =>
  feeds.filter(({ items }) => items.some((item) => item.url === url)).map(({ name }) => name)

const feedsText = (was: readonly string[], is: readonly string[]): string =>
  [
    ['uutena', is.filter((name) => !was.includes(name))] as const,
    ['muuttuu', is.filter((name) => was.includes(name))] as const,
    ['poistuu', was.filter((name) => !is.includes(name))] as const,
  ]
    .filter(([, names]) => names.length > 0)
    .map(([how, names]) => `${how}: ${names.join(', ')}`)
    .join('; ')

/** The content of one folder: its files, and what the public sees of them on a day. */
export type Snapshot = {
  /** Hash of each file, by path: `content/aiheet/x.md`, `public/media/x.png`. */
  readonly files: ReadonlyMap<string, string>
  readonly checked: SiteCheck
  /** Null when the content has problems. */
  readonly site: PublicSite | null
}
type PublicSite = ReturnType<typeof publicSite>

/** Reads and checks a content folder and its media; `today` is a day in Helsinki, `2026-11-22`. */
export const takeSnapshot = async (contentDir: string, publicDir: string, today: string): Promise<Snapshot> => {
  const checked = await checkSite({ contentDir, publicDir, today })
  const files = new Map([...hashes(contentDir, 'content'), ...hashes(join(publicDir, 'media'), 'public/media')])
  return { files, checked, site: checked.problems.length === 0 ? publicSite(checked, today) : null }
}

/** Pages and documents by address; `gone` were published once, and are now 410. */
const publicSite = ({ documents, ledger }: SiteCheck, today: string) => {
  const all = inPageOrder(listingOf(documents))
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
