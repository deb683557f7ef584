import { rmSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { createMemo } from '@/lib/content/check/check'
import { check, copyGood, messages, put, topic } from './helpers'

/** Files whose facts are other objects than before: those that were checked again. */
const checkedAgain = (before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>) =>
  [...after].filter(([file, facts]) => before.get(file) !== facts).map(([file]) => file)

test('one saved file costs one checked file, and what hangs on it is still seen', async () => {
  const site = copyGood()
  const memo = createMemo()
  const first = await check(site, memo)
  let before = new Map(memo.files)
  expect(await check(site, memo)).toEqual(first)
  expect(checkedAgain(before, memo.files)).toEqual([])

  before = new Map(memo.files)
  put(site, 'content/aiheet/rahoitus.md', topic('Uusi teksti.', 'Rahoitus'))
  const second = await check(site, memo)
  expect(checkedAgain(before, memo.files)).toEqual(['aiheet/rahoitus.md'])
  expect(second.documents.find((document) => document.slug === 'rahoitus')?.html).toBe('<p>Uusi teksti.</p>')

  rmSync(join(site.contentDir, 'aiheet/rekrytointi.md'))
  const third = await check(site, memo)
  expect(messages(site, third)).toContain(
    'content/ajankohtaista/2021-07-07-hakuaika-paattyy.md:6 topics: Aihetta «rekrytointi» ei ole. Lyhytnimet ovat «rahoitus».',
  )
})

test.each(['png', 'webp'] as const)('a picture of another size under the same name is seen: %s', async (format) => {
  const site = copyGood()
  const memo = createMemo()
  put(site, 'content/aiheet/kokeilu.md', topic(`::kuva{src="/media/x.${format}" alt="Kuva"}`))
  for (const width of [200, 60]) {
    const picture = sharp({ create: { width, height: 40, channels: 3, background: '#369' } })
    put(site, `public/media/x.${format}`, await picture.toFormat(format, { progressive: true }).toBuffer())
    const { documents } = await check(site, memo)
    expect(documents.find(({ slug }) => slug === 'kokeilu')?.html).toContain(`width="${width}"`)
  }
})

test('a changed picture is measured again, and so are the bodies that show it', async () => {
  const site = copyGood()
  const memo = createMemo()
  await check(site, memo)
  const before = new Map(memo.files)
  const wider = sharp({ create: { width: 90, height: 30, channels: 3, background: '#fff' } })
  put(site, 'public/media/kartta.png', await wider.png().toBuffer())
  const after = await check(site, memo)
  expect(after.documents.find((document) => document.file.endsWith('.mdx'))?.html).toContain('width="90" height="30"')
  expect(checkedAgain(before, memo.files)).toContain('blogi/2021-05-21-lohkot-mdx.mdx')
  expect(checkedAgain(before, memo.files)).not.toContain('aiheet/rahoitus.md')
})
