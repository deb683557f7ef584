import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { middleWord, open, openLocally, save, text, typeAfter } from './admin/form'
import { dump, readTree, seed, textOf } from './admin/working-copy'

/**
 * Every file of the content, and one with every mark of a body, opened in the form and saved with another title and a
 * letter more in the body: nothing else may change.
 */

test.use({ viewport: { width: 1280, height: 6000 } })

const everyMark = readFileSync('tests/fixtures/jokainen-merkinta.md').toString('base64')
const before = { ...readTree('content', 'public/media'), 'content/sivut/jokainen-merkinta.md': everyMark }
const items = Object.keys(before).flatMap((path) => {
  const [, folder, name] = path.match(/^content\/([a-z]+)\/(.+)\.md$/) ?? []
  return folder && name && folder !== 'sanasto' ? [{ path, folder, name }] : []
})

/** The files that have more than front matter. */
const bodies = items.map(({ path }) => path).filter((path) => textOf(before, path).split(/^---$/m)[2]?.trim())

/** Whether `now` is `old` with one `q` more. */
const hasLetterMore = (now: string, old: string): boolean =>
  [...now.matchAll(/q/g)].some(({ index }) => now.slice(0, index) + now.slice(index + 1) === old)

test('saving any file with a changed title and a letter in its body changes those two lines', async ({ page }) => {
  // Minutes, by the number of files.
  test.setTimeout(0)
  await seed(page, before)
  await openLocally(page)
  for (const { path, folder, name } of items) {
    await open(page, folder, name)
    const title = text(page, 'Otsikko')
    await title.fill(`${(await title.inputValue()).slice(0, -1)}Q`)
    if (bodies.includes(path)) await typeAfter(page, await middleWord(page), 'q')
    await save(page)
  }
  const after = await dump(page)
  const wrong = items.flatMap(({ path }) => {
    const [old, now] = [textOf(before, path).split('\n'), textOf(after, path).split('\n')]
    const lines = now.flatMap((line, at) => (line === old[at] ? [] : [{ line, old: old[at] ?? '' }]))
    const [title, body, ...more] = lines
    const isRight =
      now.length === old.length &&
      title?.line.startsWith('title: ') &&
      (bodies.includes(path) ? body && hasLetterMore(body.line, body.old) : !body) &&
      more.length === 0
    return isRight ? [] : [{ path, lines }]
  })
  console.log(
    `${items.length} tiedostoa, joista ${bodies.length} sai kirjaimen myös tekstiinsä; vääriä ${wrong.length}`,
  )
  expect(items.length).toBeGreaterThan(70)
  expect(bodies.length).toBeGreaterThan(60)
  expect(wrong).toEqual([])
})
