import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { after, before, edited } from '@/tests/tools/trial-sites'
import { filesIn } from './output'

/**
 * Two builds of the trial site, two minutes apart, the second with the title of one article edited. What names neither
 * the title nor what changed by the clock is the same byte for byte, so that whatever differs from build to build, a
 * time, an order or a name by chance, is caught; what shows the title alone is the same once the new is read as the old.
 */
const [first, changed] = [before.folder, after.folder]

/** Titles and addresses of what changes at the midnight between the two: see `gate.test.ts`. */
const byClock =
  /avoin[- ]työ|avoin[- ]kysely|avoin-tyo|asukasilta|iltatori|yöuinti|youinti|päättyvä katko|paattyva-katko|aamulla|illalla|ohjausryhmä 10\.5\.2021|ohjausryhma-10-5-2021|vanha uutinen|ajankohtaista\/vanha\//i

const read = (folder: string, file: string): Buffer => readFileSync(join(folder, file))
/** Less where a word may break, which is told by U+00AD or an empty element. */
const textOf = (folder: string, file: string): string =>
  read(folder, file)
    .toString('utf8')
    .replaceAll(/\u00AD|&shy;|<i><\/i>/g, '')

const isPacked = (file: string): boolean => /\.(br|gz)$/.test(file)
/** Files of the index of search are named by what they hold, and number the pages. */
const isIndex = (file: string): boolean => /^(hakemisto\/|haku\/hakemisto\.json)/.test(file)
const filesOf = (folder: string): readonly string[] =>
  filesIn(folder).filter((file) => !isPacked(file) && !isIndex(file))
const isIn = (folder: string, file: string): boolean => existsSync(join(folder, file))
const differing = [...new Set([...filesOf(first), ...filesOf(changed)])]
  .filter((file) => !isIn(first, file) || !isIn(changed, file) || !read(first, file).equals(read(changed, file)))
  .sort()
const says = (file: string, what: RegExp | string): boolean =>
  [first, changed].some(
    (folder) =>
      isIn(folder, file) &&
      (typeof what === 'string' ? textOf(folder, file).includes(what) : what.test(`${file}\n${textOf(folder, file)}`)),
  )

const showing = filesOf(first).filter(
  (file) => /\.(html|json|md|xml|txt)$/.test(file) && read(first, file).includes(edited.before),
)
const picture = 'og/uutinen-nakyva.png'

it('what differs names the edited title or what changed by the clock, or counts it; the title changes all that show it', () => {
  expect(filesOf(first).length).toBeGreaterThan(150)
  expect(showing).toContain('data/kaikki.json')
  expect(showing).toContain('syotteet/kaikki.xml')
  expect(showing).toContain(`${edited.url.slice(1)}index.html`)
  expect(showing.filter((file) => !differing.includes(file))).toEqual([])
  const others = differing.filter((file) => !showing.includes(file) && !says(file, byClock) && file !== picture)
  // Numbers of what lists hold, and days: the next moment, and which news are of the last two days.
  const withoutNumbers = (folder: string, file: string) => textOf(folder, file).replace(/\d+/g, '#')
  const inWords = others.filter((file) => withoutNumbers(first, file) !== withoutNumbers(changed, file))
  // The draft of a letter says the title in the code of its transfer, and the version is of all files.
  expect(inWords).toEqual(['uutiskirje/2021-06/luonnos.eml', 'uutissitemap.xml', 'versio.txt'])
  expect(others).toContain('hetki.txt')
})

it('most of the site names neither, and is the same byte for byte, packed too', () => {
  const same = filesOf(first).filter((file) => !differing.includes(file))
  expect(same.length).toBeGreaterThan(differing.length / 2)
  expect(same.filter((file) => file.endsWith('.html')).length).toBeGreaterThan(0)
  const packed = filesIn(first).filter((file) => isPacked(file) && same.includes(file.replace(/\.(br|gz)$/, '')))
  expect(packed.length).toBeGreaterThan(100)
  expect(packed.filter((file) => !read(first, file).equals(read(changed, file)))).toEqual([])
})

it('what shows the title and nothing that changed by the clock differs by the title alone', () => {
  const alone = showing.filter((file) => !says(file, byClock))
  expect(alone.length).toBeGreaterThan(5)
  const asBefore = (file: string): string =>
    textOf(changed, file)
      .replaceAll(edited.after, edited.before)
      .replaceAll(encodeURIComponent(edited.after), encodeURIComponent(edited.before))
  const otherwise = alone.filter(
    (file) => asBefore(file).replace(/\d+/g, '#') !== textOf(first, file).replace(/\d+/g, '#'),
  )
  expect(otherwise).toEqual([])
  for (const file of alone) {
    expect([file, brotliDecompressSync(read(changed, `${file}.br`)).equals(read(changed, file))]).toEqual([file, true])
    expect([file, gunzipSync(read(changed, `${file}.gz`)).equals(read(changed, file))]).toEqual([file, true])
  }
})

it('its picture differs where the title is drawn, and nowhere else', async () => {
  const raw = (folder: string) => sharp(read(folder, picture)).raw().toBuffer({ resolveWithObject: true })
  const [a, b] = await Promise.all([raw(first), raw(changed)])
  expect(b.info).toEqual(a.info)
  const { width, height, channels } = a.info
  // The headline: left of the middle, in the middle third.
  const isOutside = (pixel: number): boolean => {
    const row = pixel / width / height
    return pixel % width > width / 2 || row < 1 / 3 || row > 2 / 3
  }
  expect(a.data.some((value, byte) => value !== b.data[byte])).toBe(true)
  expect(a.data.some((value, byte) => value !== b.data[byte] && isOutside(Math.floor(byte / channels)))).toBe(false)
})

// That an edit renames only the files that hold something of it, `tests/unit/search/build.test.ts` holds: here pages come
// and go, and with them the numbers of all the others.
it('in the index of search a page that differs names the edited one or changed by the clock', () => {
  const pagesOf = (folder: string): ReadonlyMap<string, string> =>
    new Map(
      filesIn(folder)
        .filter((file) => /^hakemisto\/sivut\/[^/]+\.json$/.test(file))
        .map((file) => [String(JSON.parse(String(read(folder, file))).url), String(read(folder, file))]),
    )
  const [a, b] = [pagesOf(first), pagesOf(changed)]
  expect(a.size).toBeGreaterThan(30)
  const different = [...new Set([...a.keys(), ...b.keys()])].filter((url) => a.get(url) !== b.get(url))
  expect(different).toContain(edited.url)
  const named = new RegExp(`${byClock.source}|^${edited.url}$|${edited.before}|${edited.after}`, 'i')
  expect(different.filter((url) => !named.test(url) && !named.test(`${a.get(url)} ${b.get(url)}`))).toEqual([])
})

it('files of that index are named by what they hold', () => {
  const named = filesIn(first).filter((file) => file.startsWith('hakemisto/') && isIn(changed, file))
  expect(named.length).toBeGreaterThan(40)
  expect(named.filter((file) => !read(first, file).equals(read(changed, file)))).toEqual([])
})
