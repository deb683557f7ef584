import type { Page } from '@playwright/test'
import { choose, field, open, text } from './form'

/** A job with everything that an editor gives of an open one, written in the form by hand. */

export const job = {
  title: 'Hoitaja yövuoroihin',
  slug: 'hoitaja-yovuoroihin',
  closes: '2031-08-04T14:30',
} as const

/** The file that the form is to write. */
export const jobFile = (date: string): string => `content/tyopaikat/${date}-${job.slug}.md`

export const jobText = (date: string): string => `---
title: ${job.title}
summary: Haemme hoitajaa yövuoroihin. Työ on vakituista ja alkaa sopimuksen mukaan.
date: ${date}
posted: ${date}T08:00
closes: ${job.closes}
employer: Kokeilun kotihoito
contract: vakituinen
workTime:
  - kokoaikatyo
  - osa-aikatyo
openings: 2
municipality: Oulu
applyEmail: rekrytointi@example.fi
topics:
  - rekrytointi
regions:
  - oulu
contacts:
  - name: Esihenkilö
    phone: 08 123 4567
---

Työ on yövuoroja.
`

const moment = (page: Page, label: string) => field(page, label).locator('input[type="datetime-local"]')

/** Fills a new form, and leaves it unsaved. `date` as `2026-11-20`. */
export const writeJob = async (page: Page, date: string): Promise<void> => {
  await open(page, 'tyopaikat')
  await text(page, 'Otsikko').fill(job.title)
  await text(page, 'Tiivistelmä').fill('Haemme hoitajaa yövuoroihin. Työ on vakituista ja alkaa sopimuksen mukaan.')
  await text(page, 'Päivä').fill(date)
  await moment(page, 'Ilmoitus julkaistu').fill(`${date}T08:00`)
  await typeMoment(page, 'Hakuaika päättyy', job.closes)
  await text(page, 'Työnantaja').fill('Kokeilun kotihoito')
  await choose(page, 'Työsuhteen kesto', 'vakituinen')
  for (const option of ['kokoaikatyö', 'osa-aikatyö'])
    await field(page, 'Työaika').getByRole('checkbox', { name: option, exact: true }).click()
  await field(page, 'Paikkoja').getByRole('spinbutton').fill('2')
  await text(page, 'Työpaikan kunta').fill('Oulu')
  await text(page, 'Hakemusten sähköposti').fill('rekrytointi@example.fi')
  await choose(page, 'Aiheet', 'Rekrytointi')
  await choose(page, 'Alueet', 'Oulu')
  const contacts = field(page, 'Yhteystiedot')
  await contacts.getByRole('button', { name: /^Lisää \p{Cf}?rivi/u }).click()
  await text(contacts, 'Nimi').fill('Esihenkilö')
  await text(contacts, 'Puhelin').fill('08 123 4567')
  await text(page, 'Teksti').click()
  await page.keyboard.type('Työ on yövuoroja.')
}

/** All but the last minute at once, and that by the keyboard: the minutes are the fifth part in any language. */
const typeMoment = async (page: Page, label: string, value: string): Promise<void> => {
  const input = moment(page, label)
  await input.fill(value.replace(/30$/, '29'))
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowUp']) await input.press(key)
}
