import type { Reading } from '../../text/voikko'
import { fold } from '../fold'
import { shortestStem } from '../ranking'

/**
 * Forms of a noun that begin differently from it (`käsi`, `kädet`; `hammas`, `hampaat`; `työ`, `töissä`), which the browser's
 * rule of like beginnings cannot join. Voikko only reads, so stems are made by the rules of consonant gradation (Iso suomen
 * kielioppi § 41) and of declension, and those are kept that Voikko reads as the noun.
 */

const weakening: readonly (readonly [RegExp, string])[] = [
  [/kk(?=.$)/, 'k'],
  [/pp(?=.$)/, 'p'],
  [/tt(?=.$)/, 't'],
  [/nk(?=.$)/, 'ng'],
  [/nt(?=.$)/, 'nn'],
  [/lt(?=.$)/, 'll'],
  [/rt(?=.$)/, 'rr'],
  [/mp(?=.$)/, 'mm'],
  [/k(?=.$)/, ''],
  [/k(?=.$)/, 'v'],
  [/p(?=.$)/, 'v'],
  [/t(?=.$)/, 'd'],
]
const strengthening: readonly (readonly [RegExp, string])[] = [
  [/mm(?=..$)/, 'mp'],
  [/nn(?=..$)/, 'nt'],
  [/ng(?=..$)/, 'nk'],
  [/ll(?=..$)/, 'lt'],
  [/rr(?=..$)/, 'rt'],
  [/d(?=..$)/, 't'],
  [/v(?=..$)/, 'p'],
  [/([kpt])(?=..$)/, '$1$1'],
]
const declensions: readonly (readonly [RegExp, string])[] = [
  [/si$/, 'de'],
  [/([aä])s$/, '$1$1'],
  [/is$/, 'ii'],
  [/e$/, 'ee'],
  [/s$/, 'he'],
  [/[nm]$/, 'me'],
  [/t$/, ''],
  [/i$/, 'e'],
  [/us$/, 'ude'],
  [/ys$/, 'yde'],
]

const changed = (word: string, rules: readonly (readonly [RegExp, string])[]): readonly string[] =>
  rules.flatMap(([pattern, put]) => (pattern.test(word) ? [word.replace(pattern, put)] : []))

const stemsOf = (noun: string): readonly string[] => {
  const declined = changed(noun, declensions)
  const plain = [noun, ...declined]
  return [
    ...new Set([
      ...plain,
      ...plain.flatMap((one) => changed(one, weakening)),
      ...declined.flatMap((one) => changed(one, strengthening)),
    ]),
  ]
}

/** `kunna` → `kunni`, `käde` → `käsi`, `työ` → `töi`. */
const pluralsOf = (stem: string, noun: string): readonly string[] => [
  stem.replace(/.$/, 'i'),
  stem.replace(/[aä]$/, (vowel) => (vowel === 'a' ? 'oi' : 'öi')),
  stem.replace(/[iuy]([eoö])$/, '$1i'),
  stem.replace(/([aäi])\1$/, '$1i'),
  ...(noun.endsWith('si') ? [noun] : []),
]

/** Folded forms of `noun` that share fewer letters with it than the browser asks for. */
export const irregularForms = (noun: string, read: (word: string) => readonly Reading[]): readonly string[] => {
  if (!/^[a-zåäö]{2,10}$/.test(noun)) return []
  const a = /[aou]/.test(noun) ? 'a' : 'ä'
  const isForm = (word: string) => read(word).some(({ base }) => base === noun)
  const stems = stemsOf(noun).filter((stem) => isForm(`${stem}t`))
  const plurals = [...new Set(stems.flatMap((stem) => pluralsOf(stem, noun)))].filter((stem) => isForm(`${stem}ss${a}`))
  const endings = [`ss${a}`, `st${a}`, `ll${a}`, `lt${a}`, 'lle', 'ksi']
  const forms = [
    ...stems.flatMap((stem) => ['t', 'n', ...endings].map((ending) => stem + ending)),
    ...plurals.flatMap((stem) => endings.map((ending) => stem + ending)),
  ]
  const base = fold(noun)
  return forms.map(fold).filter((form) => form.slice(0, shortestStem) !== base.slice(0, shortestStem))
}
