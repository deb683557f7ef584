import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { parseWords } from '@/lib/search/index-formats'
import { fold } from '@/lib/search/word-forms'
import { edited } from '@/tests/tools/trial-sites'
import { filesIn } from './output'

/**
 * Two builds of the trial site, the second with the title of one article edited. What does not show the title is the same
 * byte for byte; what does is the same once the new title is read as the old one. So whatever differs from build to build,
 * a time, an order or a name by chance, is caught in every file, whether it shows the title or not.
 */
const [first, changed] = ['.test/gate', '.test/gate-edited']

const read = (folder: string, file: string): Buffer => readFileSync(join(folder, file))
/** Files of the index of search are named by what they hold; the one that names them says so itself. */
const isIndex = (file: string): boolean => file.startsWith('hakemisto/')
const manifest = 'haku/hakemisto.json'
const isManifest = (file: string): boolean => file.startsWith(manifest)
const isOther = (file: string): boolean => !isIndex(file) && !isManifest(file)
const differing = (a: string, b: string): readonly string[] =>
  filesIn(a)
    .filter((file) => existsSync(join(b, file)) && !read(a, file).equals(read(b, file)))
    .sort()
const withNeighbours = (file: string): readonly string[] => [file, `${file}.br`, `${file}.gz`]
const showing = filesIn(first).filter(
  (file) => /\.(html|json|md|xml|txt)$/.test(file) && isOther(file) && read(first, file).includes(edited.before),
)
const picture = 'og/uutinen-nakyva.png'

it('an edited title changes the pages, data, feeds and picture that show it, and nothing else', () => {
  expect(filesIn(first).length).toBeGreaterThan(60)
  expect(filesIn(changed).filter(isOther).sort()).toEqual(filesIn(first).filter(isOther).sort())
  expect(showing).toContain('data/kaikki.json')
  expect(showing).toContain('syotteet/kaikki.xml')
  expect(showing).toContain(`${edited.url.slice(1)}index.html`)
  expect(differing(first, changed).filter(isOther)).toEqual([...showing.flatMap(withNeighbours), picture].sort())
})

it('what shows the title differs by the title alone', () => {
  // Where a word may break is told by U+00AD, which the two titles have in places of their own; links carry it encoded.
  const asBefore = (file: string): string =>
    [edited.after, encodeURIComponent(edited.after)].reduce(
      (text, after, at) => text.replaceAll(after, [edited.before, encodeURIComponent(edited.before)][at] ?? ''),
      read(changed, file)
        .toString('utf8')
        .replaceAll(/\u00AD|&shy;/g, ''),
    )
  const before = (file: string): string =>
    read(first, file)
      .toString('utf8')
      .replaceAll(/\u00AD|&shy;/g, '')
  expect(showing.filter((file) => asBefore(file) !== before(file))).toEqual([])
  for (const file of showing) {
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

it('in the index of search it renames the files that hold something of it, and leaves the others', () => {
  const [before = [], after = []] = [first, changed].map((folder) =>
    filesIn(folder).filter((file) => isIndex(file) && /\.(txt|json)$/.test(file)),
  )
  const renamed = before.filter((file) => !after.includes(file))
  const pages = renamed.filter((file) => file.includes('/sivut/'))
  expect(pages.map((file) => JSON.parse(String(read(first, file))).title)).toEqual([edited.before])
  // Facts, base forms and those that begin as the new word does, and the one file of hits of so small a site.
  expect(renamed.map((file) => file.split(/[/-]/)[1]).sort()).toEqual(['osumat', 'sanat', 'sanat', 'sivut', 'tiedot'])
  expect(before.length).toBeGreaterThan(40)
  expect(differing(first, changed).filter((file) => isIndex(file) || isManifest(file))).toEqual(
    withNeighbours(manifest),
  )
  const { facts: _facts, common: _common, hits, words, ...others } = JSON.parse(String(read(first, manifest)))
  const { mu: _mu, ...otherWords } = words
  expect(JSON.parse(String(read(changed, manifest)))).toMatchObject({ ...others, words: otherWords })
  expect(hits).toHaveLength(1)
})

it('what it renames differs by the words of the title alone', () => {
  const [hits, words, page, facts] = ['osumat/', 'sanat-', 'sivut/', 'tiedot-'].map((kind) => {
    const names = [first, changed].map((folder) =>
      filesIn(folder).filter((file) => isIndex(file) && /\.(txt|json)$/.test(file)),
    )
    const one = (at: 0 | 1): string => {
      const name = names[at]?.find((file) => file.startsWith(`hakemisto/${kind}`) && !names[1 - at]?.includes(file))
      return String(read(at === 0 ? first : changed, name ?? ''))
    }
    return { before: one(0), after: one(1) }
  })
  const only = (text = '', other = '') => text.split('\n').filter((line) => !other.split('\n').includes(line))
  const bases = [...only(hits?.before, hits?.after), ...only(hits?.after, hits?.before)].map(
    (line) => line.split(' ')[0],
  )
  expect([...new Set(bases)].sort()).toEqual(['muokata', 'muokattu', 'nakya', 'nakyva'])
  // Nothing goes, since the old word has other uses, and what comes stands between words that keep their order.
  const [before = [], after = []] = [words?.before, words?.after].map((text = '') => parseWords(text))
  expect(after.filter((word) => !before.includes(word)).map(fold)).toEqual(['muokata', 'muokattu'])
  expect(after.filter((word) => before.includes(word))).toEqual(before)
  const { title: _title, words: _words, ...text } = JSON.parse(page?.before ?? '')
  expect(JSON.parse(page?.after ?? '')).toEqual({ ...text, title: edited.after, words: expect.any(String) })
  const { versions, ...rest } = JSON.parse(facts?.before ?? '')
  const { versions: renamedOne, ...same } = JSON.parse(facts?.after ?? '')
  expect(same).toEqual(rest)
  const count = rest.tyyppi.pages.length
  const size = versions.length / count
  const versionsOf = (all: string) => Array.from({ length: count }, (_, at) => all.slice(at * size, (at + 1) * size))
  expect(versionsOf(renamedOne).filter((version) => !versions.includes(version))).toHaveLength(1)
})
