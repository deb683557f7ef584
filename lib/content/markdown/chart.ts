import type { Element } from 'hast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Message } from '../source/problem'
import { type BlockContext, h } from './block-types'

/** A chart is a table of two columns whose figures have a drawing beside them, so that it is read and looked at alike. */

/** Of a row's figure: two numbers, the second only where the kind has one. */
type Figures = readonly [number, number]
type Kind = {
  readonly label: string
  /** The column of the figures. */
  readonly column: 0 | 1
  readonly figure: RegExp
  readonly fix: string
  readonly fits: (own: Figures, all: readonly Figures[]) => boolean
  /** Draws a row's figures beside those of all rows. */
  readonly draw: (own: Figures, all: readonly Figures[]) => Element
}

const perRow = 10
const tile = (at: number): string => {
  const row = Math.floor(at / perRow)
  return `M${8 + 14 * (at % perRow) + 7 * (row % 2)} ${1 + 12 * row}l7 4v8l-7 4-7-4v-8z`
}

/** Of ten tiles in a row and half a tile: fewer are no larger. */
const fullWidth = 149

const drawing = (height: number, ...marks: readonly (Element | null)[]): Element =>
  h('svg', { viewBox: `0 0 ${fullWidth} ${height}`, className: ['chart-drawing'], ariaHidden: 'true' }, ...marks)

const mark = (name: string, data: string): Element | null => (data ? h('path', { className: [name], d: data }) : null)

const tiles = (count: number, isOn: (at: number) => boolean): Element => {
  const all = Array.from({ length: count }, (_, at) => at)
  const path = (on: boolean) => all.map((at) => (isOn(at) === on ? tile(at) : '')).join('')
  return drawing(6 + 12 * Math.ceil(count / perRow), mark('chart-off', path(false)), mark('chart-on', path(true)))
}

const firstOf = (all: readonly Figures[]): number => Math.min(...all.map(([first]) => first))

const kinds: Readonly<Record<string, Kind>> = {
  osuus: {
    label: 'osuus ruutuina',
    column: 1,
    figure: /^(\d+)\/(\d+)$/,
    fix: 'Kirjoita rivin toiseen soluun osa ja kaikki muodossa 28/30, kaikkia enintään 60',
    fits: ([part, whole]) => part <= whole && whole > 0 && whole <= 60,
    draw: ([part, whole]) => tiles(whole, (at) => at < part),
  },
  palkit: {
    label: 'määrät palkkeina',
    column: 1,
    figure: /^(\d[\d\s]*(?:,\d+)?)()(?:[\s%€]\D*)?$/,
    fix: 'Kirjoita rivin toiseen soluun luku ja halutessa yksikkö, esimerkiksi 19 tai 10,5 miljoonaa',
    fits: () => true,
    draw: ([value], all) => {
      const width = Math.round((fullWidth * 10 * value) / Math.max(1e-9, ...all.map(([one]) => one))) / 10
      return drawing(14, mark('chart-on', width ? `M0 1h${width}v12H0z` : ''))
    },
  },
  aikajana: {
    label: 'vuodet aikajanana',
    column: 0,
    figure: /^(\d{4})(?:[-–](\d{4}))?$/,
    fix: 'Kirjoita rivin ensimmäiseen soluun vuosi tai vuodet muodossa 2015–2017, kuviossa enintään kymmenen vuotta',
    fits: ([from, to], all) => from <= to && to - firstOf(all) < perRow,
    draw: ([from, to], all) => {
      const first = firstOf(all)
      const years = Math.max(...all.map(([, one]) => one)) - first + 1
      return tiles(years, (at) => from <= first + at && first + at <= to)
    },
  },
}

export const chartKinds = Object.entries(kinds).map(([value, { label }]) => ({ value, label }))

const figuresOf = ({ figure }: Kind, text: string): Figures | undefined => {
  const [, first, second] = figure.exec(text) ?? []
  if (first === undefined) return undefined
  const value = Number(first.replace(/\s/g, '').replace(',', '.'))
  return [value, Number(second || value)]
}

const mostRows = 12

/** What is wrong with a chart's rows below the head, and in which of them, from 0; null when it can be drawn. */
export const chartProblem = (
  kind: string,
  rows: readonly (readonly string[])[],
): (Message & { readonly row: number }) | null => {
  const known = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined
  // The choice has its own check.
  if (!known) return null
  if (rows.length === 0 || rows.length > mostRows)
    return { row: 0, what: `Kuviossa on ${rows.length} riviä`, fix: `Kirjoita otsikkorivin alle 1–${mostRows} riviä` }
  const { column, fits, fix } = known
  const figures = rows.map((row) => figuresOf(known, row[column] ?? ''))
  const all = figures.filter((one) => one !== undefined)
  const row = figures.findIndex((one) => !one || !fits(one, all))
  if (row >= 0) return { row, what: `Kuvion arvoa «${rows[row]?.[column] ?? ''}» ei voi piirtää`, fix }
  const nameless = rows.findIndex((cells) => !cells[1 - column])
  return nameless < 0
    ? null
    : { row: nameless, what: 'Kuvion rivillä on arvo ilman selitettä', fix: 'Kirjoita rivin molempiin soluihin' }
}

const elementsIn = ({ children }: Pick<Element, 'children'>): readonly Element[] =>
  children.flatMap((child) => (child.type === 'element' ? [child] : []))

/** The table that the block holds, with its drawings. */
export const renderChart = ({ value, children }: BlockContext): Element => {
  const kind = kinds[value('kind')]
  const [head, ...rows] = children
    .flatMap((child) => (child.type === 'element' ? elementsIn(child) : []))
    .flatMap(elementsIn)
    .map(elementsIn)
  const figures = rows.map((cells) => kind && figuresOf(kind, textOf(cells[kind.column] ?? h('td', {}))))
  const all = figures.filter((one) => one !== undefined)
  const body = rows.map((cells, at) => {
    const own = figures[at]
    const shown = cells.map((cell, column) => {
      const figure = kind && own && column === kind.column
      const parts = figure ? [h('strong', {}, ...cell.children), kind.draw(own, all)] : cell.children
      return column === 0 ? h('th', { scope: 'row' }, ...parts) : h('td', {}, ...parts)
    })
    return h('tr', {}, ...shown)
  })
  return h(
    'figure',
    { className: ['chart'] },
    h(
      'table',
      { className: ['chart-table'] },
      h('caption', {}, value('title')),
      h('thead', {}, h('tr', {}, ...(head ?? []).map((cell) => h('th', { scope: 'col' }, ...cell.children)))),
      h('tbody', {}, ...body),
    ),
    value('source') ? h('figcaption', {}, `Lähde: ${value('source')}`) : null,
  )
}
