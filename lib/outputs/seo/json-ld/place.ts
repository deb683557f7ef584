import type { AdministrativeArea, Place } from 'schema-dts'
import { areasOf } from '../../../content/queries'
import type { Content, Region } from '../../../schema/documents'
import { absoluteUrl } from '../../../site/settings'
import { oneOrMany } from './one-or-many'

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
