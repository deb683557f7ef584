import { expect, type Page, test } from '@playwright/test'
import { isOfThisContent, whyLeftOut } from '../own-content'
import { choose, field, open, openLocally, save, text, typeAfter, withoutMotion } from './admin/form'
import { changedPaths, dump, type Files, problemsOf, readTree, seed, textOf } from './admin/working-copy'

/** Files as people and other programs write them, edited in one session of the form: the rest comes back byte for byte. */

test.skip(!isOfThisContent, whyLeftOut)
test.describe.configure({ mode: 'serial' })
test.use(withoutMotion)

const toFiles = (texts: Readonly<Record<string, string>>): Files =>
  Object.fromEntries(Object.entries(texts).map(([path, file]) => [path, Buffer.from(file).toString('base64')]))

const committee = Object.keys(readTree('content/toimielimet'))[0]?.match(/([^/]+)\.md$/)?.[1]
const meetingPath = 'content/kokoukset/2026-02-20-kokeilukokous.md'
const item = (number: number): string => `  - title: Asia numero ${number}
    number: ${number}
    decision: 'Päätös asiasta ${number}: se hyväksyttiin.'
    outcome: hyvaksyttiin
`
const meeting = `---
title: Kokeilukokous
summary: Kokous, jonka viidestä asiasta yksi poistetaan ja jonka alkuun lisätään uusi.
date: 2026-02-20
committee: ${committee}
number: 1/2026
start: 2026-03-09T12:00
end: 2026-03-09T15:30
items:
${[1, 2, 3, 4, 5].map(item).join('')}materials:
  - title: Esityslista
    kind: esityslista
    url: https://example.fi/esityslista
  - title: Asian liite
    kind: liite
    item: 3
    file: /media/kunnat-ja-alueet.csv
    lang: fi
  - title: Pöytäkirja
    kind: poytakirja
    url: https://example.fi/poytakirja
    personalData: kylla
    linkEnds: 2026-04-15
minutesChecked: 2026-03-12
appealEnds: 2026-04-15
---

Kokousta voi seurata paikan päällä.
`

const topic = (title: string, writer: string): string => `---
title: ${title}
summary: Aihe, jonka tiedoston on kirjoittanut ${writer} eikä muokkauslomake.
synonyms:
  - yksi
  - kaksi
---

Teksti on *tärkeä*.
`
/** By file name: what some program or somebody writes, all of it accepted by the checks. */
const others: Readonly<Record<string, string>> = {
  'windows-ja-tavujarjestys': `\uFEFF${topic('Aihe Windowsista', 'Muistio')}`.replaceAll('\n', '\r\n'),
  'kasin-kirjoitettu': topic('"Käsin kirjoitettu aihe"', 'ihminen')
    .replaceAll('---\n', '---  \n')
    .replace(/\n {2}- yksi\n {2}- kaksi/, ' [yksi, "kaksi"]')
    .replace('\n\nTeksti', '\n\n\nTeksti')
    .trimEnd(),
}
const topicPath = (name: string): string => `content/aiheet/${name}.md`

const before: Files = {
  ...readTree('content', 'public/media'),
  ...toFiles({
    [meetingPath]: meeting,
    ...Object.fromEntries(Object.entries(others).map(([name, file]) => [topicPath(name), file])),
  }),
}

let page: Page

test.beforeAll(async ({ browser, baseURL }) => {
  // Fields out of sight are not in the page yet.
  page = await browser.newPage({ baseURL, viewport: { width: 1280, height: 6000 } })
  await seed(page, before)
  await openLocally(page)
})
test.afterAll(() => page.close())

test('of a meeting’s five items the second is removed and one put on top: its papers and the other items stay', async () => {
  await open(page, 'kokoukset', '2026-02-20-kokeilukokous')
  const items = field(page, 'Asiat')
  const remove = items.getByRole('button', { name: 'Poista', exact: true })
  await expect(remove).toHaveCount(5)
  await remove.nth(1).click()
  await expect(remove).toHaveCount(4)
  await items.getByRole('button', { name: 'Rivin asetukset' }).first().click()
  await page.getByRole('menuitem', { name: 'Lisää kohde yläpuolelle' }).click()
  await expect(remove).toHaveCount(5)
  await text(items, 'Asia').fill('Kokouksen avaus: läsnäolijat')
  await field(items, 'Numero').first().getByRole('spinbutton').fill('6')
  await choose(page, 'Ratkaisu', 'merkittiin tiedoksi')
  await save(page)
  const after = await dump(page)
  expect(changedPaths(before, after)).toEqual([meetingPath])
  expect(textOf(after, meetingPath)).toBe(
    meeting
      .replace(item(2), '')
      .replace(item(1), `  - title: 'Kokouksen avaus: läsnäolijat'\n    number: 6\n    outcome: tiedoksi\n${item(1)}`),
  )
  expect(await problemsOf(after)).toEqual([])
})

test('a file keeps its byte order mark, line ends, quotation marks and lists, where a letter is typed', async () => {
  for (const [name, file] of Object.entries(others)) {
    await open(page, 'aiheet', name)
    await typeAfter(page, 'tärk', 'q')
    await save(page)
    const after = textOf(await dump(page), topicPath(name))
    expect(after, name).toBe(file.replace('tärk', 'tärkq'))
  }
})
