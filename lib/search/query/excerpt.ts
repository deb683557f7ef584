import { unpackHit } from '../hit-address'
import type { Excerpt, Hit } from '../types'

/** A page as Pagefind keeps it. */
export type Fragment = {
  /** See `hit-address.ts`. */
  readonly url: string
  /** Words parted by single spaces: title, summary and body, each block ending with `¶`, then the hidden words. */
  readonly content: string
  readonly meta: Readonly<Record<string, string>>
  readonly anchors: readonly { readonly id: string; readonly text: string; readonly location: number }[]
}

type Range = { readonly start: number; readonly end: number }
type Place = { readonly at: number; readonly word: number }

/** Sentences are joined until the excerpt has this many letters, and none is added that would make it longer than the second. */
const enough = 100
const most = 320
/** Headings shown under a page. */
const mostParts = 3
const blockMark = '¶'

/** What a result shows of a page. `places` are those of each query word, hidden words counted. */
export const showHit = (fragment: Fragment, places: readonly (readonly number[])[], base: string): Hit => {
  const { url, type, date, length, places: hidden } = unpackHit(fragment.url)
  const pieces = fragment.content.split(/\s+/).slice(0, length)
  const found: readonly Place[] = places.flatMap((some, word) =>
    some.flatMap((at) => (at < length ? [at] : (hidden[at - length] ?? [])).map((place) => ({ at: place, word }))),
  )
  const marked = new Set(found.map(({ at }) => at))
  const blocks = blocksOf(pieces)
  const [title, summary] = blocks
  const headings = new Set(fragment.anchors.map(({ location }) => location))
  const sentences = blocks.slice(1).flatMap((block) => (headings.has(block.start) ? [] : sentencesOf(pieces, block)))
  const address = `${base}${url}`
  const best = bestRange(sentences, found, pieces) ?? summary ?? { start: 0, end: 0 }
  return {
    url: address,
    title: cut((fragment.meta.title ?? '').split(/\s+/), { start: 0, end: title?.end ?? 0 }, marked),
    type,
    ...(date ? { date } : {}),
    excerpt: cut(pieces, best, marked),
    parts: partsOf(fragment, sentences, found, length).map(({ anchor, range }) => ({
      url: `${address}#${anchor.id}`,
      title: anchor.text,
      excerpt: cut(pieces, bestRange(range, found, pieces) ?? { start: 0, end: 0 }, marked),
    })),
  }
}

const blocksOf = (pieces: readonly string[]): readonly Range[] => {
  const blocks: Range[] = []
  let start = 0
  for (const [at, piece] of pieces.entries()) {
    // Pagefind ends a block that has no full stop with one.
    if (piece.replace('.', '') !== blockMark) continue
    blocks.push({ start, end: at })
    start = at + 1
  }
  return blocks
}

/** Abbreviations after which a sentence goes on though a capital follows. */
const abbreviation = /^[("»”]*(?:mm|esim|ks|ns|nk|em|ko|vrt|nro|n|s|ss|puh|osoite|klo|prof|dos|st|\p{Lu}|\d{1,4})\.$/iu

const sentencesOf = (pieces: readonly string[], { start, end }: Range): readonly Range[] => {
  const sentences: Range[] = []
  let from = start
  for (let at = start; at < end; at++) {
    const piece = pieces[at] ?? ''
    const ends =
      /[.!?…][)"”»]*$/.test(piece) &&
      !abbreviation.test(piece) &&
      /^[("”»–-]*[\p{Lu}\p{N}]/u.test(pieces[at + 1] ?? 'A')
    if (!ends && at + 1 < end) continue
    sentences.push({ start: from, end: at + 1 })
    from = at + 1
  }
  return sentences
}

const textLength = (pieces: readonly string[], { start, end }: Range): number =>
  pieces.slice(start, end).join(' ').length

/** The sentence that holds most of the query's words, with what follows it in its block while it is short. */
const bestRange = (
  sentences: readonly Range[],
  found: readonly Place[],
  pieces: readonly string[],
): Range | undefined => {
  let best: Range | undefined
  let most_ = 0
  for (const sentence of sentences) {
    const inside = found.filter(({ at }) => at >= sentence.start && at < sentence.end)
    const score = new Set(inside.map(({ word }) => word)).size * 10 + Math.min(inside.length, 9)
    if (inside.length === 0 || score <= most_) continue
    best = sentence
    most_ = score
  }
  if (!best) return undefined
  let { end } = best
  for (const next of sentences) {
    if (next.start !== end || textLength(pieces, { start: best.start, end }) >= enough) continue
    if (textLength(pieces, { start: best.start, end: next.end }) > most) break
    end = next.end
  }
  return { start: best.start, end }
}

type Anchor = Fragment['anchors'][number]

/** The headings under which most of the query's words stand, in the order of the page. */
const partsOf = (fragment: Fragment, sentences: readonly Range[], found: readonly Place[], length: number) => {
  const anchors = fragment.anchors.filter(({ location, text }) => location < length && text)
  const parts = anchors.flatMap((anchor: Anchor, index) => {
    const end = anchors[index + 1]?.location ?? length
    const inside = found.filter(({ at }) => at >= anchor.location && at < end)
    const range = sentences.filter(({ start }) => start >= anchor.location && start < end)
    const words = new Set(inside.map(({ word }) => word)).size
    return inside.length > 0 ? [{ anchor, range, weight: words * 100 + inside.length }] : []
  })
  const kept = new Set([...parts].sort((a, b) => b.weight - a.weight).slice(0, mostParts))
  return parts.filter((part) => kept.has(part))
}

/** The pieces of a range as text, with the words at the marked places parted from the rest. */
const cut = (pieces: readonly string[], { start, end }: Range, marked: ReadonlySet<number>): Excerpt => {
  const texts: { text: string; match: boolean }[] = []
  const add = (text: string, match: boolean) => {
    const last = texts[texts.length - 1]
    if (!text) return
    if (last?.match === match) last.text += text
    else texts.push({ text, match })
  }
  for (let at = start; at < end; at++) {
    const piece = pieces[at] ?? ''
    if (at > start && piece) add(' ', false)
    const [, before = '', word = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(piece) ?? []
    add(before, false)
    add(word, marked.has(at))
    add(after, false)
  }
  return texts
}
