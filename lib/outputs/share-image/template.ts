import { shareImageSize } from '../../schema/urls'
import { emblem, siteMark } from '../../site/drawings'
import { site } from '../../site/settings'
import { fitHeadline, lineHeight } from './headline'
import type { MapArea, ShareFacts, ShareMap } from './share-images'
import type { Typeface } from './typeface'

export type Colours = ReturnType<typeof readColours>

/** Reads the light scheme, which is first in `site.css` and `areas.css`. Throws when a colour is missing. */
export const readColours = (siteCss: string, areasCss: string) => {
  const [light = ''] = siteCss.split('prefers-color-scheme: dark')
  const token = (name: string): string => {
    const [, hex] = light.match(new RegExp(`--color-${name}: (#[0-9a-f]{6});`)) ?? []
    if (!hex) throw new Error(`Tyyleissä ei ole väriä --color-${name}.`)
    return hex
  }
  const [lightAreas = ''] = areasCss.split('prefers-color-scheme: dark')
  const matches = lightAreas.matchAll(/\.area-(\d+) \{\s*--area-fill: (#[0-9a-f]{6});\s*--area-line: (#[0-9a-f]{6});/g)
  const areas = new Map([...matches].map(([, number, fill = '', line = '']) => [Number(number), { fill, line }]))
  if (areas.size === 0) throw new Error('Tyyleissä ei ole alueiden värejä.')
  return {
    paper: token('paper'),
    surface: token('surface'),
    line: token('line'),
    ink: token('ink'),
    brand: token('brand'),
    onBrand: token('on-brand'),
    areas,
  }
}

/** A share image in pixels, legible at a quarter of its size. Text is outlines: an editor's writing is never markup. */

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

const headlineSvg = ({ title, emblem: above }: ShareFacts, { colours, strong }: Look): string => {
  const box = above ? { ...headlineBox, y: 340, height: 164 } : headlineBox
  const { size, lines } = fitHeadline(strong.drawable(title), box, strong.width)
  const step = size * lineHeight
  // Centred in its box; capitals reach two thirds of an em above the baseline.
  const first = box.y + (box.height - lines.length * step) / 2 + (step + size * 0.66) / 2
  return path(lines.map((line, at) => strong.path(line, box.x, first + at * step, size)).join(''), colours.ink)
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

const bandSvg = ({ section, date, places }: ShareFacts, { colours, strong, plain }: Look): string => {
  const { size, gap, top } = band
  const draw = (face: Typeface, text: string, x: number) =>
    path(face.path(text, x, bandBaseline, size), colours.onBrand)
  const name = strong.drawable(section)
  const day = plain.drawable(date)
  const dayAt = margin + strong.width(name) * size + gap
  const end = day === '' ? dayAt - gap : dayAt + plain.width(day) * size
  const place = places.map(strong.drawable).find((text) => end + 2 * gap + strong.width(text) * size <= width - margin)
  return [
    `<rect y="${top}" width="${width}" height="${height - top}" fill="${colours.brand}"/>`,
    draw(strong, name, margin),
    draw(plain, day, dayAt),
    place ? draw(strong, place, width - margin - strong.width(place) * size) : '',
  ].join('')
}

export const shareImageSvg = (facts: ShareFacts, look: Look): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${look.colours.paper}"/>`,
    mapSvg(facts, look),
    nameSvg(look),
    emblemSvg(facts, look),
    headlineSvg(facts, look),
    bandSvg(facts, look),
    '</svg>',
  ].join('')
