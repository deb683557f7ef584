import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { drawShareImages, writeShareImages } from '@/lib/outputs/share-image/write-share-images'
import type { Content } from '@/lib/schema/documents'
import { contentOf, news, page, post, region } from '../documents'

/** Share images between builds: drawn once for what they show. */

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jakokuvat-'))
})
afterEach(() => {
  sharp.concurrency(0)
  rmSync(folder, { recursive: true })
})

const write = async (content: Content, out = 'out', cache = 'cache') => {
  const cacheDir = join(folder, cache)
  const images = await drawShareImages({ content, cacheDir })
  const written = await writeShareImages({ images, outDir: join(folder, out), before: undefined, cacheDir })
  return { drawn: images.drawn, written }
}
const bytesIn = (name: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(join(folder, name))
      .sort()
      .map((file) => [file, readFileSync(join(folder, name, file)).toString('base64')]),
  )

const regions = [
  region('kainuu', { palette: 7, municipalities: [{ type: 'Municipality', name: 'K', short: 'K', col: 0, row: 0 }] }),
]
const item = news('rahoitus', { title: 'Rahoitus ratkesi', regions: ['kainuu'] })
const content = contentOf({
  Region: regions,
  Topic: [],
  News: [item],
  Post: [post('kirje')],
  Page: [page('tietosuoja')],
})
const names = [
  'alue-kainuu.png',
  'blogikirjoitus-kirje.png',
  'sivusto.png',
  'tietosivu-tietosuoja.png',
  'uutinen-rahoitus.png',
]

it('a second run draws nothing and gives the same bytes', async () => {
  expect(await write(content)).toEqual({ drawn: 5, written: 5 })
  expect([...bytesIn('out/og').keys()]).toEqual(names)
  expect(await write(content, 'out2')).toEqual({ drawn: 0, written: 5 })
  expect(bytesIn('out2/og')).toEqual(bytesIn('out/og'))
})

it('the same bytes come without a cache, on however many cores', async () => {
  sharp.concurrency(1)
  await write(content)
  sharp.concurrency(4)
  expect(await write(content, 'out2', 'cache2')).toEqual({ drawn: 5, written: 5 })
  expect(bytesIn('out2/og')).toEqual(bytesIn('out/og'))
})

it('the same bytes come whatever else is drawn, and in whatever order', async () => {
  const others = ['a', 'b', 'c'].map((slug, at) => news(slug, { regions: at === 1 ? [] : ['kainuu'] }))
  await write({ ...content, News: [item, ...others] })
  await write({ ...content, News: [...others, item].reverse(), Post: [] }, 'out2', 'cache2')
  const [first, second] = [bytesIn('out/og'), bytesIn('out2/og')]
  expect(second.size).toBe(first.size - 1)
  for (const [name, bytes] of second) expect(first.get(name)).toBe(bytes)
})

it('a changed title draws one, and so does what else a picture shows; a summary draws none', async () => {
  await write(content)
  const before = bytesIn('out/og')
  const changes = [
    { title: 'Rahoitus ratkesi viimein' },
    { date: '2021-05-06' },
    { datePrecision: 'kuukausi' as const },
    { regions: [] },
  ]
  for (const change of changes) {
    expect(await write({ ...content, News: [{ ...item, ...change }] })).toEqual({ drawn: 1, written: 5 })
    const after = bytesIn('out/og')
    expect(names.filter((name) => before.get(name) !== after.get(name))).toEqual(['uutinen-rahoitus.png'])
  }
  const summary = 'Uusi tiivistelmä, joka on yhtä lailla riittävän pitkä kelvatakseen.'
  expect(await write({ ...content, News: [{ ...item, summary }] })).toMatchObject({ drawn: 0 })
})

it('a changed map draws them all', async () => {
  await write(content)
  const moved = regions.map((one) => ({ ...one, palette: 3 }))
  expect(await write({ ...content, Region: moved })).toEqual({ drawn: 5, written: 5 })
})

it('what is done to the site’s files does not reach the cache, and nothing half written stays there', async () => {
  await write(content)
  writeFileSync(join(folder, 'out/og/sivusto.png'), 'rikki')
  await write(content, 'out2')
  expect(bytesIn('out2/og').get('sivusto.png')).not.toBe(Buffer.from('rikki').toString('base64'))
  for (const file of readdirSync(join(folder, 'cache'))) expect(file).toMatch(/^[0-9a-f]{32}\.png$/)
})

it('what no build has asked for in 30 days leaves the cache', async () => {
  await write(content)
  const old = join(folder, 'cache', `${'0'.repeat(32)}.png`)
  writeFileSync(old, 'vanha')
  const then = Date.now() / 1000 - 31 * 24 * 60 * 60
  for (const file of readdirSync(join(folder, 'cache'))) utimesSync(join(folder, 'cache', file), then, then)
  expect(await write(content)).toEqual({ drawn: 0, written: 5 })
  expect(existsSync(old)).toBe(false)
  expect(readdirSync(join(folder, 'cache'))).toHaveLength(5)
})
