import { areasOf, documentsWithPages, mapRegions, regionsOf } from '../../content/queries'
import { typeNamed } from '../../schema/content-types'
import type { Content, DocumentWithPage, Region } from '../../schema/documents'
import { shareImageUrl } from '../../schema/urls'
import type { EmblemName } from '../../site/drawings'
import { site } from '../../site/settings'
import { outline, tilesPath, viewBox } from '../../site/tile-map'
import { t } from '../../text/fi'
import { countOf, formatList, formatPartialDate, formatPeriod } from '../../text/format'
import { softHyphens } from '../../text/hyphenation'
import { knownDate } from '../../text/partial-date'
import { typography } from '../../text/typography'

/** What share images show: one for each document with a page, and one for the site. */

export type ShareFacts = {
  /** With soft hyphens (U+00AD) where words may break. */
  readonly title: string
  readonly section: string
  /** In Finnish, as precisely as known; '' without one. */
  readonly date: string
  /** Its regions in two forms, by room: all names, or their number. */
  readonly places: readonly string[]
  /** Slugs of the map areas to light; empty when it concerns all. */
  readonly lit: readonly string[]
  /** Of an area that has one, in the colours of its number. */
  readonly emblem?: { readonly name: EmblemName; readonly palette: number }
}

export type ShareImage = { readonly url: string; readonly facts: ShareFacts }

export type MapArea = {
  readonly slug: string
  readonly palette: number
  readonly tiles: string
  readonly outline: string
}

export type ShareMap = { readonly width: number; readonly height: number; readonly areas: readonly MapArea[] }

export const shareMap = (content: Content): ShareMap => {
  const regions = mapRegions(content)
  const [, , width = 0, height = 0] = viewBox(regions.flatMap(({ municipalities = [] }) => municipalities))
    .split(' ')
    .map(Number)
  const areas = regions.map(({ slug, palette, municipalities = [] }) => ({
    slug,
    palette,
    tiles: tilesPath(municipalities),
    outline: outline(municipalities),
  }))
  return { width, height, areas }
}

const sectionTitle = (document: DocumentWithPage): string => typeNamed(document.type).section?.title ?? t.footer.about

const dateOf = (document: DocumentWithPage): string => {
  if ('date' in document) return formatPartialDate(knownDate(document))
  return 'start' in document ? formatPeriod(document.start, document.end) : ''
}

/** The regions a document names; none when it concerns all. */
const namedRegions = (content: Content, document: DocumentWithPage): readonly Region[] => {
  if (document.type === 'Region') return [document]
  return 'regions' in document ? regionsOf(content, document) : []
}

const placesOf = (names: readonly string[]): readonly string[] =>
  names.length > 0 ? [formatList(names), countOf(names.length, 'alue', 'aluetta')] : []

const factsOf = (content: Content, document: DocumentWithPage): ShareFacts => {
  const named = namedRegions(content, document)
  // A county lights its areas, as on its own page.
  const areas = named.flatMap((region) => [region, ...areasOf(content, region)])
  return {
    title: softHyphens(typography(document.title)),
    section: sectionTitle(document),
    date: dateOf(document),
    // An area's headline is its name; a county's name covers its areas.
    places:
      document.type === 'Region'
        ? []
        : placesOf(named.filter(({ parent }) => !named.some(({ slug }) => slug === parent)).map(({ title }) => title)),
    lit: [...new Set(areas.map(({ slug }) => slug))],
    ...(document.type === 'Region' &&
      document.emblem && { emblem: { name: document.emblem, palette: document.palette } }),
  }
}

export const shareImages = (content: Content): readonly ShareImage[] => [
  {
    url: shareImageUrl(),
    facts: { title: softHyphens(site.heading), section: site.motto ?? '', date: '', places: [], lit: [] },
  },
  ...documentsWithPages(content).map((document) => ({
    url: shareImageUrl(document),
    facts: factsOf(content, document),
  })),
]
