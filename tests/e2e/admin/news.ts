import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { choose, field, insertBlock, insertLink, open, text, textStyle, typeInBlock } from './form'

/** A news item with everything that an editor puts in one, written in the form by hand. */

export const news = {
  title: 'Äänestys: öljyä ja kahvia',
  slug: 'aanestys-oljya-ja-kahvia',
  summary: 'Asukkaat äänestävät siitä, mitä Oulun tilaisuuksissa tarjotaan.',
  picture: 'public/media/poytakuva-a-1.webp',
  alt: 'Kartta, jossa Oulu on korostettu',
} as const

/** The file that the form is to write. */
export const newsFile = (date: string): string => `content/ajankohtaista/${date}-${news.slug}.md`

export const newsText = (date: string): string => `---
title: '${news.title}'
summary: ${news.summary}
date: ${date}
topics:
  - rekrytointi
  - rahoitus
regions:
  - oulu
image:
  src: /media/poytakuva-a-1.webp
  alt: ${news.alt}
---

Äänestys alkaa heti.

## Mitä äänestetään

- öljy
- kahvi

### Näin äänestät

Lue myös [osallistumisesta](/osallistu/).

:::huomio{title="Yksi ääni"}
Ääni annetaan vain kerran.
:::
`

/** Fills a new form, and leaves it unsaved. `date` as `2026-11-20`. */
export const writeNews = async (page: Page, date: string): Promise<void> => {
  await open(page, 'ajankohtaista')
  await text(page, 'Otsikko').fill(news.title)
  await text(page, 'Päivä').fill(date)
  await text(page, 'Tiivistelmä').fill(news.summary)
  await choose(page, 'Aiheet', 'Rekrytointi')
  await choose(page, 'Aiheet', 'Rahoitus')
  await choose(page, 'Alueet', 'Oulu')
  await addPicture(page)
  const { keyboard } = page
  await text(page, 'Teksti').click()
  await keyboard.type('Äänestys alkaa heti.')
  await keyboard.press('Enter')
  await textStyle(page, 'Otsikko 2')
  await keyboard.type('Mitä äänestetään')
  await keyboard.press('Enter')
  await textStyle(page, 'Luettelomerkitty luettelo')
  await keyboard.type('öljy')
  await keyboard.press('Enter')
  await keyboard.type('kahvi')
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await textStyle(page, 'Otsikko 3')
  await keyboard.type('Näin äänestät')
  await keyboard.press('Enter')
  await keyboard.type('Lue myös ')
  await insertLink(page, 'osallistumisesta', '/osallistu/')
  await keyboard.type('.')
  await keyboard.press('Enter')
  const notice = await insertBlock(page, 'Huomio')
  await text(notice, 'Otsikko').fill('Yksi ääni')
  await typeInBlock(notice, 'Teksti', 'Ääni annetaan vain kerran.')
}

/** A picture from the editor's own device; the form makes it WebP and gives it a name by our rule. */
const addPicture = async (page: Page): Promise<void> => {
  await page.getByRole('checkbox', { name: /^Lisää \p{Cf}?Kuva/u }).click()
  await field(page, 'Kuvatiedosto').getByRole('button', { name: 'Selaa' }).click()
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Lähetä' }).first().click(),
  ])
  const buffer = readFileSync('public/media/kartta.png')
  await chooser.setFiles({ name: 'Pöytäkuva Ä 1.png', mimeType: 'image/png', buffer })
  await page.getByRole('dialog').getByRole('button', { name: 'Lisää', exact: true }).click()
  await text(page, 'Tekstivastine').fill(news.alt)
}
