import { feedUrl } from '../../feeds/feed-list'
import { changedFields } from './changed-fields'
import type { Group, Line } from './changes'
import type { PublicSite, Snapshot } from './snapshot'

/** What a change of the content does to feeds, which readers get without coming to the site. */

export type FeedSides = {
  readonly before: Snapshot
  readonly siteBefore: PublicSite
  readonly after: Snapshot
  readonly siteAfter: PublicSite
}

/**
 * Feeds that begin and end, and the feeds that an item comes into, changes in or leaves. Items that did not change
 * themselves are not told: they come and go as newer ones push them out or make room.
 */
export const feedGroups = ({ before, siteBefore, after, siteAfter }: FeedSides): readonly Group[] => {
  const lacking = (site: PublicSite, other: PublicSite): readonly Line[] =>
    site.feeds
      .filter(({ name }) => !other.feeds.some((feed) => feed.name === name))
      .map(({ name, title }) => ({ url: feedUrl(name, 'rss'), text: title }))
  const [old, now] = [documents(before), documents(after)]
  const urls = new Set([siteBefore, siteAfter].flatMap(({ feeds }) => feeds.flatMap(({ items }) => items.map(urlOf))))
  const lines = [...urls].sort().flatMap((url): Line[] => {
    const [was, is] = [old.get(url), now.get(url)]
    if (was && is && changedFields(was, is).length === 0) return []
    const text = told(feedsWith(siteBefore, url), feedsWith(siteAfter, url))
    return text ? [{ url, text }] : []
  })
  return [
    { title: 'Uudet syötteet', lines: lacking(siteAfter, siteBefore) },
    { title: 'Poistuvat syötteet', lines: lacking(siteBefore, siteAfter) },
    { title: 'Syötteissä', lines },
  ]
}

const urlOf = ({ url }: { readonly url: string }): string => url

const documents = ({ checked }: Snapshot) => new Map(checked.documents.map((document) => [document.url, document]))

const feedsWith = ({ feeds }: PublicSite, url: string): readonly string[] =>
  feeds.filter(({ items }) => items.some((item) => item.url === url)).map(({ name }) => name)

const told = (was: readonly string[], is: readonly string[]): string =>
  [
    ['uutena', is.filter((name) => !was.includes(name))] as const,
    ['muuttuu', is.filter((name) => was.includes(name))] as const,
    ['poistuu', was.filter((name) => !is.includes(name))] as const,
  ]
    .filter(([, names]) => names.length > 0)
    .map(([how, names]) => `${how}: ${names.join(', ')}`)
    .join('; ')
