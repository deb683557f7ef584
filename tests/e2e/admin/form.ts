import { type CDPSession, expect, type FrameLocator, type Locator, type Page } from '@playwright/test'
import { violations } from '../axe'

/** The editing forms as an editor uses them: by the names they see. */

/** Each click waits until what it hits stands still, which in the forms' dialogs and menus is most of its time. */
export const withoutMotion = { contextOptions: { reducedMotion: 'reduce' } } as const

/** The part of a form that belongs to a field; names stand between marks of direction. Inside `within` for a field in a block. */
export const field = (within: Page | Locator, label: string): Locator =>
  within.getByRole('group', { name: new RegExp(`^”\\p{Cf}?${label}\\p{Cf}?”-kenttä$`, 'u') })

export const text = (within: Page | Locator, label: string): Locator =>
  field(within, label).getByRole('textbox', { name: label, exact: true }).first()

/** Chooses one of the items that a field refers to. */
export const choose = async (page: Page, label: string, option: string): Promise<void> => {
  await page.getByRole('combobox', { name: label, exact: true }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

/** Puts a block into the running text, where the cursor is, and gives its form. */
export const insertBlock = async (page: Page, name: string): Promise<Locator> => {
  await page.getByRole('button', { name: 'Lisää', exact: true }).first().click()
  await page.getByRole('menuitem', { name, exact: true }).click()
  return page.getByRole('group', { name, exact: true })
}

/** Makes the paragraph where the cursor is a heading, a list or what else the toolbar offers. */
export const textStyle = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name: 'Näytä tekstimuotoilun valinnat' }).first().click()
  await page.getByRole('menuitemcheckbox', { name, exact: true }).click()
}

export const insertLink = async (page: Page, words: string, address: string): Promise<void> => {
  await page.getByRole('button', { name: 'Linkki', exact: true }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Lisää linkki' })
  await dialog.getByRole('textbox', { name: 'URL-osoite' }).fill(address)
  await dialog.getByRole('textbox', { name: 'Teksti' }).fill(words)
  await dialog.getByRole('button', { name: 'Lisää', exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
}

/** Types the running text of a block. */
export const typeInBlock = async (block: Locator, label: string, words: string): Promise<void> => {
  await text(block, label).click()
  await block.page().keyboard.type(words)
}

type Spot = { readonly x: number; readonly y: number } | 'source' | undefined

/** Where the form shows `words`: the place of their end in running text, or the cursor put there in a block's source. */
const endOf = (page: Page, words: string): Promise<Spot> =>
  field(page, 'Teksti')
    .first()
    .evaluate((root, sought): Spot => {
      for (const area of root.querySelectorAll('textarea')) {
        const at = area.value.indexOf(sought)
        if (at === -1 || !area.checkVisibility()) continue
        area.focus()
        area.setSelectionRange(at + sought.length, at + sought.length)
        return 'source'
      }
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const at = node.textContent?.indexOf(sought) ?? -1
        if (at === -1 || !node.parentElement?.isContentEditable || !node.parentElement.checkVisibility()) continue
        node.parentElement.scrollIntoView({ block: 'center' })
        const range = document.createRange()
        range.setStart(node, at + sought.length - 1)
        range.setEnd(node, at + sought.length)
        const { right, top, height } = range.getBoundingClientRect()
        return { x: right - 0.5, y: top + height / 2 }
      }
      return undefined
    }, words)

/** What stands before the cursor, in the whole text: at the end of a link the cursor stands after the link. */
const beforeCursor = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement } = document
    if (activeElement instanceof HTMLTextAreaElement) return activeElement.value.slice(0, activeElement.selectionStart)
    const { anchorNode, anchorOffset } = getSelection() ?? {}
    if (!activeElement || !anchorNode || anchorOffset === undefined) return ''
    const range = document.createRange()
    range.setStart(activeElement, 0)
    range.setEnd(anchorNode, anchorOffset)
    return range.toString()
  })

/** A word in the middle of the running text, once it is there. */
export const middleWord = async (page: Page): Promise<string> => {
  const words = () =>
    field(page, 'Teksti')
      .first()
      .evaluate((root) =>
        [...root.querySelectorAll<HTMLElement>('[data-lexical-text]')].flatMap(
          ({ textContent }) => textContent?.match(/\p{L}{3,}/gu) ?? [],
        ),
      )
  await expect.poll(async () => (await words()).length).toBeGreaterThan(0)
  const found = await words()
  return found[Math.floor(found.length / 2)] ?? ''
}

/** Types after `words`, as somebody who clicks there and looks that the cursor stays: the form may still put it back. */
export const typeAfter = async (page: Page, words: string, typed: string): Promise<void> => {
  await expect(async () => {
    const spot = await endOf(page, words)
    if (typeof spot === 'object') await page.mouse.click(spot.x, spot.y)
    for (let look = 0; look < 3; look += 1) {
      await page.waitForTimeout(100)
      expect(await beforeCursor(page)).toMatch(new RegExp(`${words}$`))
    }
  }).toPass()
  await page.keyboard.type(typed)
  // The form writes 100 ms after a letter, and puts the cursor where it knew it.
  await page.waitForTimeout(300)
  // What is shown and then not saved is lost; what is not shown is typed again by anybody.
  expect(await beforeCursor(page)).toContain(words + typed)
}

/** The part of a second in which the page works though nobody does anything. */
const workLeftAlone = async (page: Page, session: CDPSession): Promise<number> => {
  const worked = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0
  }
  const before = await worked()
  await page.waitForTimeout(1000)
  return (await worked()) - before
}

/** What opening begins comes to an end, however slow the machine is. */
export const comesToRest = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  await expect.poll(() => workLeftAlone(page, session), { timeout: 60_000 }).toBeLessThan(0.2)
  await session.detach()
}

/** A new item, or one that is there by its file's name. */
export const open = async (page: Page, folder: string, name?: string): Promise<void> => {
  await page.goto(`/admin/#/collections/${folder}/${name ? `entries/${name}` : 'new'}`)
  await text(page, 'Otsikko').waitFor()
}

/** The settings, which have one file. */
export const openSettings = async (page: Page): Promise<void> => {
  await page.goto('/admin/#/collections/asetukset/entries/asetukset')
  await text(page, 'Sivuston nimi').waitFor()
}

const list = (page: Page): Locator => page.getByRole('button', { name: 'Luo uusi sivu' })

/** Saves to the git host, and answers the question that follows. Leads back to the list. */
export const propose = async (page: Page, answer: 'Myöhemmin' | 'Lähetä tarkistettavaksi'): Promise<void> => {
  await page.getByRole('button', { name: 'Tallenna', exact: true }).click()
  const question = page.getByRole('alertdialog', { name: 'Lähetä tarkistettavaksi' })
  await question.getByRole('button', { name: answer, exact: true }).click()
  await list(page).waitFor()
}

/** Saves into the working copy, which leads back to the list. */
export const save = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Tallenna', exact: true }).click()
  await list(page).waitFor()
}

/** Types the last words and saves in the same moment, faster than any hand: nothing may be lost. */
export const typeAndSave = async (page: Page, words: string): Promise<void> => {
  const button = page.getByRole('button', { name: 'Tallenna', exact: true })
  await button.evaluate((element: HTMLElement, last) => {
    document.execCommand('insertText', false, last)
    element.click()
  }, words)
  await list(page).waitFor()
}

/** Opens the forms and chooses the seeded working copy. */
export const openLocally = async (page: Page): Promise<void> => {
  await page.goto('/admin/')
  await page.getByRole('button', { name: 'Kehittäjille: oman koneen tiedostot' }).click()
  await list(page).waitFor()
}

/** Opens the forms and signs in to the git host. */
export const signIn = async (page: Page): Promise<void> => {
  await page.goto('/admin/')
  await page.getByRole('button', { name: 'Kirjaudu sisään avaimella' }).click()
  await page.getByRole('textbox', { name: 'Avain' }).fill('github_pat_kokeilu')
  await page.getByRole('button', { name: 'Kirjaudu sisään', exact: true }).click()
  await list(page).waitFor()
}

/** What the form shows of the page that is being written. */
export const preview = (page: Page): FrameLocator => page.frameLocator('iframe.preview')

/** What axe finds, but for what is the package's own: it forbids zooming beyond itself. */
export const formViolations = async (page: Page): Promise<readonly string[]> =>
  (await violations(page, undefined, page.frames().length)).filter(
    (violation) => !violation.startsWith('meta-viewport:'),
  )
