import { areasOf, mapRegions } from '../content/queries'
import { type SectionName, sectionTypes } from '../schema/content-types'
import type { Content, Region, Topic } from '../schema/documents'
import type { Tile } from './tile-map'

/**
 * Emblems and pictograms on the grid of the tile map: points of a lattice that is 7 by 4 units (1.75 for √3), so that
 * all coordinates are whole. A drawing is path data in lattice points, where «o i j r» is a tile of radius r around
 * i, j; each path begins with its tone.
 */

export type EmblemName = NonNullable<Region['emblem']>
export type PictogramName = NonNullable<Topic['pictogram']>
/** SVG paints: ground, shapes and lines, light, and what is knocked out of a shape. */
type Paints = { readonly fill: string; readonly line: string; readonly light: string; readonly out: string }

/** The site's mark, three tiles of the map in a square of 32, each of an area's colour. `public/icon.svg` has the same. */
export const siteMark: readonly (readonly [palette: number, path: string])[] = [
  [2, 'M10 2l6.5 3.8v7.4L10 17l-6.5-3.8V5.8z'],
  [4, 'M23 2l6.5 3.8v7.4L23 17l-6.5-3.8V5.8z'],
  [5, 'M16.5 13.3l6.5 3.8v7.4l-6.5 3.8-6.5-3.8v-7.4z'],
]

/** What one tile of an emblem or a pictogram fills, outline included. */
const drawingBox = '-30 -34 60 68'

/** Tones: a full, b half, c light, s a line, t a light line, w a broad half line, k and n knock a shape or a line out. */
const emblems: Readonly<Record<EmblemName, string>> = {
  merenranta:
    'bM-4 1L-3 2-2 1-1 2 0 1 1 2 2 1 3 2 4 1 4 4 0 8-4 4z co1.4-3 1.2 aM-4 0L-1 0 0 1.7-1 3-4 4z aM-2.3-4L-1.3-4-1 .5-2.6 .5z aM-2.6-3.8L-1.8-5.4-1-3.8z nM-2.2-2.3L-1.4-2.3M-2.3-.7L-1.3-.7 tM0 3.6L1 2.8 2 3.6 3 2.8M-1.4 5.8L-.4 5 .6 5.8 1.6 5',
  jokisuisto:
    'wM.8-6.6L.8-5-.5-3-.5-1M-.5-1L-2.5 1-2.5 4.5M-.5-1L0 6.5M-.5-1L2 1 2 5 bM-4 4L-3 3-2 4-1 3 0 4 1 3 2 4 3 3 4 4 0 8z',
  tunturit: 'bM-4 2L1-3 4 0 4 4 0 8-4 4z cM0-2L1-3 2-2 1.3-1.6 1-2 .5-1.3z aM-4 4L-1.5 1 3.5 4.5 0 8z co-2-4 .8',
  jarvet:
    'bo-.8-2.2 2 bo1.4 3.2 1.3 tM-2-2.4L-1-3.2 0-2.4M-1.4-.6L-.4-1.4.6-.6M.7 3.6L1.4 3 2.1 3.6 aM-3.4 4.4L-2.4 1-1.4 4.4z aM2 0L2.8-3.4 3.6 0z',
  pellot:
    'sM0 8L0-3 aM0-7L.8-5 0-3-.8-5z aM0-1L-1.6-2.6-1.6-5 0-3.4z aM0-1L1.6-2.6 1.6-5 0-3.4z bM0 2L-1.6.4-1.6-2 0-.4z bM0 2L1.6.4 1.6-2 0-.4z aM0 5L-1.6 3.4-1.6 1 0 2.6z aM0 5L1.6 3.4 1.6 1 0 2.6z',
  kaupunki:
    'bM1 7L1-1 2.5-2.5 4-1 4 4z bM-4 4L-4 0-3-1-2 0-2 6z aM-2 6L-2-4-.5-5.5 1-4 1 7 0 8z nM-1.2-2.5L.2-2.5M-1.2 0L.2 0M-1.2 2.5L.2 2.5 cM2-.5L3-.5 3 1 2 1z',
  metsa:
    'bM-2.4-4L-.9.5-3.9.5z bM-2.4-1L-.7 4-4 4z bM2.4-4L3.9.5.9.5z bM2.4-1L4 4 .7 4z aM0-7L1.6-2-1.6-2z aM0-4L2 2-2 2z aM0-.5L2.2 5.8-2.2 5.8z',
  saaristo:
    'bo0 0 4 co-1.7-2 1.2 aM-1.7-5.5L-.9-2-2.5-2z co1.5 1.5 1.4 aM1-1.5L1.8 2 .2 2z co-2 4 .7 tM1-5L2-4 3-5M-.8 6L0 5.2.8 6',
  joki: 'wM1.6-5.6L0-4-1-2 0 0 2 2 2 4 0 6.6 aM-2.4-3L-1.4.5-3.4.5z aM-2 1L-1 4.5-3 4.5z aM2-3L3-.2 1-.2z',
  suo: 'bM-4 4L-3 3-2 4-1 3 0 4 1 3 2 4 3 3 4 4 0 8z sM-2 4L-2.3-1M0 4L.2-4M2 4L2.3-.5 co-2.3-2 .9 co.2-5 .9 co2.3-1.3 .9',
  koski:
    'bM-1.5-6.4L0-7.8 1.5-6.4 1.5 4-1.5 4z bM-4 4L-3 3-2 4-1 3 0 4 1 3 2 4 3 3 4 4 0 8z aM-4-4L-1.5-6.5-1.5 2-2.5 3.5-4 3z aM4-4L1.5-6.5 1.5 2.5 2.5 3.5 4 3z tM-.6-5L-.6 1.5M.6-3.5L.6 2.5M-2 4.6L-1 3.8 0 4.6 1 3.8 2 4.6M-.7 6.4L0 5.8.7 6.4',
  kyla: 'bM-4 4L4 4 0 8z aM-2.5 5L-2.5 0 0-3 2.5 0 2.5 5z sM-3.3.6L0-3.4 3.3.6 kM-.7 5L-.7 2 .7 2 .7 5z bM2.7-2L3.6 1.2 1.9 1.2z',
}

const pictograms: Readonly<Record<PictogramName, string>> = {
  kello: 'so0 0 2.3 sM0-2.8L0 0 1.1 1.1',
  laite: 'sM-1.6-4.5L1.6-4.5 1.6 4.5-1.6 4.5z sM-.3 3L.3 3',
  sydan: 'sM0 4.5L-2.5.5-2.5-1.8-1.3-3.2 0-1.8 1.3-3.2 2.5-1.8 2.5.5z',
  ruudut: 'so-1-1.5 1 so1-1.5 1 ao0 1.5 1',
  keppi: 'ao-.3-3.8 .6 sM-.3-1.7L-.3 1.5-1.2 4.5M-.3 1.5L.5 4.5M-.3-1L1.8.5 1.8 4.5',
  renkaat: 'so-.8 0 1.5 so.8 0 1.5',
  perhe: 'ao-1.3-3 .7 sM-2.7 4.5L-2.7.5-1.3-.9.1.5.1 4.5 ao1.7 0 .5 sM.9 4.5L.9 2.9 1.7 2.1 2.5 2.9 2.5 4.5',
  verso: 'sM0 4.5L0-1M0 1.5L-2-.5-2-2.5 0-.5z sM0-1L2-3 2-4.8 0-2.8z',
  puhe: 'sM-2.6-3.2L2.6-3.2 2.6 1.5 0 1.5-1.4 4-1.4 1.5-2.6 1.5z sM-1.2-.9L1.2-.9',
  torvi: 'sM-2.6-1.2L-2.6 1.2-1 1.2 2 3.8 2-3.8-1-1.2z sM-1 1.4L-1 4.2',
  valinta: 'sM-2.1.2L-.6 2.5 2.2-2.6',
  kompassi: 'so0 0 2.5 aM1-2.4L.5.7-1 2.4-.5-.7z',
  raha: 'sM1.9-2.9L.7-3.7-.9-2.7-1.5 0-.9 2.7.7 3.7 1.9 2.9M-2.4-.8L.7-.8M-2.4.9L.7.9',
  salkku: 'sM-2.6-1.6L2.6-1.6 2.6 3.6-2.6 3.6z sM-.9-1.6L-.9-3.4.9-3.4.9-1.6M-2.6.7L2.6.7',
  talo: 'sM-2.5 4L-2.5-1.2 0-4 2.5-1.2 2.5 4z sM0-.9L0 2.3M-.9.7L.9.7',
  nuoli: 'sM-2 3.2L0 .4 2 3.2M-2-.6L0-3.4 2-.6',
}

type OwnSign = 'Page' | 'search' | 'feeds' | 'openData'
export type SignName = Exclude<SectionName, 'Region'> | OwnSign

/** Of sections, and of the site's own pages: what stands beside their headings. Regions have the map; a section that is not here has the sign of pages. */
const signs: Readonly<Record<OwnSign, string>> & Partial<Readonly<Record<SignName, string>>> = {
  News: 'sM-2.4-3.8L2.4-3.8 2.4 3.8-2.4 3.8z aM-1.4-2.3L1.4-2.3 1.4-.5-1.4-.5z sM-1.3 1L1.3 1M-1.3 2.4L.3 2.4',
  Post: 'sM-2.3 4L-1.9 1.6 1.1-3.7 2.4-2.4-.6 2.9z sM.4-2.5L1.7-1.2',
  Episode:
    'aM0-4.6L.9-3.8.9-.4 0 .5-.9-.4-.9-3.8z sM-1.9-1L-1.9.6-.8 2.2.8 2.2 1.9.6 1.9-1M0 2.2L0 4.4M-1.1 4.4L1.1 4.4',
  Job: pictograms.salkku,
  Happening: 'sM-2.4-3L2.4-3 2.4 4-2.4 4z sM-2.4-.8L2.4-.8M-1.1-4.4L-1.1-2.2M1.1-4.4L1.1-2.2 ao0 1.6 .6',
  Call: pictograms.puhe,
  Idea: 'sM0-4.5L1.9-3 1.9-.6.8 1.2.8 2.4-.8 2.4-.8 1.2-1.9-.6-1.9-3z sM-.7 4L.7 4',
  Meeting: 'so0 0 1.1 ao0-3.7 .5 ao0 3.7 .5 ao-1.9-1.9 .5 ao1.9-1.9 .5 ao-1.9 1.9 .5 ao1.9 1.9 .5',
  Notice: 'sM-2.2 2.4L-1.5.9-1.5-1.6 0-3.6 1.5-1.6 1.5.9 2.2 2.4z sM-.6 4L.6 4',
  Issue: 'sM-2.6-2.8L2.6-2.8 2.6 2.8-2.6 2.8z sM-2.6-2.8L0 .6 2.6-2.8',
  Committee:
    'ao0-3 .6 ao-1.9-1.6 .5 ao1.9-1.6 .5 sM-1.2 3.6L-1.2.6 0-.7 1.2.6 1.2 3.6M-2.7 3.6L-2.7 1.4-1.9.5M2.7 3.6L2.7 1.4 1.9.5',
  Project: pictograms.ruudut,
  Topic: 'sM2.3-3.8L2.3-.9-.5 3-2.4.2.3-3.8z ao1.3-2.4 .4',
  Page: 'ao0-3 .5 sM-.6-.6L0-.6 0 3.4M-.8 3.4L.8 3.4',
  search: 'so-.4-.8 1.6 sM1 1.6L2.4 4.2',
  feeds: 'ao-1.7 3 .6 sM-2.2-.4L-.4.8.3 3.8M-2.2-3.6L1-1.6 2.4 3.8',
  openData: 'sM-1-4L-1.9-4-1.9-.8-2.6 0-1.9.8-1.9 4-1 4M1-4L1.9-4 1.9-.8 2.6 0 1.9.8 1.9 4 1 4 ao0 0 .6',
}
/** Sections without a sign of their own. */
const plain = sectionTypes.filter(({ name }) => name !== 'Region' && !(name in signs))

const short = (value: number): string => String(Math.round(value * 10) / 10)
const at = (i: string | number, j: string | number): string => `${short(7 * Number(i))} ${short(4 * Number(j))}`

/** A tile around a point of the lattice, as path data. */
export const tileAt = (i: number, j: number, radius: number): string => {
  const [x, y] = [7 * radius, 4 * radius].map(short)
  return `M${at(i, j - 2 * radius)}l${x} ${y}v${short(8 * radius)}l-${x} ${y}-${x}-${y}v-${short(8 * radius)}z`
}

const pathOf = (lattice: string): string => {
  const pairs = /(-?\d*\.?\d+) ?(-?\d*\.?\d+)/g
  if (!lattice.startsWith('o')) return lattice.replace(pairs, (_, i, j) => ` ${at(i, j)}`)
  const [i = 0, j = 0, radius = 1] = (lattice.match(/-?\d*\.?\d+/g) ?? []).map(Number)
  return tileAt(i, j, radius)
}

const attributesOf = (tone: string, { line, light, out }: Paints): string => {
  const stroke = (paint: string, width: number) => `fill="none" stroke="${paint}" stroke-width="${width}"`
  const tones: Readonly<Record<string, string>> = {
    b: `fill="${line}" fill-opacity=".45"`,
    c: `fill="${light}"`,
    k: `fill="${out}"`,
    n: stroke(out, 2.5),
    s: stroke(line, 3),
    t: stroke(light, 2.5),
    w: `${stroke(line, 6)} stroke-opacity=".45"`,
  }
  return tones[tone] ?? `fill="${line}"`
}

const shapes = (drawing: string, paints: Paints): string =>
  drawing
    .split(/ (?=[abcknstw][Mo])/)
    .map((shape) => `<path ${attributesOf(shape.charAt(0), paints)} d="${pathOf(shape.slice(1))}"/>`)
    .join('')

const frame = tileAt(0, 0, 4)

/** The emblem of an area as SVG shapes in `drawingBox`. */
export const emblem = (name: EmblemName, paints: Paints): string =>
  `<path fill="${paints.fill}" d="${frame}"/>${shapes(emblems[name], paints)}<path fill="none" stroke="${paints.line}" stroke-width="3" d="${frame}"/>`

const symbol = (id: string, box: string, content: string): string =>
  `<symbol id="${id}" viewBox="${box}" stroke-linejoin="round" stroke-linecap="round">${content}</symbol>`

const mapTile = ({ col, row }: Tile): string => tileAt(2 * col + 1 + (row % 2), 3 * row + 2, 1)

/**
 * The drawings that pages show by `<use>`, in one file: emblems, pictograms, and the map with a symbol a region to lay on
 * it. A page's selectors do not reach into them, but they inherit its colours.
 */
export const sprite = (content: Content): string => {
  const area: Paints = {
    fill: 'var(--area-fill)',
    line: 'var(--area-line)',
    light: 'var(--area-light)',
    out: 'var(--color-paper)',
  }
  const sign: Paints = { ...area, fill: 'var(--color-surface)', line: 'currentColor' }
  const signSymbol = (id: string, drawing: string) =>
    symbol(
      id,
      drawingBox,
      `<path fill="${sign.fill}" stroke="currentColor" stroke-width="2" d="${frame}"/><g transform="scale(1.08)">${shapes(drawing, sign)}</g>`,
    )
  const tilesOf = (region: Region) =>
    [region, ...areasOf(content, region)].flatMap(({ municipalities = [] }) => municipalities)
  const tiles = mapRegions(content).flatMap(tilesOf)
  const right = Math.max(0, ...tiles.map(({ col, row }) => 14 * col + 7 * (row % 2) + 14))
  const bottom = Math.max(0, ...tiles.map(({ row }) => 12 * row + 16))
  const map = (id: string, paint: string, tiles: readonly Tile[]) =>
    symbol(id, `0 0 ${right} ${bottom}`, `<path fill="${paint}" d="${tiles.map(mapTile).join('')}"/>`)
  const used = <T>(names: readonly (T | undefined)[]) => [...new Set(names)].flatMap((name) => name ?? []).sort()
  return [
    '<svg xmlns="http://www.w3.org/2000/svg">',
    symbol('ruutu', drawingBox, `<path fill="${area.fill}" stroke="${area.line}" stroke-width="3" d="${frame}"/>`),
    symbol(
      'ryhma',
      drawingBox,
      `<path fill="${area.fill}" stroke="${area.line}" stroke-width="3" d="${frame}"/><path fill="none" stroke="${area.line}" stroke-width="1.5" d="${tileAt(0, 0, 3.2)}"/>`,
    ),
    map('kartta', 'var(--glyph,var(--color-line))', tiles),
    ...content.Region.map((region) => map(`k-${region.slug}`, area.line, tilesOf(region))),
    ...used(content.Region.map((region) => region.emblem)).map((name) =>
      symbol(`t-${name}`, drawingBox, emblem(name, area)),
    ),
    ...used(content.Topic.map((topic) => topic.pictogram)).map((name) => signSymbol(`m-${name}`, pictograms[name])),
    // A leaf of a calendar, for a day to stand on.
    symbol(
      'lehti',
      '0 0 48 56',
      '<path fill="var(--color-paper)" stroke="var(--color-ink)" stroke-width="1.5" d="M1 1h46v54h-46z"/><path fill="var(--color-ink)" d="M0 0h48v17h-48z"/>',
    ),
    ...Object.entries(signs).map(([name, drawing]) => signSymbol(`s-${name}`, drawing)),
    ...plain.map(({ name }) => signSymbol(`s-${name}`, signs.Page)),
    '</svg>',
  ].join('')
}
