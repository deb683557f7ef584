import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contentTypes } from '@/lib/content/schema'
import { check, copyGood, messages, messagesOf, put, topic } from './helpers'

test('good content has no problems and holds every type', async () => {
  const site = copyGood()
  const result = await check(site)
  expect(messages(site, result)).toEqual([])
  const types = new Set(result.documents.map((document) => document.type))
  expect(contentTypes.filter((type) => !types.has(type.name))).toEqual([])
})

test('documents carry slug, address, typed values, anchors and words', async () => {
  const { documents } = await check(copyGood())
  const news = documents.find((document) => document.file === 'ajankohtaista/2021-07-07-hakuaika-paattyy.md')
  expect(news).toMatchObject({
    type: 'News',
    slug: 'hakuaika-paattyy',
    url: '/ajankohtaista/hakuaika-paattyy/',
    anchors: ['nain-haet', 'nain-haet-1'],
    words: 34,
  })
  const project = documents.find((document) => document.slug === 'popsote')
  expect(project?.data).toMatchObject({ start: '2020', end: '2022-12', milestones: [{ date: '2020' }, {}, {}] })
  expect(documents.find((document) => document.type === 'Author')?.url).toBe('')
})

test('a byte order mark and Windows line ends are accepted silently', async () => {
  const site = copyGood()
  const file = 'content/aiheet/rahoitus.md'
  const before = (await check(site)).documents.find((document) => document.slug === 'rahoitus')
  const text = readFileSync(join(site.root, file), 'utf8')
  put(site, file, `\uFEFF${text.replaceAll('\n', '\r\n')}`)
  const after = await check(site)
  expect(messages(site, after)).toEqual([])
  expect(after.documents.find((document) => document.slug === 'rahoitus')).toEqual(before)
})

test('hidden files, the guide and the word lists are not content', async () => {
  const site = copyGood()
  put(site, 'content/aiheet/.DS_Store', 'x')
  put(site, 'content/.gitkeep', '')
  put(site, 'content/sanasto/sanat.yml', 'x: y')
  expect(await messagesOf(site)).toEqual([])
})

test('what looks like a mistake and is not', async () => {
  const site = copyGood()
  const body = [
    'Klo 14:30 avataan ovi:ikkuna, ja 3 < 5 > 2. Merkki \\[^1] ja \\[a][b] ovat tekstiä, samoin [x] ja `<b>{x}</b>`.',
    'Kirjoita viestinta@example.fi. Tämä on 100 % totta & selvä.',
    '```\n<script>alert(1)</script> [a](b c) :::\n```',
    '> Lainaus\n> jatkuu.',
    '1. Yksi\n    - Kaksi\n2. Kolme',
    '~~Poistettu~~ ja _korostettu_ ja **lihava**.  \nUusi rivi.',
    '* * *',
  ].join('\n\n')
  put(site, 'content/aiheet/kokeilu.md', topic(body))
  expect(await messagesOf(site)).toEqual([])
})
