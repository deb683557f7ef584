import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contentTypes } from '@/lib/schema/content-types'
import { checkSite } from '@/lib/site/check-site'
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
  put(site, 'content/sanasto/muu.yml', 'x: y')
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
    '\\##Ei otsikko, #sote ja only=2, sivuston = sivun, online = verkossa. Koodia on `onclick="x"` ja `<script>`.',
    'Viite[^1], sama[^1] ja toinen[^1-2].\n\n[^1]: Yksi.\n[^1-2]: Kaksi.',
  ].join('\n\n')
  put(site, 'content/aiheet/kokeilu.md', topic(body))
  expect(await messagesOf(site)).toEqual([])
})

test('texts that look like code, marks or addresses and are not', async () => {
  const site = copyGood()
  const synonyms = ['only=2', '5 * 3 * 2', 'snake_case_nimi', 'Hinta < 5 €', 'C#', 'a*', '[x] (y)', 'con.click = x']
  put(
    site,
    'content/aiheet/kokeilu.md',
    topic('Teksti.').replace(
      '---\n\n',
      `synonyms:\n${synonyms.map((one) => `  - '${one}'\n`).join('')}aliases: []\n---\n\n`,
    ),
  )
  expect(await messagesOf(site)).toEqual([])
})

test('an empty list says none where nothing must be listed', async () => {
  const site = copyGood()
  const file = 'content/hankkeet/hoitotakuu.md'
  const text = readFileSync(join(site.root, file), 'utf8')
  put(site, file, text.replace('regions:\n  - koillismaa', 'regions: []').replace('---\n\n', 'aliases: []\n---\n\n'))
  const result = await check(site)
  expect(messages(site, result)).toEqual([])
  expect(result.documents.find((document) => document.slug === 'hoitotakuu')?.data).toMatchObject({
    regions: [],
    aliases: [],
  })
})

test('a page and a news item may share a title, and an old address may lie in a section', async () => {
  const site = copyGood()
  const page = readFileSync(join(site.contentDir, 'sivut/tietoa.md'), 'utf8')
  const title = page.replace('Tietoa sivustosta', 'Hakuaika päättyy elokuussa')
  put(site, 'content/sivut/tietoa.md', title.replace('---\n\n', 'aliases:\n  - /ajankohtaista/vanha-nimi/\n---\n\n'))
  expect(await messagesOf(site)).toEqual([])
})

test('footnotes named so that their references could get one id do not', async () => {
  const site = copyGood()
  put(site, 'content/aiheet/kokeilu.md', topic('A[^1], B[^1] ja C[^1-2].\n\n[^1]: Yksi.\n[^1-2]: Kaksi.'))
  const html = (await check(site)).documents.find((document) => document.slug === 'kokeilu')?.html ?? ''
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  expect(ids).toContain('viite_fnref-1-2')
  expect(ids).toHaveLength(new Set(ids).size)
})

test('today decides what lies in the future', async () => {
  const { contentDir, publicDir } = copyGood()
  const { problems } = await checkSite({ contentDir, publicDir, today: '2021-08-03' })
  expect(problems.map(({ field }) => field)).toEqual(['reviewed'])
})
