import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { edited } from '@/lib/commands/trial-sites'
import { filesIn } from './output'

/** Three builds of the trial site: the same content twice, and once with the title of one article edited. */
const [first, again, changed] = ['.test/gate', '.test/gate-again', '.test/gate-edited']

const read = (folder: string, file: string): Buffer => readFileSync(join(folder, file))
/** The index of search lies in a folder named by the hash of it all, so that browsers may keep it; an edit renames it. */
const isNotSearch = (file: string): boolean => !/^(hakemisto\/|haku\/hakemisto\.json)/.test(file)
const differing = (a: string, b: string): readonly string[] =>
  filesIn(a)
    .filter((file) => existsSync(join(b, file)) && !read(a, file).equals(read(b, file)))
    .sort()

it('two builds of the same content are the same byte for byte', () => {
  expect(filesIn(again).sort()).toEqual(filesIn(first).sort())
  expect(filesIn(first).length).toBeGreaterThan(60)
  expect(differing(first, again)).toEqual([])
})

it('an edited title changes the pages, data, feeds and picture that show it, and nothing else', () => {
  expect(filesIn(changed).filter(isNotSearch).sort()).toEqual(filesIn(first).filter(isNotSearch).sort())
  const showing = filesIn(first).filter(
    (file) => /\.(html|json|md|xml|txt)$/.test(file) && isNotSearch(file) && read(first, file).includes(edited.before),
  )
  expect(showing).toContain('data/kaikki.json')
  expect(showing).toContain('syotteet/kaikki.xml')
  expect(showing).toContain(`${edited.url.slice(1)}index.html`)
  const expected = showing.flatMap((file) => [file, `${file}.br`, `${file}.gz`])
  expect(differing(first, changed).filter(isNotSearch)).toEqual([...expected, 'og/uutinen-nakyva.png'].sort())
})
