import { expect, test } from '@playwright/test'
import type { Served } from '@/lib/commands/serve'
import { before } from '@/tests/tools/trial-sites'
import { expectAccessibleEverywhere } from './axe'
import { serveTrial } from './trial-site'
import { watch } from './watch'

/** On the trial site, which takes feedback by a form. */
let site: Served
test.beforeAll(async () => {
  site = await serveTrial(before.folder)
})
test.afterAll(() => site?.close())

const question = 'Puuttuiko jotain tai onko jokin väärin?'

test('the form is there for everybody: labels, colours, narrow screens', async ({ page }) => {
  await expectAccessibleEverywhere(page, async () => {
    // An idea, of which the site itself has none.
    await page.goto(new URL('/ideat/nakyva-idea/', site.url).href)
    await page.getByText(question).click()
    await expect(page.getByLabel('Mitä puuttui tai oli väärin?')).toBeVisible()
  })
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('it is filled in by keyboard and sent to its one address, which leads to thanks', async ({ page }) => {
    const sent: string[] = []
    await page.route('https://palaute.example.fi/**', async (route) => {
      sent.push(`${route.request().method()} ${route.request().postData()}`)
      await route.fulfill({ status: 303, headers: { location: new URL('/kiitos/', site.url).href } })
    })
    await page.goto(new URL('/nakyva-sivu/', site.url).href)
    await page.getByText(question).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Etsin kelloa.')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Kello oli rikki.')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Kiitos palautteesta' })).toBeVisible()
    const address = encodeURIComponent('https://koesivusto.example.fi/nakyva-sivu/')
    expect(sent).toEqual([`POST sivu=${address}&etsit=Etsin+kelloa.&vika=Kello+oli+rikki.&verkkosivu=`])
  })
})

test('the policy lets it be sent there and nowhere else', async ({ page }) => {
  const trouble = await watch(page, new URL(site.url).origin)
  await page.goto(new URL('/nakyva-sivu/', site.url).href)
  await page.evaluate(() => {
    const form = document.querySelector('form[method=post]')
    form?.setAttribute('action', 'https://muualle.example.fi/')
    form?.querySelector('textarea[required]')?.append('x')
    if (form instanceof HTMLFormElement) form.submit()
  })
  await expect.poll(() => trouble.join()).toContain('form-action')
})
