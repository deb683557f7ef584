import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import sharp from 'sharp'
import { choose, field, insertBlock, open, propose, signIn, text, typeInBlock } from './admin/form'
import { newGitHub } from './admin/github'
import { newRepository, type Repository } from './admin/repository'
import { watch } from './watch'

/** The editing forms against the git host: what is saved becomes a branch and a draft pull request. */

const host = 'https://api.github.com'
const branch = 'cms/ajankohtaista/aanestys-oljya-ja-kahvia'
const article = 'content/ajankohtaista/2026-11-20-aanestys-oljya-ja-kahvia.md'

// Fields out of sight are not in the page yet.
test.use({ viewport: { width: 1280, height: 6000 } })

let repository: Repository
test.beforeEach(() => {
  repository = newRepository()
})
test.afterEach(() => repository.remove())

test('a new item becomes one draft pull request, which the next save goes to as well', async ({ page, baseURL }) => {
  const github = newGitHub(repository, { mayWrite: true })
  const trouble = await watch(page, new URL(baseURL ?? '').origin, host)
  await github.serve(page)
  await signIn(page)
  const main = repository.head('main')

  await open(page, 'ajankohtaista')
  await text(page, 'Otsikko').fill('Äänestys: öljyä ja kahvia')
  await text(page, 'Päivä').fill('2026-11-20')
  await text(page, 'Tiivistelmä').fill('Asukkaat äänestävät siitä, mitä Oulun tilaisuuksissa tarjotaan.')
  await choose(page, 'Aiheet', 'Rekrytointi')
  await choose(page, 'Aiheet', 'Rahoitus')
  await choose(page, 'Alueet', 'Oulu')
  await page.getByRole('checkbox', { name: /^Lisää \p{Cf}?Kuva/u }).click()
  await field(page, 'Kuvatiedosto').getByRole('button', { name: 'Selaa' }).click()
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Lähetä' }).first().click(),
  ])
  await chooser.setFiles({
    name: 'Pöytäkuva Ä 1.png',
    mimeType: 'image/png',
    buffer: readFileSync('public/media/kartta.png'),
  })
  await page.getByRole('dialog').getByRole('button', { name: 'Lisää', exact: true }).click()
  await text(page, 'Tekstivastine').fill('Kartta, jossa Oulu on korostettu')
  await text(page, 'Teksti').click()
  await page.keyboard.type('Äänestys alkaa heti.')
  await page.keyboard.press('Enter')
  const notice = await insertBlock(page, 'Huomio')
  await typeInBlock(notice, 'Teksti', 'Ääni annetaan vain kerran.')
  await propose(page, 'Myöhemmin')

  expect(github.pulls).toEqual([
    { number: 1, title: expect.any(String), head: branch, base: 'main', draft: true, labels: ['sveltia-cms/draft'] },
  ])
  expect(repository.head('main')).toBe(main)
  expect(repository.ahead(branch)).toHaveLength(1)
  expect(repository.changes(branch)).toEqual([`A\t${article}`, 'A\tpublic/media/poytakuva-a-1.webp'])
  expect(repository.file(branch, article).toString('utf8')).toBe(`---
title: 'Äänestys: öljyä ja kahvia'
date: 2026-11-20
summary: Asukkaat äänestävät siitä, mitä Oulun tilaisuuksissa tarjotaan.
topics:
  - rekrytointi
  - rahoitus
regions:
  - oulu
image:
  src: /media/poytakuva-a-1.webp
  alt: Kartta, jossa Oulu on korostettu
---

Äänestys alkaa heti.

:::huomio
Ääni annetaan vain kerran.
:::
`)
  expect((await sharp(repository.file(branch, 'public/media/poytakuva-a-1.webp')).metadata()).format).toBe('webp')

  await open(page, 'ajankohtaista', '2026-11-20-aanestys-oljya-ja-kahvia')
  await text(page, 'Otsikko').fill('Äänestys siirtyy')
  await propose(page, 'Lähetä tarkistettavaksi')
  expect(repository.ahead(branch)).toHaveLength(2)
  expect(repository.file(branch, article).toString('utf8')).toContain('title: Äänestys siirtyy\n')
  expect(github.pulls.map(({ number, draft, labels }) => ({ number, draft, labels }))).toEqual([
    { number: 1, draft: false, labels: ['sveltia-cms/pending_review'] },
  ])
  await expect(page.getByRole('button', { name: 'Julkaise' })).toHaveCount(0)
  expect(github.unknown).toEqual([])
  expect(trouble).toEqual([])
})

test('a blog post names its author; without the right to write the editor is told, and nothing is lost', async ({
  page,
}) => {
  const github = newGitHub(repository, { mayWrite: false })
  await github.serve(page)
  await signIn(page)
  await open(page, 'blogi')
  await text(page, 'Otsikko').fill('Kirjoitus ilman oikeuksia')
  await text(page, 'Tiivistelmä').fill('Tämän kirjoituksen tallentaja saa lukea mutta ei kirjoittaa säilöön.')
  await choose(page, 'Kirjoittajat', 'Viestintätiimi')
  await choose(page, 'Aiheet', 'Rekrytointi')
  await text(page, 'Teksti').click()
  await page.keyboard.type('Teksti, joka ei saa kadota.')
  await page.getByRole('button', { name: 'Tallenna', exact: true }).click()
  await expect(page.getByText('Resource not accessible by personal access token')).toBeVisible()
  await page.getByRole('button', { name: 'OK', exact: true }).click()
  // Escape closes dialogs, and must not close what was written.
  await page.keyboard.press('Escape')
  await text(page, 'Teksti').press('Escape')
  await expect(text(page, 'Otsikko')).toHaveValue('Kirjoitus ilman oikeuksia')
  await expect(text(page, 'Teksti')).toContainText('Teksti, joka ei saa kadota.')
  expect(repository.branches()).toEqual(['main'])
  expect(github.pulls).toEqual([])
})
