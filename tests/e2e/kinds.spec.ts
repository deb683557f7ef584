import { expect, type Page, test } from '@playwright/test'
import type { Served } from '@/lib/commands/serve'
import { elsewhere } from '@/tests/tools/trial-sites'
import { thorough } from './pages'
import { serveTrial } from './trial-site'
import { watch } from './watch'
import { expectSound, expectWhole } from './whole-page'

/** What is announced and goes out to people, as it stands in the trial region: to come, open, over, cancelled, with all its parts. */

const pages = {
  'bodies and their meetings': '/paatoksenteko/',
  'meetings to come and held': '/paatoksenteko/kokoukset/',
  'a body': '/paatoksenteko/mallimaan-aluevaltuusto/',
  'a meeting with items and papers': '/paatoksenteko/kokoukset/valtuusto-talous/',
  'a meeting whose paper is a file': '/paatoksenteko/kokoukset/ohjausryhma-kayttoonotto/',
  'a cancelled meeting': '/paatoksenteko/kokoukset/ohjausryhma-lisakokous/',
  'open jobs': '/tyopaikat/',
  'an open job': '/tyopaikat/sairaanhoitaja-malliranta/',
  'a closed job': '/tyopaikat/terveydenhoitaja-mallijoki/',
  events: '/tapahtumat/',
  'an event with registration': '/tapahtumat/tyopaja-neuvolat/',
  'an event on the web, many times': '/tapahtumat/etavastaanotto-tutuksi/',
  'a cancelled event': '/tapahtumat/avoimet-ovet-mallisaari/',
  'a moved event': '/tapahtumat/keskustelu-kuljetuksista/',
  'an event that was': '/tapahtumat/neuvolan-avajaiset/',
  notices: '/ilmoitukset/',
  'a notice': '/ilmoitukset/mallirannan-puhelinhairio/',
  newsletters: '/uutiskirje/',
  'a newsletter': '/uutiskirje/neuvolat/',
  podcast: '/popcast/',
  'an episode': '/popcast/mita-etavastaanotto-on/',
  'a post with a film': '/blogi/mita-opimme-etavastaanotosta/',
  'calls to take part': '/osallistu/',
  'an open call': '/osallistu/kysely-aukioloajoista/',
  'a call that is over': '/osallistu/asukaskysely-palveluista/',
  ideas: '/ideat/',
  'an answered idea': '/ideat/oma-sote-asema-joka-kylaan/',
  'an area with all of it': '/alueet/malliranta/',
  'areas and municipalities': '/alueet/',
  'feeds and calendars': '/syotteet/',
} as const

let served: Served
test.beforeAll(async () => {
  served = await serveTrial(elsewhere.folder)
})
test.afterAll(() => served?.close())

const open = async (page: Page, url: string) => {
  const answer = await page.goto(served.url + url)
  expect(answer?.status(), url).toBe(200)
}

/** Titles of lists that do not begin where their entries do. */
const indented = (): readonly string[] =>
  [...document.querySelectorAll('main li > article')].flatMap((entry) => {
    const title = entry.querySelector('h2, h3, h4')
    if (!title || title.getBoundingClientRect().left === entry.getBoundingClientRect().left) return []
    return [title.textContent ?? '']
  })

// Players have stops of their own, which `players.spec.ts` walks.
const played: readonly string[] = ['an episode', 'a post with a film']

for (const [name, url] of Object.entries(pages).filter(([name]) => !played.includes(name)))
  test(`${name}: by the keyboard, by axe, at every width and zoom, in every colour`, thorough, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 640 })
    await open(page, url)
    await expectWhole(page)
  })

test('each is sound on a phone, and asks nothing of others', async ({ page }) => {
  const trouble = await watch(page, new URL(served.url).origin)
  await page.setViewportSize({ width: 320, height: 800 })
  for (const [name, url] of Object.entries(pages))
    await test.step(name, async () => {
      await open(page, url)
      await expectSound(page, name)
      expect(await page.evaluate(indented)).toEqual([])
      expect(await page.context().cookies()).toEqual([])
    })
  expect(trouble).toEqual([])
})

test('on paper each has its address, and nothing to press or play', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'light' })
  for (const [name, url] of Object.entries(pages))
    await test.step(name, async () => {
      await open(page, url)
      const foot = page.locator('main p.print-only')
      await expect(foot).toBeVisible()
      await expect(foot).toContainText(`${elsewhere.origin}${elsewhere.base}${url}`)
      const toPress = page.locator('button, input, textarea, audio, video, nav').filter({ visible: true })
      expect(await toPress.evaluateAll((found) => found.map(({ outerHTML }) => outerHTML.slice(0, 80)))).toEqual([])
      // A shadow is printed where the ground inside it is not, and a term must not stand alone at the end of a sheet.
      expect(await page.locator('.page-head').evaluate((head) => getComputedStyle(head).boxShadow)).toMatch(
        /^rgb\(255, 255, 255\)/,
      )
      const terms = await page.locator('dt').evaluateAll((all) => all.map((one) => getComputedStyle(one).breakAfter))
      expect(terms.filter((breakAfter) => breakAfter !== 'avoid')).toEqual([])
    })
})

test('on paper links to apply, to papers and in notices say where they lead, a place in a recording does not', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print' })
  const saysMore = async (url: string, name: string) => {
    await open(page, url)
    const link = page.getByRole('link', { name }).first()
    return (await link.evaluate((element) => getComputedStyle(element, '::after').content)) !== 'none'
  }
  expect(await saysMore(pages['an open job'], 'Täytä hakemus')).toBe(true)
  expect(await saysMore(pages['a meeting whose paper is a file'], 'Esityslista')).toBe(true)
  expect(await saysMore(pages['an area with all of it'], 'Mallirannan sote-asemien')).toBe(true)
  expect(await saysMore(pages['an episode'], '0:06')).toBe(false)
})
