import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { edited } from '@/tests/tools/trial-sites'
import { filesIn } from './output'

/** Three builds of the trial site: the same content twice, and once with the title of one article edited. */
const [first, again, changed] = ['.test/gate', '.test/gate-again', '.test/gate-edited']

const read = (folder: string, file: string): Buffer => readFileSync(join(folder, file))
/** Files of the index of search are named by what they hold; the one that names them says so itself. */
const isIndex = (file: string): boolean => file.startsWith('hakemisto/')
const isManifest = (file: string): boolean => file.startsWith('haku/hakemisto.json')
const differing = (a: string, b: string): readonly string[] =>
  filesIn(a)
    .filter((file) => existsSync(join(b, file)) && !read(a, file).equals(read(b, file)))
    .sort()
const withNeighbours = (file: string): readonly string[] => [file, `${file}.br`, `${file}.gz`]

it('two builds of the same content are the same byte for byte', () => {
  expect(filesIn(again).sort()).toEqual(filesIn(first).sort())
  expect(filesIn(first).length).toBeGreaterThan(60)
  expect(differing(first, again)).toEqual([])
})

it('an edited title changes the pages, data, feeds and picture that show it, and nothing else', () => {
  const isOther = (file: string): boolean => !isIndex(file) && !isManifest(file)
  expect(filesIn(changed).filter(isOther).sort()).toEqual(filesIn(first).filter(isOther).sort())
  const showing = filesIn(first).filter(
    (file) => /\.(html|json|md|xml|txt)$/.test(file) && isOther(file) && read(first, file).includes(edited.before),
  )
  expect(showing).toContain('data/kaikki.json')
  expect(showing).toContain('syotteet/kaikki.xml')
  expect(showing).toContain(`${edited.url.slice(1)}index.html`)
  const expected = [...showing.flatMap(withNeighbours), 'og/uutinen-nakyva.png']
  expect(differing(first, changed).filter(isOther)).toEqual(expected.sort())
})

it('in the index of search it renames the files that hold something of it, and leaves the others', () => {
  const [before = [], after = []] = [first, changed].map((folder) =>
    filesIn(folder).filter((file) => isIndex(file) && /\.(txt|json)$/.test(file)),
  )
  const renamed = before.filter((file) => !after.includes(file))
  const pages = renamed.filter((file) => file.includes('/sivut/'))
  expect(pages.map((file) => JSON.parse(String(read(first, file))).title)).toEqual([edited.before])
  // Facts, base forms, and the one file of hits of so small a site; the word has other uses, so its forms stay.
  expect(renamed.map((file) => file.split(/[/-]/)[1]).sort()).toEqual(['osumat', 'sanat', 'sivut', 'tiedot'])
  expect(before.length).toBeGreaterThan(40)
  expect(differing(first, changed).filter((file) => isIndex(file) || isManifest(file))).toEqual(
    withNeighbours('haku/hakemisto.json'),
  )
})
