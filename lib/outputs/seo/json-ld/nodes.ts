import type {
  AdministrativeArea,
  AudioObject,
  BlogPosting,
  GovernmentOrganization,
  NewsArticle,
  Organization,
  Person,
  Place,
  PodcastEpisode,
  ProjectLeaf,
  SearchActionLeaf,
  VideoObject,
  WebSite,
  WithActionConstraints,
} from 'schema-dts'
import {
  ancestorsOf,
  areasOf,
  authorsOf,
  childrenOf,
  correctionsOf,
  regionsOf,
  topicsOf,
} from '../../../content/queries'
import type { Author, Content, Episode, Item, Project, Region } from '../../../schema/documents'
import { episode as episodeType } from '../../../schema/types/episode'
import { shareImageUrl } from '../../../schema/urls'
import { absoluteUrl, site } from '../../../site/settings'
import { mustFindPage } from '../../../site/site-index'
import { t } from '../../../text/fi'
import { modifiedTime, publishedTime } from '../../../text/format'
import { isoDuration } from '../../../text/times'
import { typography } from '../../../text/typography'

/** The front page describes these two; all other pages refer to them by id. */
const organizationId = (): string => absoluteUrl('/#organization')
export const websiteId = (): string => absoluteUrl('/#website')

/** The shortest form of a property: nothing, the only value, or all. */
export const oneOrMany = <T>(values: readonly T[]): T | readonly T[] | undefined =>
  values.length > 1 ? values : values[0]

export const keywordsOf = (content: Content, document: { readonly topics?: readonly string[] }) =>
  oneOrMany(topicsOf(content, document).map(({ title }) => typography(title)))

export const placesOf = (content: Content, document: { readonly regions?: readonly string[] }) =>
  oneOrMany(regionsOf(content, document).map(place))

type Named = { readonly title: string; readonly url: string }
/** By its name and page, as others refer to it. */
export const named = <Type extends 'Organization' | 'Project' | 'PodcastSeries'>(
  type: Type,
  { title, url }: Named,
) => ({
  '@type': type,
  name: typography(title),
  url: absoluteUrl(url),
})

/** A county is an administrative area; the areas inside it are not. */
export const place = (region: Region): AdministrativeArea | Place => ({
  '@type': region.parent ? 'Place' : 'AdministrativeArea',
  name: region.title,
  url: absoluteUrl(region.url),
})

/** A region with its county and its areas, or else its municipalities, unless their division is an assumption. */
export const placeWithParts = (content: Content, region: Region): AdministrativeArea | Place => {
  const county = content.Region.find(({ slug }) => slug === region.parent)
  const areas = areasOf(content, region).map(place)
  const municipalities = region.municipalitiesBasis === 'lahde' ? (region.municipalities ?? []) : []
  return {
    '@type': region.parent ? 'Place' : 'AdministrativeArea',
    name: region.title,
    containedInPlace: county && place(county),
    containsPlace: oneOrMany([
      ...areas,
      ...municipalities.map(({ name }): AdministrativeArea => ({ '@type': 'AdministrativeArea', name })),
    ]),
  }
}

/** No more of the project than the front page says. */
export const organization = (): GovernmentOrganization => ({
  '@type': 'GovernmentOrganization',
  '@id': organizationId(),
  name: site.name,
  url: absoluteUrl('/'),
  ...(site.motto && { slogan: typography(site.motto) }),
  ...(site.publisher && { parentOrganization: { '@type': 'Organization', name: site.publisher } }),
  ...(site.feedback && { email: site.feedback }),
  ...(site.social.length > 0 && { sameAs: site.social.map(({ url }) => url) }),
})

export const website = (): WebSite => {
  const search: WithActionConstraints<SearchActionLeaf> = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${absoluteUrl('/haku/')}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  }
  return {
    '@type': 'WebSite',
    '@id': websiteId(),
    name: site.name,
    url: absoluteUrl('/'),
    description: typography(site.description),
    inLanguage: t.lang,
    publisher: { '@id': organizationId() },
    license: site.licence?.url,
    potentialAction: search,
  }
}

export const articleNode = (content: Content, item: Item): NewsArticle | BlogPosting => {
  const about = {
    headline: typography(item.title),
    description: typography(item.summary),
    url: absoluteUrl(item.url),
    image: absoluteUrl(shareImageUrl(item)),
    datePublished: publishedTime(item),
    dateModified: modifiedTime(item),
    keywords: keywordsOf(content, item),
    spatialCoverage: placesOf(content, item),
    inLanguage: t.lang,
    publisher: { '@id': organizationId() },
    license: site.licence?.url,
    video: filmOf(item),
  }
  if (item.type === 'News')
    return {
      '@type': 'NewsArticle',
      ...about,
      correction: oneOrMany(correctionsOf(content, item).map(({ url }) => absoluteUrl(url))),
    }
  return { '@type': 'BlogPosting', ...about, author: oneOrMany(authorsOf(content, item).map(author)) }
}

/** The film of a news item or a post; its thumbnail is the page's, since a poster's name follows from its bytes. */
const filmOf = (item: Item): VideoObject | undefined =>
  item.video &&
  item.played && {
    '@type': 'VideoObject',
    name: typography(item.video.title),
    thumbnailUrl: absoluteUrl(shareImageUrl(item)),
    uploadDate: publishedTime(item),
    contentUrl: absoluteUrl(item.video.file),
    duration: isoDuration(item.played.seconds),
  }

const author = ({ kind, title }: Author): Person | Organization => ({
  '@type': kind === 'henkilo' ? 'Person' : 'Organization',
  name: title,
})

/** Projects are organisations in schema.org. Not `ResearchProject`: that says more than the content does. */
export const projectNode = (content: Content, document: Project): ProjectLeaf => {
  const parent = ancestorsOf(content, document).at(-1)
  return {
    ...named('Project', document),
    description: typography(document.summary),
    foundingDate: document.start,
    dissolutionDate: document.end,
    parentOrganization: parent && named('Project', parent),
    subOrganization: oneOrMany(childrenOf(content, document).map((child) => named('Project', child))),
    keywords: keywordsOf(content, document),
    areaServed: placesOf(content, document),
  }
}

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
    partOfSeries: named('PodcastSeries', series),
    associatedMedia: audioOf(episode),
    keywords: keywordsOf(content, episode),
    spatialCoverage: placesOf(content, episode),
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
