import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { elsewhere } from '@/tests/tools/trial-sites'
import { attribute, byTag, emptyElements, readPages, text } from './output'

/** What is announced in the trial region, whose settings name no services and whose editors have filled in all they can. */
const pages = readPages(elsewhere.folder)
const rootOf = (url: string) => (pages.find((page) => page.url === url) ?? expect.unreachable(`no page ${url}`)).root
const hrefsOf = (url: string) => byTag(rootOf(url), 'a').map((link) => attribute(link, 'href'))

it('no list, navigation, section or fact stands empty', () => {
  expect(emptyElements(pages)).toEqual([])
})

it('what is cancelled is not offered to the reader’s calendar; its entry stays, for those who have it', () => {
  const entryOf = (url: string) => `${url}kalenteri.ics`
  const offers = (url: string) => hrefsOf(url).includes(`${elsewhere.base}${entryOf(url)}`)
  const cancelled = ['/tapahtumat/avoimet-ovet-mallisaari/', '/paatoksenteko/kokoukset/ohjausryhma-lisakokous/']
  expect(cancelled.filter(offers)).toEqual([])
  for (const url of cancelled) expect(existsSync(join(elsewhere.folder, entryOf(url))), url).toBe(true)
  expect(['/tapahtumat/tyopaja-neuvolat/', '/tyopaikat/sairaanhoitaja-malliranta/'].filter(offers)).toHaveLength(2)
})

it('an author whose organisation bears the name of its county is told of once', () => {
  const box = text(rootOf('/blogi/mita-opimme-etavastaanotosta/'))
  expect(box.match(/Mallimaan hyvinvointialue, Mallimaan hyvinvointialue/)).toBeNull()
})
