import type { AudioObject, PodcastEpisode } from 'schema-dts'
import { regionsOf, topicsOf } from '../../../content/queries'
import type { Content, Episode } from '../../../schema/documents'
import { episode as episodeType } from '../../../schema/types/episode'
import { shareImageUrl } from '../../../schema/urls'
import { absoluteUrl } from '../../../site/settings'
import { mustFindPage } from '../../../site/site-index'
import { t } from '../../../text/fi'
import { modifiedTime, publishedTime } from '../../../text/format'
import { isoDuration } from '../../../text/times'
import { typography } from '../../../text/typography'
import { oneOrMany, organizationId, place } from './nodes'

export const episodeNode = (content: Content, episode: Episode): PodcastEpisode => {
  const series = mustFindPage(content, episodeType.section.url)
  return {
    '@type': 'PodcastEpisode',
    name: typography(episode.title),
    description: typography(episode.summary),
    url: absoluteUrl(episode.url),
    image: absoluteUrl(shareImageUrl(episode)),
    datePublished: publishedTime(episode),
    dateModified: modifiedTime(episode),
    episodeNumber: episode.number,
    partOfSeason: episode.season ? { '@type': 'PodcastSeason', seasonNumber: episode.season } : undefined,
    partOfSeries: { '@type': 'PodcastSeries', name: typography(series.title), url: absoluteUrl(series.url) },
    associatedMedia: audioOf(episode),
    keywords: oneOrMany(topicsOf(content, episode).map(({ title }) => typography(title))),
    spatialCoverage: oneOrMany(regionsOf(content, episode).map(place)),
    inLanguage: t.lang,
    publisher: { '@id': organizationId() },
  }
}

const audioOf = ({ played }: Episode): AudioObject | undefined =>
  played && {
    '@type': 'AudioObject',
    contentUrl: absoluteUrl(played.file),
    duration: isoDuration(played.seconds),
  }
