import { expect, test } from '@playwright/test'
import { open, openLocally, save, text } from './admin/form'
import { dump, readTree, seed, textOf } from './admin/working-copy'

/** Every file of the content, opened in the form and saved with another title: only its title may change. */

const before = readTree('content', 'public/media')
const items = Object.keys(before).flatMap((path) => {
  const [, folder, name] = path.match(/^content\/([a-z]+)\/(.+)\.md$/) ?? []
  return folder && name && folder !== 'sanasto' ? [{ path, folder, name }] : []
})

test('saving any file with a changed title changes one line', async ({ page }) => {
  // Minutes, by the number of files.
  test.setTimeout(0)
  await seed(page, before)
  await openLocally(page)
  for (const { folder, name } of items) {
    await open(page, folder, name)
    const title = text(page, 'Otsikko')
    await title.fill(`${(await title.inputValue()).slice(0, -1)}Q`)
    await save(page)
  }
  const after = await dump(page)
  const wrong = items.flatMap(({ path }) => {
    const [old, now] = [textOf(before, path).split('\n'), textOf(after, path).split('\n')]
    const lines = now.flatMap((line, at) => (line === old[at] ? [] : [line]))
    return lines.length === 1 && lines[0]?.startsWith('title: ') && now.length === old.length ? [] : [{ path, lines }]
  })
  expect(items.length).toBeGreaterThan(70)
  expect(wrong).toEqual([])
})
