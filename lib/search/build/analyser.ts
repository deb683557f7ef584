import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Analysis, analyse } from './analysis'
import { openVoikko } from './voikko'

/** Change it when `analysis.ts` says something else of a word than before: what is kept from earlier builds is then left. */
const version = 1

export type Analyser = {
  readonly analyse: (word: string) => Analysis
  /** Whether Voikko knows the word; false of all without it. */
  readonly isKnown: (word: string) => boolean
  readonly hasVoikko: boolean
  /** Keeps what was analysed for the next build. */
  readonly save: () => Promise<void>
}

/** `word⇥known⇥base,base⇥base:form,base:form`: the memory of ten thousand articles must stay small, so texts are kept and read anew. */
const pack = ({ bases, parts }: Analysis, known: boolean): string =>
  `${known ? 1 : 0}\t${bases.join(',')}\t${parts.map(({ base, form }) => `${base}|${form}`).join(',')}`

const unpack = (packed: string): Analysis => {
  const [, bases = '', parts = ''] = packed.split('\t')
  return {
    bases: bases ? bases.split(',') : [],
    parts: parts
      ? parts.split(',').map((part) => {
          const [base = '', form = ''] = part.split('|')
          return { base, form }
        })
      : [],
  }
}

/**
 * An analyser that remembers between builds what it was asked, in `cacheDir`. Without Voikko every word is its own base
 * form, and nothing is remembered.
 */
export const createAnalyser = async (cacheDir: string): Promise<Analyser> => {
  const voikko = openVoikko()
  if (!voikko) {
    const alone = (word: string) => analyse(word, () => [])
    return { analyse: alone, isKnown: () => false, hasVoikko: false, save: async () => {} }
  }
  const file = join(cacheDir, `sanat-${version}.tsv`)
  const known = new Map<string, string>()
  for (const line of (await readFile(file, 'utf8').catch(() => '')).split('\n')) {
    const at = line.indexOf('\t')
    if (at > 0) known.set(line.slice(0, at), line.slice(at + 1))
  }
  const kept = known.size
  const packed = (word: string): string => {
    const found = known.get(word)
    if (found !== undefined) return found
    const fresh = pack(analyse(word, voikko.read), voikko.read(word).length > 0)
    known.set(word, fresh)
    return fresh
  }
  return {
    analyse: (word) => unpack(packed(word)),
    isKnown: (word) => packed(word).startsWith('1'),
    hasVoikko: true,
    save: async () => {
      if (known.size === kept) return
      await mkdir(cacheDir, { recursive: true })
      // At once: a build that is cut short must not leave half a file to the next.
      await writeFile(`${file}.new`, [...known].map(([word, text]) => `${word}\t${text}`).join('\n'))
      await rename(`${file}.new`, file)
    },
  }
}
