import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

/** What one site is called, where it is and how many areas it has are in its content, and nothing of them in code. */

/** The name, the counties and areas with their inflections; «joulu» and «koulu» are other words. */
const names = /popsote|pohjois-pohjan(?:maa|maata|maan)|kainu[un]|koillisma[at]|(?<!\p{L})oulu|lakeu[sdt]|rannik[ko]/giu
/** A number of areas, counties or municipalities in words or digits. */
const counts =
  /(?<!\p{L})(?:kaksi|kahden|kahdella|kolme|neljä|viisi|kuusi|kuuden|seitsemän|kahdeksan|three|four|five|six|seven|eight|[2-9]|[1-9]\d+) (?:aluetta|alueen|alueella|hyvinvointialue\p{L}*|kuntaa|kunnan|maakun\p{L}*|areas|counties|regions|municipalities)/giu

/** `public/` holds the content's media and icon, and what the build makes there. */
const notCode = /^public\/(?:media|admin|haku|hakemisto)\/|^public\/(?:icon\.svg|search\.js)$/
const files = ['app', 'components', 'lib', 'public']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name)),
  )
  .filter((file) => !notCode.test(file) && !file.endsWith('.md'))

const found = (pattern: RegExp): readonly string[] =>
  files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, at) => (line.match(pattern) ?? []).map((word) => `${file}:${at + 1} ${word}`)),
  )

it('code names no site, county or area', () => {
  expect(files.length).toBeGreaterThan(200)
  expect(found(names)).toEqual([])
})

it('code knows no number of areas', () => expect(found(counts)).toEqual([]))

it('the patterns find what they look for', () => {
  const text =
    'POPsoten Pohjois-Pohjanmaalla, Kainuussa, Koillismaan, Oulun, lakeuden ja rannikolla; joulukuu, koulutus'
  expect(text.match(names)).toHaveLength(7)
  expect('seitsemän aluetta, 30 kunnan, six areas, 1 alue'.match(counts)).toHaveLength(3)
})
