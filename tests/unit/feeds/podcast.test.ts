import { parseRssFeed } from 'feedsmith'
import { beforeAll, describe, expect, it } from 'vitest'
import type { FeedItem } from '@/lib/outputs/feeds/feed'
import { feedItem } from '@/lib/outputs/feeds/feed'
import { chaptersJson, podcastFeed, podcastGuid } from '@/lib/outputs/feeds/podcast'
import type { Episode } from '@/lib/schema/documents'
import { contentOf, episode, page } from '../documents'

const played = { file: '/media/jakso.mp3', bytes: 30_374, seconds: 10.057 }
const first = episode('alku', {
  title: 'Alku & loppu',
  date: '2021-05-05',
  number: 1,
  season: 2,
  played,
  transcript: '/media/jakso.vtt',
  speakers: [
    { type: 'Speaker', name: 'Malli Mallinen', role: 'Juontaja' },
    { type: 'Speaker', name: 'A & B', role: 'asiantuntija' },
    { type: 'Speaker', name: 'Viestijä' },
  ],
  chapters: [
    { type: 'Chapter', at: '00:00', title: 'Alku' },
    { type: 'Chapter', at: '1:02:05', title: 'Loppu' },
  ],
})
const second = episode('jatko', {
  date: '2021-06-05',
  played: { ...played, file: '/media/jatko.m4a' },
})
const content = contentOf({
  Episode: [second, first],
  Page: [page('popcast', { title: 'Mallin podcast', url: '/popcast/' })],
})
const itemOf = (one: Episode): FeedItem => feedItem(content, one, '<p>Koko teksti.</p>')
const written = (about: object = {}): string =>
  podcastFeed({
    content,
    about: { art: '/media/kansi.png', category: 'Health & Fitness', ...about },
    episodes: [second, first].map((one) => ({ episode: one, played: one.played ?? played })),
    itemOf,
    addressOf: (file) => `https://popsote.fi${file}`,
  })

type Value = Readonly<Record<string, unknown>>
const at = (value: unknown, path: string): unknown =>
  path.split('.').reduce((inner, key) => (inner as Value | undefined)?.[key], value)

describe('what podcast programs require', () => {
  let feed: unknown
  beforeAll(() => {
    feed = parseRssFeed(written({ owner: 'podcast@example.fi' }))
  })

  // Apple: podcasters.apple.com/support/823-podcast-requirements; the namespace: podcastindex.org/namespace/1.0.
  it.each<[string, unknown]>([
    ['title', 'Mallin podcast'],
    ['description', expect.stringContaining('Tiivistelmä')],
    ['link', 'https://popsote.fi/popcast/'],
    ['language', 'fi'],
    ['itunes.image', 'https://popsote.fi/media/kansi.png'],
    ['itunes.categories.0.text', 'Health & Fitness'],
    ['itunes.explicit', false],
    ['itunes.author', expect.any(String)],
    ['itunes.owner.email', 'podcast@example.fi'],
    ['atom.links.0.href', 'https://popsote.fi/popcast/syote.xml'],
    ['atom.links.0.rel', 'self'],
    ['podcast.guid', podcastGuid('https://popsote.fi/popcast/syote.xml')],
    ['items.length', 2],
    ['items.0.title', 'jatko'],
    ['items.0.enclosures.0.type', 'audio/x-m4a'],
    ['items.1.title', 'Alku & loppu'],
    ['items.1.enclosures.0.url', 'https://popsote.fi/media/jakso.mp3'],
    ['items.1.enclosures.0.length', 30_374],
    ['items.1.enclosures.0.type', 'audio/mpeg'],
    ['items.1.guid.value', 'https://popsote.fi/popcast/alku/'],
    ['items.1.guid.isPermaLink', true],
    ['items.1.pubDate', 'Wed, 05 May 2021 00:00:00 +0300'],
    ['items.1.itunes.duration', 10],
    ['items.1.itunes.episode', 1],
    ['items.1.itunes.season', 2],
    ['items.1.content.encoded', '<p>Koko teksti.</p>'],
    [
      'items.1.podcast.persons',
      [
        { display: 'Malli Mallinen', role: 'host', group: 'cast' },
        { display: 'A & B', role: 'guest', group: 'cast' },
        { display: 'Viestijä', role: 'guest', group: 'cast' },
      ],
    ],
    ['items.1.podcast.transcripts.0.url', 'https://popsote.fi/media/jakso.vtt'],
    ['items.1.podcast.transcripts.0.type', 'text/vtt'],
    ['items.1.podcast.transcripts.0.rel', 'captions'],
    ['items.1.podcast.chapters.url', 'https://popsote.fi/popcast/alku/luvut.json'],
    ['items.1.podcast.chapters.type', 'application/json+chapters'],
    ['items.0.podcast', undefined],
  ])('%s', (path, value) => {
    expect(at(feed, path)).toEqual(value)
  })

  it('descriptions are as short as Apple asks', () => {
    for (const summary of [first.summary, second.summary]) expect(Buffer.byteLength(summary)).toBeLessThan(4000)
  })
})

describe('the podcast’s id', () => {
  it('is the one that the namespace gives as its example', () => {
    expect(podcastGuid('https://mp3s.nashownotes.com/pc20rss.xml')).toBe('917393e3-1b1e-5cef-ace4-edaa54e1f810')
  })

  it('is that of the settings when the address has been another', () => {
    const guid = '917393e3-1b1e-5cef-ace4-edaa54e1f810'
    expect(written({ guid })).toContain(`<podcast:guid>${guid}</podcast:guid>`)
    expect(written()).not.toContain(guid)
  })
})

it('chapters are told by their seconds', () => {
  expect(JSON.parse(chaptersJson(first))).toEqual({
    version: '1.2.0',
    chapters: [
      { startTime: 0, title: 'Alku' },
      { startTime: 3725, title: 'Loppu' },
    ],
  })
})
