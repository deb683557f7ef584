import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { remembered } from '../../run/collections'
import { writeWhole } from '../../run/files'
import { openVoikko, type Reading } from '../../text/voikko'
import { shortestStem } from '../ranking'
import { fold } from '../word-forms'
import { type Analysis, analyse } from './analysis'

/** Forms that begin unlike their noun (`käsi`, `kädet`), by consonant gradation (Iso suomen kielioppi § 41). */

type Changes = readonly (readonly [from: RegExp, to: string])[]

/** `from:to` pairs, each with what must follow `from`. */
const changes = (pairs: string, next: string): Changes =>
  pairs.split(' ').map((pair) => {
    const [from = '', to = ''] = pair.split(':')
    return [new RegExp(from + next), to]
  })
const weakening = changes('kk:k pp:p tt:t nk:ng nt:nn lt:ll rt:rr mp:mm k: k:v p:v t:d', '(?=.$)')
const strengthening = changes('mm:mp nn:nt ng:nk ll:lt rr:rt d:t v:p ([kpt]):$1$1', '(?=..$)')
const declensions = changes('si:de ([aä])s:$1$1 is:ii e:ee s:he [nm]:me t: i:e us:ude ys:yde', '$')

const changed = (word: string, rules: Changes): readonly string[] =>
  rules.flatMap(([from, to]) => (from.test(word) ? [word.replace(from, to)] : []))

const stemsOf = (noun: string): readonly string[] => {
  const declined = changed(noun, declensions)
  const plain = [noun, ...declined]
  const weak = plain.flatMap((form) => changed(form, weakening))
  const strong = declined.flatMap((form) => changed(form, strengthening))
  return [...new Set([...plain, ...weak, ...strong])]
}

/** `kunna` → `kunni`, `käde` → `käsi`, `työ` → `töi`. */
const pluralsOf = (stem: string, noun: string): readonly string[] => [
  stem.replace(/.$/, 'i'),
  stem.replace(/[aä]$/, (vowel) => (vowel === 'a' ? 'oi' : 'öi')),
  stem.replace(/[iuy]([eoö])$/, '$1i'),
  stem.replace(/([aäi])\1$/, '$1i'),
  ...(noun.endsWith('si') ? [noun] : []),
]

/** Folded forms of `noun` whose beginnings the browser does not recognise. */
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

/** Raise it when `analysis.ts` analyses a word differently: results kept from earlier builds are then dropped. */
const version = 2

type Known = Analysis & { readonly isKnown: boolean }

/** Parts of compounds are few and common: their readings are kept while a build runs. */
const mostReadings = 50_000

/** Keeps results in `cacheDir` between builds. Without Voikko every word is its own base form, unknown and regular. */
export const createAnalyser = async (cacheDir: string) => {
  const voikko = openVoikko()
  if (!voikko) {
    const alone = (word: string) => analyse(word, () => [])
    return { analyse: alone, isKnown: () => false, irregular: () => [], hasVoikko: false, save: async () => {} }
  }
  const file = join(cacheDir, `sanat-${version}.tsv`)
  /** Results of earlier builds, a word and JSON a line, parsed when asked for. */
  const packed = new Map<string, string>()
  for (const line of (await readFile(file, 'utf8').catch(() => '')).split('\n')) {
    const at = line.indexOf('\t')
    if (at > 0) packed.set(line.slice(0, at), line.slice(at + 1))
  }
  const readings = new Map<string, readonly Reading[]>()
  const read = (word: string): readonly Reading[] => {
    const reading = readings.get(word) ?? voikko.read(word)
    if (readings.size < mostReadings) readings.set(word, reading)
    return reading
  }
  const cache = new Map<string, Known>()
  let hasNew = false
  const look = remembered((word): Known => {
    const old = packed.get(word)
    hasNew ||= old === undefined
    return old === undefined ? { ...analyse(word, read), isKnown: read(word).length > 0 } : JSON.parse(old)
  }, cache)
  return {
    analyse: look,
    isKnown: (word: string) => look(word).isKnown,
    irregular: (base: string) => irregularForms(base, voikko.read),
    hasVoikko: true,
    save: async () => {
      if (!hasNew) return
      for (const [word, one] of cache) packed.set(word, JSON.stringify(one))
      await writeWhole(file, [...packed].map(([word, text]) => `${word}\t${text}`).join('\n'))
    },
  }
}
