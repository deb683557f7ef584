import { describe, expect, it } from 'vitest'
import { graph, serialise } from '@/lib/outputs/seo/json-ld/graph'
import { vocabularyProblems } from '../../schema-org'
import { contentOf, episode, news } from '../documents'

const played = { file: '/media/jakso.mp3', bytes: 30_374, seconds: 725.4 }
const told = (content: ReturnType<typeof contentOf>, url: string): Readonly<Record<string, unknown>> =>
  JSON.parse(serialise(graph(content, url)))['@graph'][0]

describe('what the page of an episode tells machines', () => {
  const whole = told(contentOf({ Episode: [episode('alku', { number: 1, season: 2, played })] }), '/popcast/alku/')
  it('its place in the podcast, and what can be heard', () => {
    expect(whole).toMatchObject({
      '@type': 'PodcastEpisode',
      url: 'https://popsote.fi/popcast/alku/',
      episodeNumber: 1,
      partOfSeason: { '@type': 'PodcastSeason', seasonNumber: 2 },
      partOfSeries: { '@type': 'PodcastSeries', name: 'Podcast', url: 'https://popsote.fi/popcast/' },
      associatedMedia: {
        '@type': 'AudioObject',
        contentUrl: 'https://popsote.fi/media/jakso.mp3',
        duration: 'PT12M5S',
      },
    })
    expect(vocabularyProblems(whole, () => 'GovernmentOrganization')).toEqual([])
  })

  it('no audio where there is none here', () => {
    expect(told(contentOf({ Episode: [episode('alku')] }), '/popcast/alku/')).not.toHaveProperty('associatedMedia')
  })
})

it('a film of a news item is told with what Google requires of it', () => {
  const video = {
    type: 'Video',
    file: '/media/elokuva.mp4',
    title: 'Elokuva',
    poster: '/media/elokuva.png',
    spoken: 'kaikki',
  } as const
  const item = news('uutinen', { video, played: { file: video.file, bytes: 1, seconds: 4.05 } })
  const node = told(contentOf({ News: [item] }), '/ajankohtaista/uutinen/')
  expect(node.video).toEqual({
    '@type': 'VideoObject',
    name: 'Elokuva',
    thumbnailUrl: 'https://popsote.fi/og/uutinen-uutinen.png',
    uploadDate: '2021-05-05T00:00:00+03:00',
    contentUrl: 'https://popsote.fi/media/elokuva.mp4',
    duration: 'PT4S',
  })
  expect(vocabularyProblems(node, () => 'GovernmentOrganization')).toEqual([])
})
