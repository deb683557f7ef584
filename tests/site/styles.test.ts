import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { few, isOfThisContent } from '../own-content'
import { attribute, byTag, elements, publicPages, text } from './output'

/** The styles that every page carries hold no rule that nothing can wear. */

const [page] = publicPages
const sheets = page ? byTag(page.root, 'link').filter((link) => attribute(link, 'rel') === 'stylesheet') : []
const style = [
  ...sheets.map((sheet) => readFileSync(`out${attribute(sheet, 'href')}`, 'utf8')),
  ...(page ? byTag(page.root, 'style').map(text) : []),
].join('\n')

const withoutEscapes = (name: string): string => name.replaceAll('\\', '')
const selectors = [...style.matchAll(/(?<=^|[{};])[^{};@]+(?=\{)/g)].map(([selector]) => selector)
const named = new Set(
  selectors.flatMap((selector) =>
    [...selector.matchAll(/\.((?:\\.|[\w-])+)/g)].map(([, name = '']) => withoutEscapes(name)),
  ),
)

const worn = new Set(
  publicPages.flatMap(({ root }) =>
    elements(root).flatMap((element) => (attribute(element, 'class') ?? '').split(/\s+/)),
  ),
)

/** Components and the block table as they are written, for classes that no page of today wears. */
const sources = ['components', 'lib/content/markdown']
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
  .filter((file) => /\.tsx?$/.test(file))
  .flatMap((file) => readFileSync(file, 'utf8').match(/class(?:Name)?[=:].*|^ +'.*',?$|^ +\w+: '.*',?$/gm) ?? [])
  .join('\n')
const isWritten = (name: string): boolean =>
  [' ', '"', "'", '`'].some((before) => [' ', '"', "'", '`'].some((after) => sources.includes(before + name + after)))

/** What a library writes, with the reason. */
const others = [
  // remark-rehype's section of footnotes.
  'footnotes',
]

it.runIf(isOfThisContent)('every class in the styles is worn by a page, or can be', () => {
  expect(named.size).toBeGreaterThan(few(100))
  const dead = [...named].filter(
    // An area's number is its editors' choice.
    (name) => !worn.has(name) && !isWritten(name) && !others.includes(name) && !/^area-\d+$/.test(name),
  )
  expect(dead).toEqual([])
})

it('no rule was made from a word in a script or a text', () => {
  // Words of our own browser code that Tailwind would take for its utilities.
  for (const word of ['shadow', 'underline', 'outline', 'table', 'ring', 'container']) expect(named).not.toContain(word)
})
