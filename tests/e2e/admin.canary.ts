import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { contentTypes } from '@/lib/schema/content-types'
import { middleWord, open, openLocally, save, text, typeAfter } from './admin/form'
import { changedPaths, dump, readTree, seed, textOf } from './admin/working-copy'

/**
 * Every file of the content, and one with every mark of a body, opened in the form and saved with another title and a
 * letter more in the body: nothing else may change.
 */

// A higher window costs each key more, and title and text stand at the top.
test.use({ viewport: { width: 1280, height: 1500 } })

const everyMark = readFileSync('tests/fixtures/jokainen-merkinta.md').toString('base64')
const before = { ...readTree('content'), 'content/sivut/jokainen-merkinta.md': everyMark }

type Item = { readonly path: string; readonly name: string; readonly hasBody: boolean }

const itemsIn = (folder: string): readonly Item[] =>
  Object.keys(before).flatMap((path) => {
    const [, inFolder, name] = path.match(/^content\/([a-z]+)\/(.+)\.md$/) ?? []
    // A file may be all front matter.
    const hasBody = Boolean(textOf(before, path).split(/^---$/m)[2]?.trim())
    return name && inFolder === folder ? [{ path, name, hasBody }] : []
  })

/** Only to end what hangs, in milliseconds. */
const longestEdit = 120_000

const edit = async (page: Page, folder: string, { name, hasBody }: Item): Promise<void> => {
  await open(page, folder, name)
  const title = text(page, 'Otsikko')
  await title.fill(`${(await title.inputValue()).slice(0, -1)}Q`)
  if (hasBody) await typeAfter(page, await middleWord(page), 'q')
  await save(page)
}

/** Whether `now` is `old` with one `q` more. */
const hasLetterMore = (now: string, old: string): boolean =>
  [...now.matchAll(/q/g)].some(({ index }) => now.slice(0, index) + now.slice(index + 1) === old)

/** The lines that differ, unless they are those that were edited. */
const wrongLines = (old: readonly string[], now: readonly string[], hasBody: boolean) => {
  const lines = now.flatMap((line, at) => (line === old[at] ? [] : [{ line, old: old[at] ?? '' }]))
  const [title, body, ...more] = lines
  const isRight =
    now.length === old.length &&
    title?.line.startsWith('title: ') &&
    (hasBody ? body && hasLetterMore(body.line, body.old) : !body) &&
    more.length === 0
  return isRight ? [] : lines
}

test('there is content to edit', () => {
  expect(contentTypes.flatMap(({ folder }) => itemsIn(folder)).length).toBeGreaterThan(70)
})

for (const { folder } of contentTypes) {
  const items = itemsIn(folder)
  if (items.length === 0) continue
  test(`saving any file in ${folder} with a changed title and a letter in its body changes those two lines`, async ({
    page,
  }) => {
    test.setTimeout((items.length + 1) * longestEdit)
    await seed(page, before)
    await openLocally(page)
    for (const item of items) {
      await test.step(item.path, () => edit(page, folder, item), { timeout: longestEdit })
      // The command counts these lines.
      console.log(`muokattu ${item.path}`)
    }
    const after = await dump(page)
    expect(changedPaths(before, after)).toEqual(items.map(({ path }) => path).sort())
    const wrong = items.flatMap(({ path, hasBody }) => {
      const lines = wrongLines(textOf(before, path).split('\n'), textOf(after, path).split('\n'), hasBody)
      return lines.length > 0 ? [{ path, lines }] : []
    })
    expect(wrong).toEqual([])
  })
}
