import { expect, test } from 'vitest'
import { checkSite } from '@/lib/site/check-site'
import { check, copyGood, messagesOf, put, topic } from './helpers'

test('every problem of every file comes in one run, by file and line', async () => {
  const site = copyGood()
  put(site, 'content/aiheet/b.md', topic('[a](/ei/ole/)\n\n### Hyppy', 'Rahoitus'))
  put(site, 'content/aiheet/a.md', '---\ntitle:\nsummary: Lyhyt.\ntopics:\n  - x\n---\n\n<b>x</b>\n\n[^1]\n')
  put(site, 'content/uutiset/x.md', 'x')
  expect((await messagesOf(site)).map((message) => message.split(': ')[0])).toEqual([
    'content/aiheet/a.md:2 title',
    'content/aiheet/a.md:3 summary',
    'content/aiheet/a.md:4 topics',
    'content/aiheet/a.md:8 teksti',
    'content/aiheet/a.md:10 teksti',
    'content/aiheet/b.md:6 teksti',
    'content/aiheet/b.md:8 teksti',
    'content/aiheet/rahoitus.md:2 title',
    'content/uutiset:1 tiedosto',
  ])
})

test('a file with a problem has no HTML, the others do', async () => {
  const site = copyGood()
  put(site, 'content/aiheet/a.md', topic('<b>x</b>'))
  const { documents } = await check(site)
  expect(documents.find((document) => document.slug === 'a')?.html).toBe('')
  expect(documents.find((document) => document.slug === 'rahoitus')?.html).not.toBe('')
})

test('progress runs to the number of files', async () => {
  const site = copyGood()
  const seen: string[] = []
  await checkSite({ ...site, onProgress: (done, total) => seen.push(`${done}/${total}`) })
  expect(seen).toEqual(seen.map((_, index) => `${index + 1}/${seen.length}`))
  expect(seen.length).toBeGreaterThan(10)
})
