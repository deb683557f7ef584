import { cutsOf } from '../../text/compounds'
import type { Reading } from '../../text/voikko'
import { fold, functionWords } from '../word-forms'

/** What a word form is searched by. Base forms are spelled as readers would (`sote-keskus`, `Liminka`). */
export type Analysis = {
  readonly bases: readonly string[]
  /** Parts of the compound and the word it is derived from; `form` is the part as it stands in the word, or ''. */
  readonly parts: readonly { readonly base: string; readonly form: string }[]
}

/** With base forms and parts also folded, in the same order: folding at each use costs more than reading. */
export type ReadWord = Analysis & { readonly readings: readonly string[]; readonly partReadings: readonly string[] }

/** Shorter parts mean too many things (`työ` is the shortest that readers search for). */
const shortestPart = 3

const isName = ({ kind }: Reading): boolean => /nimi$/.test(kind)
const boundaries = ({ structure }: Reading): number => structure.split('=').length

/** Drops readings with more parts than needed, with a needless possessive suffix, and names that are common words. */
const likeliest = (readings: readonly Reading[]): readonly Reading[] => {
  const fewest = Math.min(...readings.map(boundaries))
  const simple = readings.filter((one) => boundaries(one) === fewest)
  const bare = simple.some(({ possessive }) => !possessive) ? simple.filter(({ possessive }) => !possessive) : simple
  const common = new Set(bare.filter((one) => !isName(one)).map(({ base }) => fold(base)))
  const plausible = bare.filter((one) => !isName(one) || !common.has(fold(one.base)))
  return plausible.filter((one, at) => plausible.findIndex(({ base }) => base === one.base) === at)
}

const trimHyphens = (text: string): string => text.replace(/^-+|-+$/g, '')

/** The word that the last part is derived from: `rekrytointi` → `rekrytoida`. */
const derivedFrom = (roots: string): string | undefined => {
  const [, root] = /\+[^(+]+\(([^+)][^)]*)\)(?:\+[^(+]+(?=\+|$))?(?:\+[^(]*\(\+[^)]*\))+$/.exec(roots) ?? []
  return root?.replaceAll('=', '')
}

/** Base forms of a part read on its own, or the part itself. */
const basesOf = (part: string, read: (word: string) => readonly Reading[]): readonly string[] => {
  const bases = likeliest(read(part)).map(({ base }) => base)
  return bases.length > 0 ? bases : [part]
}

/** An unknown word is read by what follows its hyphen or precedes its colon (`THL:n`), else it is its own base form. */
export const analyse = (word: string, read: (word: string) => readonly Reading[]): Analysis => {
  const readings = likeliest(read(word))
  if (readings.length === 0) return analyseUnknown(word, read)
  const parts: { base: string; form: string }[] = []
  for (const { base, structure, roots } of readings) {
    const cuts = cutsOf(structure)
    for (const cut of cuts) {
      const head = trimHyphens(word.slice(0, cut))
      for (const one of basesOf(head, read)) parts.push({ base: one, form: head })
      // Only the last part is inflected, so the cut is at the same letter in the base form.
      parts.push({ base: trimHyphens(base.slice(cut)), form: trimHyphens(word.slice(cut)) })
    }
    // What stands between two cuts: `vointi` of `hyvin=vointi=alue`.
    for (const [at, cut] of cuts.slice(0, -1).entries()) {
      const middle = trimHyphens(word.slice(cut, cuts[at + 1]))
      for (const one of basesOf(middle, read)) parts.push({ base: one, form: middle })
    }
    const root = derivedFrom(roots)
    if (root) parts.push({ base: root, form: '' })
  }
  const bases = readings.map(({ base }) => base)
  return { bases, parts: unique(parts, bases) }
}

const unique = (parts: Analysis['parts'], bases: readonly string[]): Analysis['parts'] => {
  const seen = new Set(bases.map(fold))
  return parts.filter(({ base, form }) => {
    const folded = fold(base)
    if (folded.length < shortestPart || functionWords.has(fold(form)) || seen.has(folded)) return false
    seen.add(folded)
    return true
  })
}

const analyseUnknown = (word: string, read: (word: string) => readonly Reading[]): Analysis => {
  const [, stem] = /^(.*[\p{L}\p{N}]):\p{L}+$/u.exec(word) ?? []
  if (stem) return analyse(stem, read)
  const at = word.lastIndexOf('-')
  if (at <= 0 || at === word.length - 1) return { bases: [word], parts: [] }
  const head = word.slice(0, at)
  const tail = analyse(word.slice(at + 1), read)
  const bases = tail.bases.map((base) => `${head}-${base}`)
  const heads = head.split('-').flatMap((one) => basesOf(one, read).map((base) => ({ base, form: one })))
  const tails = tail.bases.map((base) => ({ base, form: word.slice(at + 1) }))
  return { bases, parts: unique([...heads, ...tails, ...tail.parts], bases) }
}
