import { fold, hasLetter, token } from '../fold'
import { functionWords } from '../function-words'
import { packHit } from '../hit-address'
import { usesWeight, weights } from '../ranking'
import type { Analysis } from './analysis'
import type { SearchDocument } from './document'
import { cleanText, textBlocks } from './text-blocks'
import { countUses } from './uses'
import { type PlacedWord, placedWords } from './words'

/** A word as read, with its base forms and parts also folded, in the same order: folding them at each use would cost more than reading. */
export type ReadWord = Analysis & { readonly readings: readonly string[]; readonly partReadings: readonly string[] }

/** Base forms and parts of a word; `synonyms` gives the folded base forms an editor has listed beside one. */
export type Lexicon = {
  readonly analyse: (word: string) => ReadWord
  readonly synonymsOf: (folded: string) => readonly string[]
  /** On how many pages of the site a folded base form is the only reading of some word. */
  readonly evidence: (folded: string) => number
  /** Synonyms of several words in a row that make one name, by the folded words of a text. */
  readonly phrasesIn: (words: readonly { readonly folded: string; readonly at: number }[]) => readonly PlacedWord[]
}

export type IndexPage = {
  /** What Pagefind is given. */
  readonly html: string
  readonly url: string
  /** Distinct content words of the title. */
  readonly titleWords: number
  /** Every word met: its form and what it is searched by. */
  readonly words: ReadonlyMap<string, Analysis>
  /** Folded base forms and parts that the page is found by. */
  readonly found: readonly string[]
}

const nothing: ReadWord = { bases: [], parts: [], readings: [], partReadings: [] }

type Found = { weight: number; readonly places: Set<number> }

/** Places of a word that a result can show; more only make it heavier. */
const mostPlaces = 4
/** Parts blocks of text in what Pagefind keeps, so that a sentence never runs from one into another. */
export const blockMark = '¶'

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
/** Words of the title as metadata, which Pagefind says when they match. */
const meta = (name: string, words: string): string =>
  words ? `<p data-pagefind-meta="${name}[data-words]" data-words="${words}"></p>` : ''
const pieceCount = (text: string): number => text.split(/\s+/).filter(Boolean).length

/**
 * The page as Pagefind indexes it: visible text, then each base form once as a hidden word. Where these stand in the text
 * travels in the address (see `hit-address.ts`), so that the browser can show them without knowing any Finnish.
 */
export const indexPage = (document: SearchDocument, lexicon: Lexicon): IndexPage => {
  const words = new Map<string, ReadWord>()
  const analyse = (word: string): ReadWord => {
    const known = words.get(word)
    if (known) return known
    const analysis = functionWords.has(fold(word)) ? nothing : lexicon.analyse(word)
    words.set(word, analysis)
    return analysis
  }
  const tailOf = (word: string): string => {
    const { parts } = analyse(word)
    const tails = parts.flatMap(({ form }) => (form && form !== word && word.endsWith(form) ? [form] : []))
    return tails.toSorted((a, b) => b.length - a.length)[0] ?? ''
  }

  let length = 0
  const visible: string[] = []
  const place = (text: string, tag: string, id?: string): readonly PlacedWord[] => {
    const placed = placedWords(text, length, tailOf)
    length += pieceCount(text) + 1
    visible.push(`<${tag}${id ? ` id="${escapeHtml(id)}"` : ''}>${escapeHtml(text)}</${tag}><p>${blockMark}</p>`)
    return placed
  }
  const title = place(cleanText(document.title), 'h1')
  const summary = place(cleanText(document.summary), 'p')
  const blocks = textBlocks(document.body()).map(({ text, heading, id }) => ({
    heading,
    placed: place(text, heading ? 'h2' : 'p', id),
  }))
  const lead = [...title, ...summary, ...blocks.flatMap(({ heading, placed }) => (heading ? placed : []))]
  const rest = blocks.flatMap(({ heading, placed }) => (heading ? [] : placed))

  const uses = countUses(
    [...lead.map((one) => ({ ...one, uses: weights.leadUses })), ...rest.map((one) => ({ ...one, uses: 1 }))],
    analyse,
    lexicon.evidence,
  )
  const found = new Map<string, Found>()
  const add = (folded: string, weight: number, places: Iterable<number>) => {
    if (!hasLetter(folded) || functionWords.has(folded)) return
    const known = found.get(folded) ?? { weight: 0, places: new Set<number>() }
    known.weight = Math.max(known.weight, weight)
    for (const at of places) known.places.add(at)
    found.set(folded, known)
  }
  for (const [folded, { count, places, sure }] of uses.bases) {
    add(folded, usesWeight(count) * sure, places)
  }
  for (const [folded, { count, places }] of uses.parts) add(folded, usesWeight(count) * weights.part, places)

  const titleBases = new Set<string>()
  const titleParts = new Set<string>()
  for (const { word, at } of title) {
    const { readings, partReadings } = analyse(word)
    for (const base of readings) {
      add(base, weights.title * (uses.bases.get(base)?.sure ?? 1), [at])
      titleBases.add(base)
    }
    for (const part of partReadings) {
      add(part, weights.title * weights.part, [at])
      titleParts.add(part)
    }
  }
  for (const synonym of document.synonyms) {
    for (const { word } of placedWords(synonym, 0, tailOf)) {
      const { readings, partReadings } = analyse(word)
      for (const base of readings) add(base, weights.topicSynonym, [])
      for (const part of partReadings) add(part, weights.topicSynonym * weights.part, [])
    }
  }
  const said = [...title, ...summary, ...rest].flatMap(({ word, at }) =>
    analyse(word).readings.map((folded) => ({ folded, at })),
  )
  for (const { word, at } of lexicon.phrasesIn(said)) add(word, weights.synonym, [at])
  for (const [folded, { weight, places }] of [...found]) {
    for (const synonym of lexicon.synonymsOf(folded)) add(synonym, weight * weights.synonym, places)
  }

  const inTitle = (some: ReadonlySet<string>) =>
    escapeHtml(
      [...some]
        .filter((one) => found.has(one))
        .map(token)
        .join(' '),
    )
  const ordered = byWeight(found)
  const hidden = ordered.map(
    ([weight, group]) => `<p data-pagefind-weight="${weight}">${group.map(([folded]) => token(folded)).join(' ')}</p>`,
  )
  const places = ordered.flatMap(([, group]) =>
    group.map(([, one]) => [...one.places].toSorted((a, b) => a - b).slice(0, mostPlaces)),
  )
  const address = packHit({ url: document.url, type: document.type, date: document.date, length, places })
  return {
    html: `<html lang="fi"><body>${meta('perus', inTitle(titleBases))}${meta('osa', inTitle(titleParts))}${visible.join('')}${hidden.join('')}</body></html>`,
    url: address,
    titleWords: new Set(title.map(({ word }) => fold(word)).filter((folded) => !functionWords.has(folded))).size,
    words,
    found: [...found.keys()],
  }
}

/** Heaviest first. */
const byWeight = (
  found: ReadonlyMap<string, Found>,
): readonly (readonly [number, readonly (readonly [string, Found])[]])[] => {
  const groups = new Map<number, (readonly [string, Found])[]>()
  for (const one of found) {
    const group = groups.get(one[1].weight)
    if (group) group.push(one)
    else groups.set(one[1].weight, [one])
  }
  return [...groups].toSorted(([a], [b]) => b - a)
}
