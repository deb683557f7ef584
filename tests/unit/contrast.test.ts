import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** Contrasts of the style sheets' own colours, by WCAG 2.2: relative luminance and contrast ratio as its glossary defines them. */

const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (a: string, b: string): number => {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

/** `color-mix(in srgb, a share%, b)`. */
const mixed = (a: string, share: number, b: string): string =>
  `#${[1, 3, 5]
    .map((at) => {
      const [from, to] = [a, b].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16))
      return Math.round(((from ?? 0) * share + (to ?? 0) * (100 - share)) / 100)
        .toString(16)
        .padStart(2, '0')
    })
    .join('')}`
/** How much of an area's fill is in the ground of a page's head; where no area is, of the marks' colour. */
const share = Number(
  readFileSync('app/styles/drawings.css', 'utf8').match(/--ground: color-mix\(in srgb, var\(--area-fill\) (\d+)%/)?.[1],
)

type Colours = Readonly<Record<string, string>>

const site = readFileSync('app/styles/site.css', 'utf8').split('prefers-color-scheme: dark')
const tokens = (css = ''): Colours =>
  Object.fromEntries([...css.matchAll(/--color-([a-z-]+): (#[0-9a-f]{6})/g)].map(([, name, hex]) => [name, hex]))
const areaSheet = readFileSync('app/styles/areas.css', 'utf8').split('prefers-color-scheme: dark')
const areas = (css = '') =>
  [...css.matchAll(/\.area-(\d+) \{\s*--area-fill: (#[0-9a-f]{6});\s*--area-line: (#[0-9a-f]{6});/g)].map(
    ([, number = '', fill = '', line = '']) => ({ number, fill, line }),
  )

describe.each(
  ['light', 'dark'].map((scheme, at) => ({ scheme, colours: tokens(site[at]), areas: areas(areaSheet[at]) })),
)('$scheme', ({ colours, areas }) => {
  const of = (name: string): string => colours[name] ?? expect.unreachable(`no colour ${name}`)

  it.each(['paper', 'surface'])('body text reaches 7:1 on %s', (ground) => {
    for (const name of ['ink', 'ink-soft', 'brand']) expect(contrast(of(name), of(ground)), name).toBeGreaterThan(7)
  })

  it.each(['paper', 'surface'])('controls, focus and marks reach 3:1 on %s', (ground) => {
    for (const name of ['control', 'focus', 'accent']) expect(contrast(of(name), of(ground)), name).toBeGreaterThan(3)
  })

  it('text on a button reaches 7:1', () => {
    expect(contrast(of('on-brand'), of('brand'))).toBeGreaterThan(7)
  })

  it('found words reach 7:1 on their mark, in titles pointed at too', () => {
    for (const name of ['ink', 'ink-soft', 'brand']) expect(contrast(of(name), of('mark')), name).toBeGreaterThan(7)
  })

  it('texts of a head reach 4.5:1 on its ground, marks and focus 3:1', () => {
    const grounds = [of('mark'), ...areas.map(({ fill }) => fill)].map((fill) => mixed(fill, share, of('paper')))
    expect(grounds.filter((ground) => !/^#[0-9a-f]{6}$/.test(ground))).toEqual([])
    for (const ground of grounds) {
      for (const name of ['ink', 'ink-soft', 'brand', 'brand-strong'])
        expect(contrast(of(name), ground), `${name} on ${ground}`).toBeGreaterThan(4.5)
      for (const name of ['accent', 'focus', 'control'])
        expect(contrast(of(name), ground), `${name} on ${ground}`).toBeGreaterThan(3)
    }
  })

  it('every area has names that reach 7:1 on its fill, 4.5:1 when lit, and an outline of 3:1', () => {
    expect(areas.map(({ number }) => number)).toEqual(Array.from({ length: 12 }, (_, at) => String(at + 1)))
    for (const { number, fill, line } of areas) {
      expect(contrast(of('ink'), fill), `name in area ${number}`).toBeGreaterThan(7)
      expect(contrast(of('paper'), line), `name in lit area ${number}`).toBeGreaterThan(4.5)
      expect(contrast(line, of('paper')), `outline of area ${number}`).toBeGreaterThan(3)
    }
  })
})
