import { shareImageSize } from '../../schema/urls'
import { emblem, siteMark } from '../../site/drawings'
import { site } from '../../site/settings'
import type { Colours } from './colours'
import { fitHeadline, lineHeight } from './headline'
import type { MapArea, ShareFacts, ShareMap } from './share-images'
import type { Typeface } from './typeface'

/** A share image in pixels, legible at a quarter of its size. Text is outlines: an editor's writing is never markup. */

/** A piece of the picture at its place there; `svg` draws all of it. */
export type ImagePiece = {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly svg: string
}

export type Look = {
  readonly colours: Colours
  readonly map: ShareMap
  readonly strong: Typeface
  readonly plain: Typeface
}

const { width, height } = shareImageSize
const margin = 64
const band = { top: 536, size: 36, gap: 28 } as const
const bandBaseline = (band.top + height) / 2 + 12
/** Right of the map is the margin, above and below it paper. */
const mapBox = { width: 440, height: 440 } as const
export const headlineBox = { x: margin, y: 148, width: 592, height: 356 } as const
/** Where nothing but the headline is: below the site's name, or an emblem, above the band and left of the map. */
const headlinePlace = { left: 56, width: 608, top: 112, belowEmblem: 334 } as const

const piece = (place: Omit<ImagePiece, 'svg'>, paper: string, drawing: string): ImagePiece => {
  const { left, top, width, height } = place
  const box = `${left} ${top} ${width} ${height}`
  return {
    ...place,
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${box}"><rect x="${left}" y="${top}" width="${width}" height="${height}" fill="${paper}"/>${drawing}</svg>`,
  }
}

/** The rows that letters on these baselines may reach, with their marks. */
const rowsOf = (first: number, last: number, size: number) => {
  const top = Math.floor(first - size * 1.1)
  return { top, height: Math.ceil(last + size * 0.4) - top }
}

const path = (data: string, fill: string): string => (data === '' ? '' : `<path fill="${fill}" d="${data}"/>`)

const nameSvg = ({ colours, strong }: Look): string => {
  const tiles = siteMark
    .map(([palette, data]) => path(data, colours.areas.get(palette)?.line ?? colours.brand))
    .join('')
  return `<g transform="translate(${margin - 6} 44) scale(1.9)">${tiles}</g>${path(strong.path(site.name, margin + 60, 90, 48), colours.ink)}`
}

const emblemSvg = ({ emblem: given }: ShareFacts, { colours }: Look): string => {
  if (!given) return ''
  const { fill, line } = colours.areas.get(given.palette) ?? { fill: colours.surface, line: colours.brand }
  const shapes = emblem(given.name, { fill, line, light: colours.paper, out: colours.paper })
  return `<g transform="translate(${margin + 80} 240) scale(2.6)" stroke-linejoin="round" stroke-linecap="round">${shapes}</g>`
}

const headlinePiece = ({ title, emblem: above }: ShareFacts, { colours, strong }: Look): ImagePiece => {
  const box = above ? { ...headlineBox, y: 340, height: 164 } : headlineBox
  const { size, lines } = fitHeadline(strong.drawable(title), box, strong.width)
  const step = size * lineHeight
  // Centred in its box; capitals reach two thirds of an em above the baseline.
  const first = box.y + (box.height - lines.length * step) / 2 + (step + size * 0.66) / 2
  const drawing = path(lines.map((line, at) => strong.path(line, box.x, first + at * step, size)).join(''), colours.ink)
  const { left, width } = headlinePlace
  const rows = rowsOf(first, first + (lines.length - 1) * step, size)
  const top = Math.max(rows.top, above ? headlinePlace.belowEmblem : headlinePlace.top)
  const height = Math.min(rows.top + rows.height, band.top) - top
  return piece({ left, top, width, height }, colours.paper, drawing)
}

/** Paper between areas tells them apart, not colour alone. */
const areaSvg = (area: MapArea, lit: readonly string[], colours: Colours): string => {
  const own = colours.areas.get(area.palette) ?? { fill: colours.surface, line: colours.brand }
  const [fill, edge, edgeWidth] =
    lit.length === 0 ? [own.fill, own.line, 3] : [lit.includes(area.slug) ? own.line : colours.line, colours.paper, 5]
  return `<path fill="${fill}" stroke="${colours.paper}" stroke-width="2" d="${area.tiles}"/><path fill="none" stroke="${edge}" stroke-width="${edgeWidth}" stroke-linecap="round" d="${area.outline}"/>`
}

const mapSvg = ({ lit }: ShareFacts, { map, colours }: Look): string => {
  if (map.areas.length === 0) return ''
  const scale = Math.min(mapBox.width / map.width, mapBox.height / map.height)
  const [x, y] = [width - margin + 8 - map.width * scale, (band.top - map.height * scale) / 2]
  // Lit areas last, so that their outlines are not covered.
  const drawn = map.areas.toSorted((a, b) => Number(lit.includes(a.slug)) - Number(lit.includes(b.slug)))
  const areas = drawn.map((area) => areaSvg(area, lit, colours)).join('')
  return `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${scale.toFixed(4)})">${areas}</g>`
}

const bandPiece = ({ section, date, places }: ShareFacts, { colours, strong, plain }: Look): ImagePiece => {
  const { size, gap } = band
  const draw = (face: Typeface, text: string, x: number) =>
    path(face.path(text, x, bandBaseline, size), colours.onBrand)
  const name = strong.drawable(section)
  const day = plain.drawable(date)
  const dayAt = margin + strong.width(name) * size + gap
  const end = day === '' ? dayAt - gap : dayAt + plain.width(day) * size
  const place = places.map(strong.drawable).find((text) => end + 2 * gap + strong.width(text) * size <= width - margin)
  const drawing = [
    draw(strong, name, margin),
    draw(plain, day, dayAt),
    place ? draw(strong, place, width - margin - strong.width(place) * size) : '',
  ].join('')
  return piece({ left: 0, width, ...rowsOf(bandBaseline, bandBaseline, size) }, colours.brand, drawing)
}

/** All that decides the ground. */
export const groundKey = ({ lit, emblem }: ShareFacts): string => JSON.stringify([[...lit].sort(), emblem])

/** The whole picture but its texts, which many have in common. */
export const groundOf = (facts: ShareFacts, look: Look): ImagePiece => {
  const { paper, brand } = look.colours
  const strip = `<rect y="${band.top}" width="${width}" height="${height - band.top}" fill="${brand}"/>`
  const drawing = [mapSvg(facts, look), nameSvg(look), emblemSvg(facts, look), strip].join('')
  return piece({ left: 0, top: 0, width, height }, paper, drawing)
}

/** The headline and the band's texts, to be put in their places on the ground, whose colours they stand on. */
export const textsOf = (facts: ShareFacts, look: Look): readonly ImagePiece[] => [
  headlinePiece(facts, look),
  bandPiece(facts, look),
]
