import { areasOf, documentsWithPages, mapRegions, regionsOf } from '../../content/queries'
import { typeNamed } from '../../schema/content-types'
import type { Content, DocumentWithPage, Region } from '../../schema/documents'
import { shareImageUrl } from '../../schema/urls'
import { site } from '../../site/settings'
import { outline, tilesPath, viewBox } from '../../site/tile-map'
import { t } from '../../text/fi'
import { countOf, formatList, formatPartialDate, formatPeriod } from '../../text/format'
import { knownDate } from '../../text/partial-date'
import { softHyphens, typography } from '../../text/typography'

/** What the pictures show that services put beside a link: one for each document with a page, and one for the site. */

export type ShareFacts = {
  /** As it is shown, with soft hyphens (U+00AD) where its words may break. */
  readonly title: string
  /** The section of the site, or what stands in its place. */
  readonly section: string
  /** In Finnish and as precisely as known; '' where the page has none. */
  readonly date: string
  /** The regions that the document names, for where there is room: all their names, or how many they are. */
  readonly places: readonly string[]
  /** Slugs of the areas on the map that it is about; none when it concerns all. */
  readonly lit: readonly string[]
}

export type ShareImage = {
  /** Address in the site: `/og/uutinen-rahoitus.png`. */
  readonly url: string
  readonly facts: ShareFacts
}

export type MapArea = {
  readonly slug: string
  readonly palette: number
  /** SVG path of its tiles, one a municipality. */
  readonly tiles: string
  /** SVG path around them. */
  readonly outline: string
}

/** The tile map as shapes, the same for every picture. */
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

/** The section, or where there is none the name of what it is part of. */
const sectionTitle = (document: DocumentWithPage): string => typeNamed(document.type).section?.title ?? t.footer.about

const dateOf = (document: DocumentWithPage): string => {
  if ('date' in document) return formatPartialDate(knownDate(document))
  return 'start' in document ? formatPeriod(document.start, document.end) : ''
}

/** The regions that a document is about by name: none when it concerns all. */
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
    // An area's own picture says its name as the headline; a county's name says its areas.
    places:
      document.type === 'Region'
        ? []
        : placesOf(named.filter(({ parent }) => !named.some(({ slug }) => slug === parent)).map(({ title }) => title)),
    lit: [...new Set(areas.map(({ slug }) => slug))],
  }
}

/** Every picture of the site, each once, drawn from public content alone. */
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
