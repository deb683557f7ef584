import { expect, test } from 'vitest'
import { lacksIn, type Measured, measuredIn, violationsOf } from './accessibility-report'

const page = (url: string, ...found: Measured['found']): Measured => ({
  url,
  widths: [320],
  modes: ['vaalea'],
  found,
  browser: '1',
})
const result = (one: Measured) => ({
  attachments: [{ name: 'axe', body: Buffer.from(JSON.stringify(one)).toString('base64') }, { name: 'muu' }],
})
const contrast = { rule: 'color-contrast', tags: ['cat.color', 'wcag2aa', 'wcag143'] }
const alt = { rule: 'image-alt', tags: ['wcag2a', 'wcag111', 'section508'] }

test('what tests of pages left is read at any depth, and a page of several tests has what each found', () => {
  const specs = [page('/', contrast), page('/a/')].map((one) => ({ tests: [{ results: [result(one)] }] }))
  const report = { suites: [{ specs, suites: [{ specs: [{ tests: [{ results: [result(page('/', alt))] }] }] }] }] }
  const pages = measuredIn(report)
  expect(pages.map(({ url, found }) => [url, found.length])).toEqual([
    ['/', 2],
    ['/a/', 0],
  ])
})

test('violations are by rule with their criterion; advice that is of no criterion is none', () => {
  const practice = { rule: 'region', tags: ['cat.keyboard', 'best-practice'] }
  const reflow = { rule: 'reflow', tags: ['wcag1410'] }
  expect(violationsOf([page('/b/', contrast, reflow), page('/a/', contrast, contrast, practice, alt)])).toEqual([
    { criterion: '1.1.1', rule: 'image-alt', pages: ['/a/'] },
    { criterion: '1.4.3', rule: 'color-contrast', pages: ['/a/', '/b/'] },
    { criterion: '1.4.10', rule: 'reflow', pages: ['/b/'] },
  ])
})

test('a picture without alt is seen, and one with an empty alt is decoration; PDFs that a page leads to are listed', () => {
  expect(lacksIn('<p><img src="a.png"></p>')).toEqual({ alt: true, pdfs: [] })
  const html =
    '<p><img src="a.png" alt=""><img src="b.png" alt="Kartta"><a href="/media/a.pdf#page=2">A</a><a href="https://example.fi/b.pdf">B</a></p>'
  expect(lacksIn(html)).toEqual({ alt: false, pdfs: ['/media/a.pdf'] })
})
