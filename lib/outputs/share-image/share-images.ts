import { occasionOf } from '../../content/own-time'
import { areasOf, documentsWithPages, mapRegions, regionsOf } from '../../content/queries'
import { typeNamed } from '../../schema/content-types'
import type { Content, DocumentWithPage, Region } from '../../schema/documents'
import { shareImageUrl } from '../../schema/urls'
import { site } from '../../site/settings'
import { outline, tilesPath, viewBox } from '../../site/tile-map'
import { type Compounds, withSoftHyphens } from '../../text/compounds'
import { t } from '../../text/fi'
import { countOf, formatList, formatPartialDate, formatPeriod } from '../../text/format'
import { knownDate } from '../../text/partial-date'
import { formatTime } from '../../text/times'
import { typography } from '../../text/typography'

/** What share images show: one for each document with a page, and one for the site. */

export type ShareFacts = ReturnType<typeof factsOf>
export type ShareImage = { readonly url: string; readonly facts: ShareFacts }
export type ShareMap = ReturnType<typeof shareMap>
export type MapArea = ShareMap['areas'][number]

export const shareMap = (content: Content) => {
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

const dateOf = (document: DocumentWithPage): string => {
  const { time, isLast } = occasionOf(document) ?? {}
  if (time && !isLast) return formatTime(time)
  if ('date' in document) return formatPartialDate(knownDate(document))
  return 'start' in document ? formatPeriod(document.start, document.end) : ''
}

/** The regions a document names; none when it concerns all. */
const namedRegions = (content: Content, document: DocumentWithPage): readonly Region[] => {
  if (document.type === 'Region') return [document]
  return 'regions' in document ? regionsOf(content, document) : []
}

const factsOf = (content: Content, document: DocumentWithPage, compounds: Compounds) => {
  const named = namedRegions(content, document)
  // A county lights its areas, as on its own page.
  const areas = named.flatMap((region) => [region, ...areasOf(content, region)])
  // An area's headline is its name; a county's name covers its areas.
  const shown =
    document.type === 'Region' ? [] : named.filter(({ parent }) => !named.some(({ slug }) => slug === parent))
  const names = shown.map(({ title }) => title)
  return {
    /** With soft hyphens (U+00AD) where words may break. */
    title: withSoftHyphens(typography(document.title), compounds),
    section: typeNamed(document.type).section?.title ?? t.footer.about,
    date: dateOf(document),
    /** In two forms, by room: all names, or their number. */
    places: names.length > 0 ? [formatList(names), countOf(names.length, 'alue', 'aluetta')] : [],
    /** Map areas to light; empty when it concerns all. */
    lit: [...new Set(areas.map(({ slug }) => slug))],
    ...(document.type === 'Region' &&
      document.emblem && { emblem: { name: document.emblem, palette: document.palette } }),
  }
}

/** `compounds` say where a word too long for its line may break. */
export const shareImages = (content: Content, compounds: Compounds): readonly ShareImage[] => [
  {
    url: shareImageUrl(),
    facts: {
      title: withSoftHyphens(site.heading, compounds),
      section: site.motto ?? '',
      date: '',
      places: [],
      lit: [],
    },
  },
  ...documentsWithPages(content).map((document) => ({
    url: shareImageUrl(document),
    facts: factsOf(content, document, compounds),
  })),
]
