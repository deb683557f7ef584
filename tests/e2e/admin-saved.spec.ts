import { type Browser, type BrowserContextOptions, expect, type Page, test } from '@playwright/test'
import sharp from 'sharp'
import { type Served, serve } from '@/lib/commands/serve'
import { buildDay } from '@/lib/run/environment'
import { isOfThisContent, whyLeftOut } from '../own-content'
import { choose, open, openLocally, propose, save, signIn, text, withoutMotion } from './admin/form'
import { newGitHub } from './admin/github'
import { type Host, openHost } from './admin/host'
import { job, jobFile, jobText, writeJob } from './admin/job'
import { news, newsFile, newsText, writeNews } from './admin/news'
import { newRepository, type Repository } from './admin/repository'
import { buildSite, removeSite } from './admin/site'
import { dump, type Files, problemsOf, readTree, seed, textOf } from './admin/working-copy'
import { thorough } from './pages'
import { troubleInForms, watch } from './watch'

/**
 * From the form to the site, and from the form to the git host. What is saved in a working copy is built, with `GIT_API` at a
 * stand-in for the git host; the forms of that site then make pull requests there.
 */

test.skip(!isOfThisContent, whyLeftOut)
// Each builds on the one before.
test.describe.configure({ mode: 'serial' })
// Fields out of sight are not in the page yet; a higher window costs each key more.
test.use({ viewport: { width: 1280, height: 2500 }, ...withoutMotion })

/** Public at once, and the newest. */
const today = buildDay()
const file = newsFile(today)
const branch = `cms/ajankohtaista/${news.slug}`
const url = `/ajankohtaista/${news.slug}/`
/** What the page is about, by the addresses of its topics and areas. */
const labels = { '/aiheet/rekrytointi/': 'Rekrytointi', '/aiheet/rahoitus/': 'Rahoitus', '/alueet/oulu/': 'Oulu' }

let host: Host
let repository: Repository
let saved: Files
let site: Served | undefined

test.beforeAll(async () => {
  host = await openHost()
})
test.afterAll(async () => {
  await site?.close()
  host.close()
  removeSite()
})
test.beforeEach(() => {
  repository = newRepository()
})
test.afterEach(() => repository.remove())

/** A page of the site that was built, and what it must not do. */
const visit = async (
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; trouble: readonly string[] }> => {
  if (!site) throw new Error('The site was not built')
  const page = await browser.newPage({ baseURL: site.url, ...options })
  return { page, trouble: await watch(page, site.url, host.origin) }
}

test('a news item saved in a working copy is the file that it should be', async ({ page, baseURL }) => {
  const trouble = await watch(page, new URL(baseURL ?? '').origin)
  const before = readTree('content', 'public/media')
  await seed(page, before)
  await openLocally(page)
  await writeNews(page, today)
  await save(page)
  saved = await dump(page)
  expect(
    Object.keys(saved)
      .filter((path) => saved[path] !== before[path])
      .sort(),
  ).toEqual([file, news.picture])
  expect(Object.keys(saved)).toEqual(expect.arrayContaining(Object.keys(before)))
  expect(textOf(saved, file)).toBe(newsText(today))
  expect((await sharp(Buffer.from(saved[news.picture] ?? '', 'base64')).metadata()).format).toBe('webp')
  expect(troubleInForms(trouble)).toEqual([])
})

test('the site is built with it, and its page and the lists show it', async ({ browser }) => {
  test.slow()
  site = await serve({ dir: await buildSite(saved, { GIT_API: host.api }), port: 0 })
  const { page, trouble } = await visit(browser)
  await page.goto(url)
  await expect(page.getByRole('heading', { level: 1, name: news.title })).toBeVisible()
  const main = page.getByRole('main')
  await expect(main).toContainText('Äänestys alkaa heti.')
  await expect(main.getByRole('heading', { level: 2, name: 'Mitä äänestetään' })).toBeVisible()
  await expect(main.getByRole('heading', { level: 3, name: 'Näin äänestät' })).toBeVisible()
  await expect(main.getByRole('listitem').filter({ hasText: /^(öljy|kahvi)$/ })).toHaveText(['öljy', 'kahvi'])
  await expect(main.getByRole('note')).toHaveText(/^Yksi ääni\s*Ääni annetaan vain kerran\.$/)
  for (const [address, name] of Object.entries(labels))
    await expect(main.locator(`a[href="${address}"]`), address).toHaveText(new RegExp(`^${name}`))
  const picture = main.getByRole('img', { name: news.alt })
  await expect(picture).toHaveJSProperty('complete', true)
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(300)
  expect(await picture.evaluate((image: HTMLImageElement) => image.currentSrc)).toMatch(/\/media\/.*\.avif$/)
  await main.getByRole('link', { name: 'osallistumisesta', exact: true }).click()
  await expect(page).toHaveURL(/\/osallistu\/$/)
  for (const list of ['/', '/ajankohtaista/', ...Object.keys(labels)]) {
    await page.goto(list)
    await expect(page.locator(`main a[href="${url}"]`).first(), list).toHaveText(news.title)
  }
  expect(trouble).toEqual([])
})

test('a new item becomes one draft pull request, which the next save goes to as well', async ({ browser }) => {
  const github = newGitHub(repository, { mayWrite: true })
  host.answerFrom(github)
  const { page, trouble } = await visit(browser)
  await signIn(page)
  const main = repository.head('main')
  await writeNews(page, today)
  await propose(page, 'Myöhemmin')

  expect(github.pulls).toEqual([
    { number: 1, title: expect.any(String), head: branch, base: 'main', draft: true, labels: ['sveltia-cms/draft'] },
  ])
  expect(repository.head('main')).toBe(main)
  expect(repository.ahead(branch)).toHaveLength(1)
  expect(repository.changes(branch)).toEqual([`A\t${file}`, `A\t${news.picture}`])
  expect(repository.file(branch, file).toString('utf8')).toBe(newsText(today))
  expect((await sharp(repository.file(branch, news.picture)).metadata()).format).toBe('webp')

  await open(page, 'ajankohtaista', `${today}-${news.slug}`)
  await text(page, 'Otsikko').fill('Äänestys siirtyy')
  await propose(page, 'Lähetä tarkistettavaksi')
  expect(repository.ahead(branch)).toHaveLength(2)
  expect(repository.file(branch, file).toString('utf8')).toContain('title: Äänestys siirtyy\n')
  expect(github.pulls.map(({ number, draft, labels }) => ({ number, draft, labels }))).toEqual([
    { number: 1, draft: false, labels: ['sveltia-cms/pending_review'] },
  ])
  await expect(page.getByRole('button', { name: 'Julkaise' })).toHaveCount(0)
  expect(github.unknown).toEqual([])
  expect(troubleInForms(trouble)).toEqual([])
})

test(
  'a job becomes one too, its moments neither quoted nor shifted, wherever the editor sits',
  thorough,
  async ({ browser }) => {
    test.slow()
    const github = newGitHub(repository, { mayWrite: true })
    host.answerFrom(github)
    const { page, trouble } = await visit(browser, {
      timezoneId: 'America/New_York',
      viewport: { width: 1280, height: 6000 },
    })
    await signIn(page)
    await writeJob(page, today)
    await propose(page, 'Myöhemmin')
    const path = jobFile(today)
    const jobBranch = `cms/tyopaikat/${job.slug}`
    const proposed = () => repository.file(jobBranch, path)
    expect(proposed().toString('utf8')).toBe(jobText(today))
    expect(await problemsOf({ ...saved, [path]: proposed().toString('base64') })).toEqual([])

    await open(page, 'tyopaikat', `${today}-${job.slug}`)
    await text(page, 'Otsikko').fill('Toinen otsikko')
    await propose(page, 'Lähetä tarkistettavaksi')
    expect(proposed().toString('utf8')).toBe(jobText(today).replace(job.title, 'Toinen otsikko'))
    expect(repository.changes(jobBranch)).toEqual([`A\t${path}`])
    expect(github.pulls.map(({ head, draft }) => ({ head, draft }))).toEqual([{ head: jobBranch, draft: false }])
    expect(github.unknown).toEqual([])
    expect(troubleInForms(trouble)).toEqual([])
  },
)

test('a blog post names its author; without the right to write the editor is told, and nothing is lost', async ({
  browser,
}) => {
  const github = newGitHub(repository, { mayWrite: false })
  host.answerFrom(github)
  const { page } = await visit(browser)
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
