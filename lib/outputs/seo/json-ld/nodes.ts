import type {
  AdministrativeArea,
  GovernmentOrganization,
  Place,
  SearchActionLeaf,
  WebSite,
  WithActionConstraints,
} from 'schema-dts'
import { areasOf } from '../../../content/queries'
import type { Content, Region } from '../../../schema/documents'
import { absoluteUrl, site } from '../../../site/settings'
import { t } from '../../../text/fi'
import { typography } from '../../../text/typography'

/** The front page describes these two; all other pages refer to them by id. */
export const organizationId = (): string => absoluteUrl('/#organization')
export const websiteId = (): string => absoluteUrl('/#website')

/** The shortest form of a property: nothing, the only value, or all. */
export const oneOrMany = <T>(values: readonly T[]): T | readonly T[] | undefined =>
  values.length > 1 ? values : values[0]

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
    potentialAction: search,
  }
}
