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

/** Whole on the front page, and referred to by all others: what these name is told once. */
export const organizationId = (): string => absoluteUrl('/#organization')
export const websiteId = (): string => absoluteUrl('/#website')

/** A property's value in its shortest form: none, the only one, or all. */
export const oneOrMany = <T>(values: readonly T[]): T | readonly T[] | undefined =>
  values.length > 1 ? values : values[0]

/** A region as others name it. Counties are administrative areas; the areas of a county are not. */
export const place = (region: Region): AdministrativeArea | Place => ({
  '@type': region.parent ? 'Place' : 'AdministrativeArea',
  name: region.title,
  url: absoluteUrl(region.url),
})

/**
 * A region with the county it is in and what it holds: areas, or else municipalities. Those are left out where their
 * division is an assumption, which its page says but this could not.
 */
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

/** The public project that the site belongs to: no more of it than the front page says. */
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

/** The site and its search. */
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
