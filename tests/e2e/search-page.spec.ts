import { expect, type Page, test } from '@playwright/test'
import { isOfThisContent, whyLeftOut } from '../own-content'
import { holdBack, thorough } from './pages'
import { fakeSearch } from './search/fake-search'

/** What the search page does with an engine's answers. With `REAL_SEARCH=1` the built site's own engine answers. */

const useSearch = async (page: Page): Promise<void> => {
  if (!process.env.REAL_SEARCH) await fakeSearch(page)
}

const field = (page: Page) => page.getByRole('searchbox', { name: 'Mitä etsit?' })
const outcome = (page: Page) => page.locator('[data-part="outcome"]')
const hits = (page: Page) => page.locator('[data-part="hits"] > li')
const plainLinks = (page: Page) => page.getByRole('heading', { name: 'Selaa sisältöä' })
const box = (page: Page, name: RegExp) => page.getByRole('checkbox', { name })
const focused = (page: Page) => page.evaluate(() => document.activeElement?.tagName)

test.describe('with an engine', () => {
  test.beforeEach(({ page }) => useSearch(page))

  test('an address brings its results, and moves no focus', async ({ page }) => {
    await page.goto('/haku/?q=hoitotakuu')
    await expect(outcome(page)).toHaveText(/^\d+ osumaa haulle ”hoitotakuu”$/)
    await expect(field(page)).toHaveValue('hoitotakuu')
    await expect(plainLinks(page)).toBeHidden()
    await expect(page).toHaveTitle(/^hoitotakuu – Haku/)
    await expect(hits(page).locator('mark').first()).toHaveText(/^hoitotakuu/i)
    expect(await focused(page)).toBe('BODY')
  })

  test('typing searches after a pause, keeps the focus and one entry of history', async ({ page }) => {
    await page.goto('/')
    await page.goto('/haku/')
    await expect(plainLinks(page)).toBeVisible()
    const entries = await page.evaluate(() => history.length)
    await field(page).pressSequentially('hoitotakuu', { delay: 30 })
    await expect(outcome(page)).toHaveText(/haulle ”hoitotakuu”$/)
    await expect(page).toHaveURL(/\/haku\/\?q=hoitotakuu$/)
    await expect(field(page)).toBeFocused()
    expect(await page.evaluate(() => history.length)).toBe(entries)
    await field(page).fill('')
    await expect(plainLinks(page)).toBeVisible()
    await expect(page).toHaveURL(/\/haku\/$/)
    await page.goBack()
    await expect(page).toHaveURL(/\/$/)
  })

  test('back and forward pass from search to search; reload and a shared address bring the same', async ({ page }) => {
    await page.goto('/haku/')
    await field(page).fill('hoitotakuu')
    await expect(outcome(page)).toHaveText(/”hoitotakuu”/)
    await field(page).press('Enter')
    await field(page).fill('koillismaa')
    await field(page).press('Enter')
    await expect(outcome(page)).toHaveText(/”koillismaa”/)
    await box(page, /^Uutiset/).check()
    await expect(page).toHaveURL(/\?q=koillismaa&tyyppi=uutinen$/)

    await page.reload()
    await expect(box(page, /^Uutiset/)).toBeChecked()
    await page.goBack()
    await expect(page).toHaveURL(/\?q=koillismaa$/)
    await expect(box(page, /^Uutiset/)).not.toBeChecked()
    await page.goBack()
    await expect(outcome(page)).toHaveText(/”hoitotakuu”/)
    await expect(field(page)).toHaveValue('hoitotakuu')
    await page.goBack()
    await expect(plainLinks(page)).toBeVisible()
    await expect(field(page)).toHaveValue('')
    await page.goForward()
    await expect(outcome(page)).toHaveText(/”hoitotakuu”/)
  })

  test('choices narrow, say how many they hold, and keep the focus', async ({ page }) => {
    await page.goto('/haku/?q=sote')
    await expect(outcome(page)).toHaveText(/^\d+ osumaa/)
    const all = Number((await outcome(page).textContent())?.match(/^\d+/)?.[0])
    const news = box(page, /^Uutiset osumia \(\d+\)$/)
    const held = Number((await news.locator('..').textContent())?.match(/\((\d+)\)/)?.[1])
    expect(held).toBeLessThan(all)
    await news.focus()
    await page.keyboard.press('Space')
    await expect(outcome(page)).toHaveText(`${held} osumaa haulle ”sote”`)
    await expect(news).toBeFocused()
    await expect(hits(page).filter({ hasNotText: 'Uutinen' })).toHaveCount(0)

    await box(page, /^Hankkeet/).check()
    await expect(page).toHaveURL(/tyyppi=uutinen&tyyppi=hanke/)
    await expect(outcome(page)).not.toHaveText(`${held} osumaa haulle ”sote”`)
    await page.getByRole('button', { name: 'Poista rajaukset' }).click()
    await expect(outcome(page)).toHaveText(`${all} osumaa haulle ”sote”`)
    await expect(outcome(page)).toBeFocused()
    await expect(page).toHaveURL(/\/haku\/\?q=sote$/)
  })

  test('a filter alone lists what it holds, newest first', async ({ page }) => {
    await page.goto('/haku/?alue=koillismaa&tyyppi=uutinen')
    await expect(outcome(page)).toHaveText(/^\d+ osumaa? näillä rajauksilla$/)
    const dates = await hits(page)
      .locator('time')
      .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''))
    expect(dates.length).toBeGreaterThan(0)
    expect(dates).toEqual(dates.toSorted().reverse())
  })

  test('the newest come first when asked, with Finnish dates', async ({ page }) => {
    await page.goto('/haku/?q=hyvinvointialue&tyyppi=uutinen')
    await page.getByRole('radio', { name: 'Uusimmat ensin' }).check()
    await expect(page).toHaveURL(/jarjestys=uusin/)
    const times = hits(page).locator('time')
    await expect
      .poll(async () => {
        const dates = await times.evaluateAll((all) => all.map((time) => time.getAttribute('datetime') ?? ''))
        return dates.length > 1 && dates.join() === dates.toSorted().reverse().join()
      })
      .toBe(true)
    for (const text of await times.allTextContents()) expect(text).toMatch(/^(\d{1,2}\.\d{1,2}\.|\p{L}+kuu )\d{4}$/u)
  })

  test('more come ten at a time, and only then the focus moves, to the first new one', async ({ page }) => {
    await page.goto('/haku/?q=sote')
    await expect(hits(page)).toHaveCount(10)
    await page.getByRole('button', { name: /^Näytä (vielä )?\d+ osumaa?/ }).click()
    await expect.poll(() => hits(page).count()).toBeGreaterThan(10)
    await expect(hits(page).nth(10).getByRole('heading').getByRole('link')).toBeFocused()
    const shown = await hits(page).count()
    await hits(page).nth(10).getByRole('heading').getByRole('link').click()
    await expect(page).not.toHaveURL(/haku/)
    await page.goBack()
    await expect(hits(page)).toHaveCount(shown)
  })

  test('results of one name are told apart', async ({ page }) => {
    await page.goto('/haku/?q=hoitotakuu')
    const main = page.getByRole('main')
    await expect(main.getByRole('link', { name: /^Hoitotakuu ?, aihe$/ })).toHaveAttribute(
      'href',
      '/aiheet/hoitotakuu/',
    )
    await expect(main.getByRole('link', { name: /^Hoitotakuu ?, hanke$/ })).toHaveAttribute(
      'href',
      '/hankkeet/hoitotakuu/',
    )
  })

  test('a result in another language says which, so that it is read aloud in it', async ({ page }) => {
    await page.goto('/haku/?q=wellbeing')
    const english = hits(page).filter({ has: page.getByRole('link', { name: 'In English' }) })
    await expect(english.locator('[data-slot="title"]').first()).toHaveAttribute('lang', 'en')
    await expect(english.locator('[data-slot="excerpt"]').first()).toHaveAttribute('lang', 'en')
    await page.goto('/haku/?q=hoitotakuu')
    await expect(hits(page).locator('[data-slot="title"]').first()).not.toHaveAttribute('lang')
  })

  test('a heading under which the word stands is a link to its place', async ({ page }) => {
    await page.goto('/haku/?q=hoitotakuu')
    const part = page.locator('[data-slot="parts"] a').first()
    await expect(part).toHaveAttribute('href', /^\/.+\/#.+/)
    await part.click()
    const anchor = decodeURIComponent(new URL(page.url()).hash.slice(1))
    await expect(page.locator(`[id="${anchor}"]`)).toBeInViewport()
  })

  test('nothing found helps on', async ({ page }) => {
    await page.goto('/haku/?q=xyzzyqwx')
    await expect(outcome(page)).toHaveText('Ei osumia haulle ”xyzzyqwx”')
    await expect(plainLinks(page)).toBeVisible()
    await expect(page.getByText('Kokeile lyhyempää tai yleisempää sanaa.')).toBeVisible()
    await expect(page.getByRole('main').getByRole('link', { name: 'Päivystysapu 116117' })).toBeVisible()
  })

  test('the count is told once things have settled, not at every letter', async ({ page }) => {
    await page.clock.install()
    await page.goto('/haku/')
    const status = page.getByRole('status')
    for (const letter of 'hoitotakuu') {
      await field(page).press(letter)
      // Long enough for a search to begin, too short for the reader to have stopped.
      await page.clock.runFor(250)
      await expect(status).toHaveText('')
    }
    await expect
      .poll(async () => {
        await page.clock.runFor(1000)
        return status.textContent()
      })
      .toMatch(/^\d+ osumaa haulle ”hoitotakuu”$/)
  })

  for (const [name, words] of Object.entries({
    markup: '<img src=x onerror="window.hurt=1"><script>window.hurt=1</script>',
    long: 'a'.repeat(10_000),
    emoji: '👩‍👩‍👧‍👦😀',
    'right to left': '\u202Eשלום مرحبا',
    spaces: '   ',
    quotes: '"\'`”’',
    'regular expression': '(.*)+[^]\\ $& {words} {n}',
  })) {
    test(`hostile words do no harm: ${name}`, ['markup', 'long'].includes(name) ? {} : thorough, async ({ page }) => {
      const errors: string[] = []
      page.on('pageerror', (error) => errors.push(error.message))
      await page.goto('/haku/')
      await field(page).fill(words)
      await field(page).press('Enter')
      const shown = words.trim() ? outcome(page) : plainLinks(page)
      await expect(shown).toBeVisible()
      if (words.trim()) await expect(outcome(page)).not.toHaveText('Haetaan…')
      await page.goto(
        `/haku/?${new URLSearchParams({ q: words, alue: words.slice(0, 99), jarjestys: words.slice(0, 99) })}`,
      )
      await expect(shown).toBeVisible()
      if (name === 'markup') await expect(outcome(page)).toContainText('<img src=x onerror=')
      expect(
        await page.evaluate(() => [Reflect.get(window, 'hurt'), document.querySelectorAll('main img').length]),
      ).toEqual([undefined, 0])
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
      expect(errors).toEqual([])
    })
  }
})

test('a word read as another can be searched for as it was typed', async ({ page }) => {
  await fakeSearch(page)
  await page.goto('/haku/?q=hoitotakku')
  // Alone, since it is said once more to screen readers.
  await expect(page.getByText('Näytetään tulokset haulle ”hoitotakuu”,', { exact: true })).toBeVisible()
  await expect(outcome(page)).toHaveText(/osumaa haulle ”hoitotakuu”$/)
  await page.getByRole('link', { name: 'hae sen sijaan ”hoitotakku”' }).click()
  await expect(page).toHaveURL(/\?q=hoitotakku&tarkasti=1$/)
  await expect(outcome(page)).toHaveText('Ei tarkkoja osumia haulle ”hoitotakku”, lähimmät:')
  await expect(outcome(page)).toBeFocused()
  expect(await hits(page).count()).toBeGreaterThan(0)
  // Other words are read with care again.
  await field(page).fill('hoitotakk')
  await expect(page).toHaveURL(/\?q=hoitotakk$/)
})

test('a slow search says that it goes on, and an old answer never covers a newer one', async ({ page }) => {
  await fakeSearch(page, { delay: 1500 })
  await page.goto('/haku/?q=hoitotakuu')
  await expect(outcome(page)).toHaveText('Haetaan…')
  await field(page).fill('koillismaa')
  await expect(outcome(page)).toHaveText(/”koillismaa”/)
  await expect(outcome(page)).not.toHaveText(/hoitotakuu/)
})

for (const [address, after] of [
  ['/haku/', '/haku/?q=koillismaa'],
  ['/haku/?q=hoitotakuu', '/haku/?q=koillismaa'],
  ['/haku/?q=hoitotakuu&alue=koillismaa', '/haku/?q=koillismaa&alue=koillismaa'],
] as const) {
  test(`what is typed before the script has come is kept and searched for: ${address}`, async ({ page }) => {
    await fakeSearch(page)
    const send = await holdBack(page, '**/*.js')
    await page.goto(address, { waitUntil: 'commit' })
    await field(page).pressSequentially('koillismaa')
    send()
    await expect(outcome(page)).toHaveText(/osumaa haulle ”koillismaa”$/)
    await expect(field(page)).toHaveValue('koillismaa')
    await expect(field(page)).toBeFocused()
    await expect(page).toHaveURL(after)
  })
}

test('an index that does not load brings the plain page back, says so, and can be tried again', async ({ page }) => {
  await fakeSearch(page, { failures: 1 })
  await page.goto('/haku/?q=hoitotakuu')
  const failed = page.locator('[data-part="failed"]')
  await expect(failed).toBeVisible()
  await expect(plainLinks(page)).toBeVisible()
  await expect(page.getByRole('status')).toHaveText(/^Haku ei juuri nyt toimi/)
  await field(page).press('Enter')
  await expect(outcome(page)).toHaveText(/osumaa haulle ”hoitotakuu”$/)
  await expect(failed).toBeHidden()
})

test('the way to services stands between the count and the results of those who look for them, and where nothing is found', async ({
  page,
}) => {
  test.skip(!isOfThisContent, whyLeftOut)
  await fakeSearch(page)
  const services = page.locator('[data-part="services"]')
  await page.goto('/haku/?q=hoitotakuu')
  await expect(outcome(page)).toHaveText(/haulle ”hoitotakuu”$/)
  await expect(services).toBeHidden()
  for (const words of ['hammaslääkärille', '116 117', 'xyzzy']) {
    await field(page).fill(words)
    await expect(outcome(page)).toHaveText(new RegExp(`”${words}”`))
    await expect(services).toBeVisible()
    await expect(services.getByRole('link', { name: /116117/ })).toHaveAttribute('href', 'tel:116117')
    const [box, results] = [await services.boundingBox(), await outcome(page).boundingBox()]
    expect(box?.y).toBeGreaterThan(results?.y ?? Number.POSITIVE_INFINITY)
    const hits = await page.locator('[data-part="hits"]').boundingBox()
    if (hits) expect(box?.y).toBeLessThan(hits.y)
  }
  await field(page).fill('')
  await expect(services).toBeHidden()
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a search says that it needs them, and the plain links are there at once', async ({ page }) => {
    await page.goto('/haku/?q=hoitotakuu')
    await expect(page.getByText(/^Sanahaku toimii vain, jos/)).toBeVisible()
    await expect(plainLinks(page)).toBeVisible()
    await expect(outcome(page)).toBeHidden()
    await page.getByRole('link', { name: /^Hoitotakuu ?, aihe/ }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Hoitotakuu' })).toBeVisible()
  })
})

test('when the script does not arrive the same comes by itself', async ({ page }) => {
  await page.route('**/*.js', (route) => route.abort())
  await page.goto('/haku/?q=hoitotakuu')
  await expect(plainLinks(page)).toBeVisible()
  await expect(page.getByText(/^Sanahaku toimii vain, jos/)).toBeVisible()
})

test('the search page’s script is loaded nowhere else', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto('/', { waitUntil: 'networkidle' })
  expect(asked.filter((path) => /search|haku|pagefind/.test(path))).toEqual([])
})
