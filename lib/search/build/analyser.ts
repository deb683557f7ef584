import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openVoikko, type Reading } from '../../text/voikko'
import { type Analysis, analyse } from './analysis'
import { irregularForms } from './irregular-forms'

/** Change it when `analysis.ts` says something else of a word than before: what is kept from earlier builds is then left. */
const version = 1

export type Analyser = {
  readonly analyse: (word: string) => Analysis
  /** Whether Voikko knows the word; false of all without it. */
  readonly isKnown: (word: string) => boolean
  /** Folded forms of a base form that begin differently from it; none without Voikko. */
  readonly irregular: (base: string) => readonly string[]
  readonly hasVoikko: boolean
  /** Keeps what was analysed for the next build. */
  readonly save: () => Promise<void>
}

/** `word⇥known⇥base,base⇥base|form,base|form` */
const pack = ({ bases, parts, isKnown }: Known): string =>
  `${isKnown ? 1 : 0}\t${bases.join(',')}\t${parts.map(({ base, form }) => `${base}|${form}`).join(',')}`

const unpack = (packed: string): Known => {
  const [known, bases = '', parts = ''] = packed.split('\t')
  return {
    isKnown: known === '1',
    bases: bases ? bases.split(',') : [],
    parts: parts
      ? parts.split(',').map((part) => {
          const [base = '', form = ''] = part.split('|')
          return { base, form }
        })
      : [],
  }
}

type Known = Analysis & { readonly isKnown: boolean }

/** Parts of compounds are few and come again and again: so many of their readings are kept while a build runs. */
const mostReadings = 50_000

/**
 * An analyser that remembers between builds what it was asked, in `cacheDir`. Without Voikko every word is its own base
 * form, and nothing is remembered.
 */
export const createAnalyser = async (cacheDir: string): Promise<Analyser> => {
  const voikko = openVoikko()
  if (!voikko) {
    const alone = (word: string) => analyse(word, () => [])
    return { analyse: alone, isKnown: () => false, irregular: () => [], hasVoikko: false, save: async () => {} }
  }
  const file = join(cacheDir, `sanat-${version}.tsv`)
  /** What earlier builds left, read when asked for. */
  const kept = new Map<string, string>()
  for (const line of (await readFile(file, 'utf8').catch(() => '')).split('\n')) {
    const at = line.indexOf('\t')
    if (at > 0) kept.set(line.slice(0, at), line.slice(at + 1))
  }
  const readings = new Map<string, readonly Reading[]>()
  const read = (word: string): readonly Reading[] => {
    const found = readings.get(word) ?? voikko.read(word)
    if (readings.size < mostReadings) readings.set(word, found)
    return found
  }
  const known = new Map<string, Known>()
  let hasNew = false
  const look = (word: string): Known => {
    const found = known.get(word)
    if (found) return found
    const old = kept.get(word)
    hasNew ||= old === undefined
    const fresh = old === undefined ? { ...analyse(word, read), isKnown: read(word).length > 0 } : unpack(old)
    known.set(word, fresh)
    return fresh
  }
  return {
    analyse: look,
    isKnown: (word) => look(word).isKnown,
    irregular: (base) => irregularForms(base, voikko.read),
    hasVoikko: true,
    save: async () => {
      if (!hasNew) return
      await mkdir(cacheDir, { recursive: true })
      for (const [word, one] of known) kept.set(word, pack(one))
      // At once: a build that is cut short must not leave half a file to the next.
      await writeFile(`${file}.new`, [...kept].map(([word, text]) => `${word}\t${text}`).join('\n'))
      await rename(`${file}.new`, file)
    },
  }
}
