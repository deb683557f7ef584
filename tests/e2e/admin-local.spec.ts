import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { site } from '@/lib/site/settings'
import { isOfThisContent, whyLeftOut } from '../own-content'
import {
  comesToRest,
  field,
  formViolations,
  insertBlock,
  open,
  openLocally,
  openSettings,
  save,
  text,
  typeAfter,
  typeAndSave,
  typeInBlock,
  withoutMotion,
} from './admin/form'
import { changedPaths, dump, type Files, problemsOf, readTree, seed, textOf } from './admin/working-copy'
import { thorough } from './pages'
import { troubleInForms, watch } from './watch'

/** The editing forms over a working copy on the editor's own machine: what they write, byte by byte. */

test.skip(!isOfThisContent, whyLeftOut)
// Fields out of sight are not in the page yet; a higher window costs each key more.
test.use({ viewport: { width: 1280, height: 2500 }, ...withoutMotion })
const highest = { width: 1280, height: 6000 }

const before = readTree('content', 'public/media')

const changed = (after: Files, from: Files = before): readonly string[] => changedPaths(from, after)

test('a changed title is one changed line, and nothing is got from another site', async ({ page, baseURL }) => {
  const trouble = await watch(page, new URL(baseURL ?? '').origin)
  await seed(page, before)
  await page.goto('/admin/')
  await page.getByRole('heading', { name: `${site.name} – muokkaus` }).waitFor()
  expect(await formViolations(page), 'sign-in').toEqual([])
  await openLocally(page)
  expect(await formViolations(page), 'list').toEqual([])

  const path = 'content/ajankohtaista/2021-07-07-valmistelutoimielin-rekrytoi.md'
  await open(page, 'ajankohtaista', '2021-07-07-valmistelutoimielin-rekrytoi')
  expect(await formViolations(page), 'editor').toEqual([])
  await text(page, 'Otsikko').fill('Valmistelutoimielin hakee tekijöitä: öljyä & ääntä')
  await save(page)
  const after = await dump(page)
  expect(changed(after)).toEqual([path])
  expect(textOf(after, path)).toBe(
    textOf(before, path).replace(
      'title: Valmistelutoimielin rekrytoi\n',
      "title: 'Valmistelutoimielin hakee tekijöitä: öljyä & ääntä'\n",
    ),
  )
  expect(await problemsOf(after)).toEqual([])
  expect(troubleInForms(trouble)).toEqual([])
})

test(
  'a changed setting is one changed line, and the rest of the settings comes back as it was',
  thorough,
  async ({ page }) => {
    const path = 'content/asetukset.yml'
    await seed(page, before)
    await openLocally(page)
    await openSettings(page)
    await text(page, 'Sivuston nimi').fill('Toinen')
    await page.getByRole('button', { name: 'Tallenna', exact: true }).click()
    // The form may be in the middle of writing, when a file is there for a moment that then is not.
    await expect(async () => expect(changed(await dump(page))).toEqual([path])).toPass()
    const after = await dump(page)
    expect(textOf(after, path)).toBe(textOf(before, path).replace(/^name: .*$/m, 'name: Toinen'))
    expect(await problemsOf(after)).toEqual([])
  },
)

test(
  'a changed row of a word list is one changed line, and what is no row of it is refused',
  thorough,
  async ({ page }) => {
    await page.setViewportSize(highest)
    const rows = [
      {
        list: 'synonyymit',
        label: 'Samaa tarkoittavat sanat',
        value: 'Pohde, hyvinvointialueen nimi',
        line: /^ {2}- Pohde, .*$/m,
      },
      { list: 'sanat', label: 'Sanat', value: 'THL, THL:n', line: /^ {2}- THL$/m },
      { list: 'termit', label: 'Oikea kirjoitusasu', value: 'Traficomi', line: /^ {2}- right: Traficom$/m },
    ]
    await seed(page, before)
    await openLocally(page)
    let from = before
    for (const { list, label, value, line } of rows) {
      const path = `content/sanasto/${list}.yml`
      await page.goto(`/admin/#/collections/${list}/entries/${list}`)
      await page.getByRole('button', { name: 'Piilota kaikki' }).waitFor()
      // A list of small forms shows them closed.
      const all = page.getByRole('button', { name: 'Näytä kaikki' })
      if (await all.isEnabled()) await all.click()
      const row = field(page, label).getByRole('textbox').last()
      const button = page.getByRole('button', { name: 'Tallenna', exact: true })
      await row.fill('1')
      await button.click()
      await page
        .getByText(/Kirjoita (vähintään kaksi sanaa|sana ja tarvittaessa|yksi nimi)/)
        .first()
        .waitFor()
      await row.fill(value)
      await button.click()
      await expect(async () => expect(changed(await dump(page), from)).toEqual([path])).toPass()
      const after = await dump(page)
      expect(textOf(after, path)).toBe(
        textOf(from, path).replace(line, (old) => old.replace(/(- (?:right: )?).*/, `$1${value}`)),
      )
      from = after
    }
    expect(await problemsOf(from)).toEqual([])
  },
)

test('an item opens at its title, whatever blocks its text has, and no other item is begun within it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  // As on a busy machine.
  await page.addInitScript(() => {
    const request = window.requestAnimationFrame.bind(window)
    window.requestAnimationFrame = (frame) => window.setTimeout(() => request(frame), 500)
  })
  await seed(page, before)
  await openLocally(page)
  await open(page, 'ajankohtaista', '2021-07-07-valmistelutoimielin-rekrytoi')
  const labels = page.getByRole('group', { name: /-kenttä$/ })
  await page.locator('[data-key-path="body"] [contenteditable="true"]').first().waitFor()
  // Blocks took the focus in the frame after they were drawn.
  await page.waitForTimeout(1500)
  expect(await page.evaluate(() => document.activeElement?.closest('.field'))).toBeNull()
  // Who asks for less motion gets none: a transition of every part, however short, draws the whole window.
  expect(await page.evaluate(() => getComputedStyle(document.body).transitionProperty)).toBe('none')
  await expect(text(page, 'Otsikko')).toBeInViewport()
  const shown = await labels.evaluateAll((fields) => fields.slice(0, 3).map((one) => one.getAttribute('aria-label')))
  for (const [at, name] of ['Otsikko', 'Tiivistelmä', 'Teksti'].entries()) expect(shown[at]).toContain(name)
  await page.setViewportSize({ width: 1280, height: 6000 })
  await page.getByRole('combobox', { name: 'Alueet', exact: true }).waitFor()
  await expect(page.getByRole('button', { name: /Lisää .?(Aihe|Alue)/u })).toHaveCount(0)
  // Nor from who clicks into the text before that frame.
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.goto('/admin/#/collections/ajankohtaista')
  await open(page, 'ajankohtaista', '2021-07-07-valmistelutoimielin-rekrytoi')
  await page.locator('[data-component-name]').first().waitFor()
  await text(page, 'Teksti').focus()
  await page.waitForTimeout(1500)
  await expect(text(page, 'Teksti')).toBeFocused()
  // A block that the editor puts in still takes it.
  await text(page, 'Teksti').click()
  const notice = await insertBlock(page, 'Video')
  await expect(notice.last()).toBeFocused()
})

test('a copy of an item has its content, and takes its name from its own title and day', thorough, async ({ page }) => {
  await seed(page, before)
  await openLocally(page)
  await open(page, 'ajankohtaista', '2021-07-07-valmistelutoimielin-rekrytoi')
  await page.getByRole('button', { name: 'Näytä muokkainasetukset' }).click()
  await page.getByRole('menuitem', { name: 'Kopioi uudeksi sivuksi' }).click()
  await page.waitForURL(/\/new$/)
  await text(page, 'Otsikko').fill('Toinen haku alkaa')
  await text(page, 'Päivä').fill('2022-07-07')
  await save(page)
  const after = await dump(page)
  const copy = 'content/ajankohtaista/2022-07-07-toinen-haku-alkaa.md'
  expect(changed(after)).toEqual([copy])
  expect(textOf(after, copy)).toBe(
    textOf(before, 'content/ajankohtaista/2021-07-07-valmistelutoimielin-rekrytoi.md')
      .replace(/^title: .*$/m, 'title: Toinen haku alkaa')
      .replace(/^date: .*$/m, 'date: 2022-07-07'),
  )
})

const everyBlock = `---
title: Jokainen lohko
summary: Tällä sivulla on jokainen lohko siinä muodossa, jossa muokkauslomake sen kirjoittaa.
reviewed: 2026-11-22
---

Johdanto, jossa on **tärkeää** ja _korostettua_.

:::huomio{title="Se &quot;oikea&quot; otsikko"}
Huomion **teksti** ja [linkki](/osallistu/).

- yksi
- kaksi
:::

::yhteystieto{name="Sivuston toimitus" role="Palaute" email="toimitus@example.fi" phone="08 123 4567"}

::kuva{src="/media/kartta.png" alt="Kartta kunnista" caption="Kunnat ja alueet"}

:::asiakirjat
::asiakirja{title="Kunnat ja alueet" file="/media/kunnat-ja-alueet.csv"}
::asiakirja{title="Samat kunnat" file="/media/kunnat-ja-alueet.csv" lang="fi"}
:::

:::vaiheet
1. Ensin tämä.
2. Sitten [tuo](/osallistu/).
:::

::avainluku{value="28" unit="kuntaa" label="Nimetty yhdyshenkilö" source="Hyte-osahanke" date="2021"}

::video{href="https://example.fi/video" title="Tallenne" duration="12 min"}

::aani{href="https://example.fi/aani" title="Jakso"}

Lopuksi.
`

test('every block comes back as it was, and new ones are put in from the toolbar', async ({ page }) => {
  await page.setViewportSize(highest)
  const path = 'content/sivut/jokainen-lohko.md'
  await seed(page, { ...before, [path]: Buffer.from(everyBlock).toString('base64') })
  await openLocally(page)
  await open(page, 'sivut', 'jokainen-lohko')
  for (const name of ['Huomio', 'Yhteystieto', 'Kuva', 'Asiakirjat', 'Vaiheet', 'Avainluku', 'Video', 'Ääni'])
    await expect(page.getByRole('group', { name, exact: true })).toBeVisible()
  // A field of a block that is changed makes the whole body be written anew.
  const audio = page.getByRole('group', { name: 'Ääni', exact: true })
  await text(audio, 'Kesto').fill('3 min')
  await save(page)
  const again = textOf(await dump(page), path)
  expect(again).toBe(everyBlock.replace('title="Jakso"', 'title="Jakso" duration="3 min"'))

  await open(page, 'sivut')
  await text(page, 'Otsikko').fill('Äänestys öljyä')
  await text(page, 'Tiivistelmä').fill('Uusi sivu, jolle lohkot lisätään valikosta eikä käsin kirjoittaen.')
  await text(page, 'Tarkistettu').fill('2026-11-22')
  const body = text(page, 'Teksti')
  await body.click()
  await page.keyboard.type('Alku kello 14:30.')
  await page.keyboard.press('Enter')
  const notice = await insertBlock(page, 'Huomio')
  await text(notice, 'Otsikko').fill('Hakuaika')
  await typeInBlock(notice, 'Teksti', 'Haku päättyy')
  await typeAndSave(page, ' pian.')
  const after = await dump(page)
  expect(changed(after)).toEqual(['content/sivut/aanestys-oljya.md', path].sort())
  expect(textOf(after, 'content/sivut/aanestys-oljya.md')).toBe(`---
title: Äänestys öljyä
summary: Uusi sivu, jolle lohkot lisätään valikosta eikä käsin kirjoittaen.
reviewed: 2026-11-22
---

Alku kello 14:30.

:::huomio{title="Hakuaika"}
Haku päättyy pian.
:::
`)
  expect(await problemsOf(after)).toEqual([])
})

const everyMark = readFileSync('tests/fixtures/jokainen-merkinta.md', 'utf8')
const words = everyMark.match(/sana\d+/g) ?? []

const typeAndCompare = async (page: Page, chosen: readonly string[]): Promise<void> => {
  const path = 'content/sivut/jokainen-merkinta.md'
  const tree = { ...before, [path]: Buffer.from(everyMark).toString('base64') }
  expect(await problemsOf(tree)).toEqual([])
  await seed(page, tree)
  await openLocally(page)
  await open(page, 'sivut', 'jokainen-merkinta')
  await comesToRest(page)
  for (const word of chosen) await typeAfter(page, word, 'q')
  await save(page)
  const now = textOf(await dump(page), path)
  expect(now).toBe(everyMark.replace(/sana\d+/g, (word) => (chosen.includes(word) ? `${word}q` : word)))
}

test('a letter typed in every mark that the checks accept is all that changes', async ({ page }) => {
  test.slow()
  expect(words.length).toBeGreaterThan(40)
  // One in three in `npm test`, since each is a second of looking that nothing moves; all in `npm run test:all`.
  await typeAndCompare(page, process.env.ALL_TESTS ? words : words.filter((_, at) => at % 3 === 0))
})

/** As an editor types it, and as it must be in the file. */
const typedLines = [
  ['21. marraskuuta 2021 päätettiin asiasta <nimi>.', '21\\. marraskuuta 2021 päätettiin asiasta \\<nimi>.'],
  ['2021. vuosi & R&D, hinta ~5 €, a|b, C:\\polku', '2021\\. vuosi & R&D, hinta ~5 €, a|b, C:\\polku'],
  ['#1 asia [1] ja (2) *', '#1 asia \\[1\\] ja (2) \\*'],
  ['&amp; ja tiedoston_nimi_x.pdf', '\\&amp; ja tiedoston_nimi_x.pdf'],
] as const

test('what is typed stays text', async ({ page }) => {
  const path = 'content/sivut/kirjoitettu.md'
  const start =
    '---\ntitle: Kirjoitettu\nsummary: Sivu, jolle kirjoitetaan merkkejä, jotka ovat Markdownissa merkintöjä.\nreviewed: 2026-11-22\n---\n\nAlku\n'
  await seed(page, { ...before, [path]: Buffer.from(start).toString('base64') })
  await openLocally(page)
  await open(page, 'sivut', 'kirjoitettu')
  await typeAfter(page, 'Alku', ' on tämä.')
  for (const [typed] of typedLines) {
    await page.keyboard.press('Enter')
    await page.keyboard.type(typed)
  }
  await save(page)
  const after = await dump(page)
  const written = typedLines.map(([, line]) => `\n${line}\n`).join('')
  expect(textOf(after, path)).toBe(start.replace('Alku', 'Alku on tämä.') + written)
  expect(await problemsOf(after)).toEqual([])
})

test('a picture without words for those who do not see it is not saved', thorough, async ({ page }) => {
  await seed(page, before)
  await openLocally(page)
  await open(page, 'tekijat')
  await text(page, 'Otsikko').fill('Äiti Öljynen')
  await field(page, 'Laji').getByRole('radio', { name: 'henkilö' }).click()
  await text(page, 'Tiivistelmä').fill('Kirjoittaja, jolla on kuva mutta kuvalla ei ole tekstivastinetta lainkaan.')
  await page.getByRole('checkbox', { name: /^Lisää \p{Cf}?Kuva/u }).click()
  await page.getByRole('button', { name: 'Tallenna', exact: true }).click()
  await expect(field(page, 'Tekstivastine')).toContainText('pakollinen')
  expect(changed(await dump(page))).toEqual([])
})

test('a block without what it must have is not saved: a notice its text, a picture its words', async ({ page }) => {
  await seed(page, before)
  await openLocally(page)
  await open(page, 'sivut')
  await text(page, 'Otsikko').fill('Äänestys öljyä')
  await text(page, 'Tiivistelmä').fill(
    'Sivu, jonka lohkoihin jätetään aluksi kirjoittamatta se, mikä niissä vaaditaan.',
  )
  await text(page, 'Tarkistettu').fill('2026-11-22')
  await text(page, 'Teksti').click()
  await page.keyboard.type('Alku.')
  await page.keyboard.press('Enter')
  const notice = await insertBlock(page, 'Huomio')
  await page.getByRole('button', { name: 'Tallenna', exact: true }).click()
  await expect(field(notice, 'Teksti')).toContainText('pakollinen')
  await typeInBlock(notice, 'Teksti', 'Nyt on tekstiä.')
  await text(page, 'Teksti').press('Control+End')
  const picture = await insertBlock(page, 'Kuva')
  await page.getByRole('button', { name: 'Tallenna', exact: true }).click()
  await expect(field(picture, 'Tekstivastine')).toContainText('pakollinen')
  await expect(field(notice, 'Teksti')).not.toContainText('pakollinen')
  expect(changed(await dump(page))).toEqual([])
})
