import { createHash } from 'node:crypto'
import { extensionOf, playedTypes } from '../../content/media/media-path'
import type { Content, Episode, Played } from '../../schema/documents'
import type { Podcast } from '../../schema/podcast'
import { episode as episodeType } from '../../schema/types/episode'
import { absoluteUrl, site } from '../../site/settings'
import { mustFindPage } from '../../site/site-index'
import { t } from '../../text/fi'
import { latestOf } from '../../text/format'
import { secondsOf } from '../../text/times'
import { typography } from '../../text/typography'
import { element, type Markup, newline, xmlDocument } from '../../text/xml'
import { chaptersName } from '../data/places'
import type { FeedItem } from './feed'
import { asHtml, rssTime } from './feed-forms'
import { feedTypes } from './feed-list'

/**
 * The feed that podcast programs follow: RSS 2.0 with Apple's tags and those of the Podcast namespace
 * (podcasters.apple.com/support/823-podcast-requirements, podcastindex.org/namespace/1.0).
 */

export const podcastUrl = `${episodeType.section.url}syote.xml`

type Listened = { readonly episode: Episode; readonly played: Played }

/** The settings and the episodes that have audio here, newest first; undefined when there is nothing to follow. */
export const podcastOf = (content: Content) => {
  const episodes = content.Episode.flatMap((episode): readonly Listened[] =>
    episode.played ? [{ episode, played: episode.played }] : [],
  )
  return site.podcast && episodes.length > 0 ? { about: site.podcast, episodes } : undefined
}

type PodcastFeed = {
  readonly content: Content
  readonly about: Podcast
  readonly episodes: readonly Listened[]
  readonly itemOf: (episode: Episode) => FeedItem
  /** Absolute address of a published file. */
  readonly addressOf: (file: string) => string
}

const namespaces = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:itunes': 'http://www.itunes.com/dtds/podcast-1.0.dtd',
  'xmlns:podcast': 'https://podcastindex.org/namespace/1.0',
}

export const podcastFeed = (feed: PodcastFeed): string => {
  const { content, about, episodes, itemOf, addressOf } = feed
  const { title, description, url } = mustFindPage(content, episodeType.section.url)
  const self = absoluteUrl(podcastUrl)
  const items = episodes.map((one) => ({ ...one, item: itemOf(one.episode) }))
  const updated = latestOf(items.map(({ item }) => item.changed ?? item.published))
  return xmlDocument(
    element(
      'rss',
      { version: '2.0', ...namespaces },
      element(
        'channel',
        {},
        element('title', {}, typography(title)),
        element('link', {}, absoluteUrl(url)),
        element('description', {}, asHtml(typography(description))),
        element('language', {}, t.lang),
        element('atom:link', { rel: 'self', href: self, type: feedTypes.rss }),
        updated ? element('lastBuildDate', {}, rssTime(updated)) : undefined,
        element('itunes:author', {}, site.publisher ?? site.name),
        element('itunes:image', { href: addressOf(about.art) }),
        element('itunes:category', { text: about.category }),
        element('itunes:explicit', {}, 'false'),
        about.owner
          ? element(
              'itunes:owner',
              {},
              element('itunes:name', {}, site.publisher ?? site.name),
              element('itunes:email', {}, about.owner),
            )
          : undefined,
        element('podcast:guid', {}, about.guid ?? podcastGuid(self)),
        ...items.flatMap((one) => [newline, entry(one, addressOf)]),
        newline,
      ),
    ),
  )
}

const entry = (
  { episode, played, item }: Listened & { readonly item: FeedItem },
  addressOf: PodcastFeed['addressOf'],
): Markup =>
  element(
    'item',
    {},
    element('title', {}, item.title),
    element('link', {}, item.url),
    element('guid', { isPermaLink: 'true' }, item.url),
    element('pubDate', {}, rssTime(item.published)),
    element('enclosure', {
      url: addressOf(played.file),
      length: String(played.bytes),
      type: playedTypes[extensionOf(played.file)],
    }),
    element('itunes:duration', {}, String(Math.round(played.seconds))),
    numberOf('itunes:season', episode.season),
    numberOf('itunes:episode', episode.number),
    element('description', {}, asHtml(item.summary)),
    element('content:encoded', {}, item.html),
    ...(episode.speakers ?? []).map(personOf),
    episode.transcript
      ? element('podcast:transcript', {
          url: addressOf(episode.transcript),
          type: playedTypes.vtt,
          language: t.lang,
          rel: 'captions',
        })
      : undefined,
    episode.chapters?.length
      ? element('podcast:chapters', {
          url: absoluteUrl(chaptersUrl(episode)),
          type: 'application/json+chapters',
        })
      : undefined,
  )

/** By the roles of the Podcast Taxonomy; without one a speaker would be taken for the host. */
const personOf = ({ name, role = '' }: NonNullable<Episode['speakers']>[number]): Markup =>
  element('podcast:person', { role: t.episodes.isHost.test(role) ? 'host' : 'guest', group: 'cast' }, typography(name))

const numberOf = (name: string, value: number | undefined): Markup | undefined =>
  value === undefined ? undefined : element(name, {}, String(value))

export const chaptersUrl = ({ url }: Episode): string => `${url}${chaptersName}`

/** JSON Chapters 1.2. */
export const chaptersJson = ({ chapters = [] }: Episode): string =>
  `${JSON.stringify({
    version: '1.2.0',
    chapters: chapters.map(({ at, title }) => ({ startTime: secondsOf(at), title: typography(title) })),
  })}\n`

/** Of podcasts (UUID version 5, RFC 9562). */
const guidNamespace = 'ead4c236bf5858c6a2c6a6b28d128cb6'

/** A podcast's id by the address of its feed, without scheme and end slash, as the Podcast namespace has it. */
export const podcastGuid = (feedAddress: string): string => {
  const name = feedAddress.replace(/^https?:\/\//, '').replace(/\/+$/, '')
  const hash = createHash('sha1').update(Buffer.from(guidNamespace, 'hex')).update(name).digest()
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80
  return hash.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
