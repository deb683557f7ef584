import { readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { sectionTypes } from '@/lib/schema/content-types'
import type { Choice, Field } from '@/lib/schema/field'
import { region as regionType } from '@/lib/schema/types/region'
import { topic as topicType } from '@/lib/schema/types/topic'
import { type EmblemName, emblem, type PictogramName, siteMark, sprite, tileAt } from '@/lib/site/drawings'
import { contentOf, region, topic } from './documents'

/** The drawings of areas and topics, all that an editor may choose. */

const valuesOf = (fields: readonly Field[], name: string): readonly string[] =>
  (fields.find((field) => field.name === name)?.choices ?? []).map(({ value }: Choice) => value)
const emblems = valuesOf(regionType.fields, 'emblem') as readonly EmblemName[]
const pictograms = valuesOf(topicType.fields, 'pictogram') as readonly PictogramName[]
const municipality = { type: 'Municipality', name: 'Järvi', short: 'Jä', col: 3, row: 5 } as const

const all = sprite(
  contentOf({
    Region: emblems.map((name, at) => region(`alue-${at}`, { emblem: name, municipalities: [municipality] })),
    Topic: pictograms.map((name, at) => topic(`aihe-${at}`, { pictogram: name })),
  }),
)
const idsOf = (svg: string): readonly string[] => [...svg.matchAll(/<symbol id="([^"]+)"/g)].map(([, id = '']) => id)

it('a dozen emblems and a pictogram a topic are to choose from, each drawn once', () => {
  expect(emblems).toHaveLength(12)
  expect(pictograms.length).toBeGreaterThan(12)
  expect(idsOf(all)).toEqual([...new Set(idsOf(all))])
  expect(idsOf(all)).toEqual(
    expect.arrayContaining([
      'ruutu',
      'kartta',
      'k-alue-0',
      ...emblems.map((name) => `t-${name}`),
      ...pictograms.map((name) => `m-${name}`),
    ]),
  )
})

it('all of them together are at most 12 kB', () => {
  expect(brotliCompressSync(Buffer.from(all)).length).toBeLessThan(12_000)
})

it('only what the content names is in the file, besides the signs of sections', () => {
  const small = sprite(contentOf({ Region: [region('alue', { emblem: 'suo' })], Topic: [topic('aihe', {})] }))
  expect(idsOf(small).filter((id) => !id.startsWith('s-'))).toEqual([
    'ruutu',
    'ryhma',
    'kartta',
    'k-alue',
    't-suo',
    'lehti',
  ])
  // The map is the sign of the areas.
  const sections = sectionTypes.map(({ name }) => `s-${name}`).filter((id) => id !== 's-Region')
  expect(idsOf(small)).toEqual(expect.arrayContaining(sections))
})

it('a county is lit with its areas', () => {
  const map = sprite(
    contentOf({
      Region: [region('laani'), region('alue', { parent: 'laani', municipalities: [municipality] })],
    }),
  )
  const tilesOf = (id: string) =>
    map.match(new RegExp(`<symbol id="k-${id}".*?</symbol>`))?.[0].match(/ d="([^"]*)"/)?.[1]
  expect(tilesOf('laani')).toBe(tileAt(8, 17, 1))
  expect(tilesOf('alue')).toBe(tilesOf('laani'))
})

/** Every corner of a path in the lattice's own commands: M, L, l, v and z. */
const cornersOf = (path: string): readonly (readonly [number, number])[] => {
  let [x, y] = [0, 0]
  return [...path.matchAll(/([MLlvz])([^MLlvz]*)/g)].flatMap(([, command = '', text = '']) => {
    const numbers = (text.match(/-?\d*\.?\d+/g) ?? []).map(Number)
    const size = command === 'v' ? 1 : 2
    return Array.from({ length: numbers.length / size }, (_, at) => {
      const [a = 0, b = 0] = numbers.slice(at * size, at * size + size)
      if (command === 'v') y += a
      else if (command === 'l') [x, y] = [x + a, y + b]
      else [x, y] = [a, b]
      return [x, y] as const
    })
  })
}

it.each(emblems)('%s stays within its tile and wears only the colours it is given', (name) => {
  const paints = { fill: 'red', line: 'green', light: 'white', out: 'black' }
  const svg = emblem(name, paints)
  const paths = [...svg.matchAll(/ d="([^"]*)"/g)].map(([, path = '']) => path)
  expect(paths.length).toBeGreaterThan(3)
  for (const path of paths) {
    expect(path).toMatch(/^[MLlvz\d. -]+$/)
    // A pointy-top tile of radius 32: its sides fall 4 units in 7.
    for (const [x, y] of cornersOf(path))
      expect([name, path, Math.abs(x) <= 28.5 && Math.abs(y) <= 32.5 - (Math.abs(x) * 4) / 7]).toEqual([
        name,
        path,
        true,
      ])
  }
  const used = [...svg.matchAll(/(?:fill|stroke)="([a-z]+)"/g)].map(([, colour = '']) => colour)
  expect(used.filter((colour) => !['none', ...Object.values(paints)].includes(colour))).toEqual([])
})

it('the icon of the site is its mark', () => {
  const paths = [...readFileSync('public/icon.svg', 'utf8').matchAll(/ d="([^"]+)"/g)].map(([, path]) => path)
  expect(paths).toEqual(siteMark.map(([, path]) => path))
})
