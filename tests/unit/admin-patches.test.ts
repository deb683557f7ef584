import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { patched, patches } from '@/lib/editors/forms/patches'
import { slugify } from '@/lib/text/slug'

/** What is changed in the editor's package. */

const code = readFileSync('node_modules/@sveltia/cms/npm/index.js', 'utf8')

/** The package's own table of letters under the locale that is put in, read from the patched code. */
const lettersOf = (text: string): ReadonlyMap<string, string> => {
  const locale = /locale:\w+&&\w+\.includes\(\w+\)\?\w+:`(\w+)`/.exec(text)?.[1]
  const table = new RegExp(`[{,]${locale}:\\[((?:\\[\`.\`,\`.\`\\],?)+)\\]`).exec(text)?.[1] ?? ''
  return new Map([...table.matchAll(/\[`(.)`,`(.)`\]/g)].map(([, from = '', to = '']) => [from, to]))
}

it('names files by our rule: äänestys öljyä å is aanestys-oljya-a', () => {
  const letters = lettersOf(patched(code))
  const title = 'Äänestys öljyä å'
  const transliterated = title.replace(/[äöåÄÖÅ]/g, (letter) => letters.get(letter) ?? '?')
  expect(transliterated).toBe('Aanestys oljya a')
  expect(slugify(title)).toBe(slugify(transliterated))
  expect(lettersOf(code).size).toBe(0)
})

it.each(patches.map((patch) => [patch.purpose, patch] as const))(
  'without the place for «%s» nothing is built, and it says what to do',
  (purpose, patch) => {
    const told = new RegExp(`«${purpose}»: löytyi 0, pitäisi olla 1.*patches\\.ts.*package\\.json`)
    expect(() => patched(code.replace(patch.find, ''), [patch])).toThrow(told)
  },
)

it('a place that is there twice is not changed either', () => {
  expect(() => patched(`${code}${code}`)).toThrow('löytyi 2, pitäisi olla 1')
})
