import { expect, test } from '@playwright/test'
import { violationsOf } from '../tools/accessibility-report'
import { measure } from './axe'

/** What is wrong on a page is measured, by criterion: the accessibility statement is made of it. */

test('an injected violation and a picture that has lost its alt are in what is measured', async ({ page }) => {
  await page.goto('/haku/')
  const { measured: before } = await measure(page)
  expect(violationsOf([before])).toEqual([])
  await page.evaluate(() => {
    const faint = Object.assign(document.createElement('p'), { textContent: 'Tätä ei erota taustasta' })
    faint.style.cssText = 'color: #ccc; background: #fff'
    const picture = new Image(40, 40)
    picture.src = '/icon.svg'
    document.querySelector('main')?.append(faint, picture)
  })
  const { measured } = await measure(page)
  expect(violationsOf([measured])).toEqual([
    { criterion: '1.1.1', rule: 'image-alt', pages: ['/haku/'] },
    { criterion: '1.4.3', rule: 'color-contrast', pages: ['/haku/'] },
  ])
  expect([measured.widths, measured.modes]).toEqual([
    [320, 768, 1280],
    ['vaalea', 'tumma'],
  ])
})
