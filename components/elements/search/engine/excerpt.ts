import { allPieces, type PageText, piecesOf, unpackWords } from '@/lib/search/index-files'
import type { Excerpt, Hit } from '@/lib/search/types'

type Range = { readonly start: number; readonly end: number }
type Place = { readonly at: number; readonly word: number }

/** Letters: sentences are joined until there are `enough`, and never beyond `most`. */
const enough = 100
const most = 320
/** Headings shown under a page. */
const mostParts = 3

/** A block and where it stands among the pieces of the page. */
type Placed = Range & { readonly id?: string; readonly text: string }

const nothing: Range = { start: 0, end: 0 }

/** What a result shows of a page; `wordBases` are the base forms that each word of the query was searched by. */
export const showHit = (page: PageText, wordBases: readonly (readonly string[])[], base: string): Hit => {
  const pieces = allPieces(page)
  const bases = unpackWords(page.words, pieces)
  const hits: readonly Place[] = wordBases.flatMap((searched, word) =>
    bases.flatMap((own, at) => (own.some((base) => searched.includes(base)) ? [{ at, word }] : [])),
  )
  const marked = new Set(hits.map(({ at }) => at))
  const title = piecesOf(page.title)
  let start = title.length
  const blocks = page.blocks.map((block): Placed => {
    const placed = { ...block, start, end: start + piecesOf(block.text).length }
    start = placed.end
    return placed
  })
  const sentences = blocks.flatMap((block) => (block.id ? [] : sentencesOf(pieces, block)))
  const url = `${base}${page.url}`
  const best = bestRange(sentences, hits, pieces) ?? blocks[0] ?? nothing
  return {
    url,
    title: cut(title, { start: 0, end: title.length }, marked),
    type: page.type,
    ...(page.lang ? { lang: page.lang } : {}),
    ...(page.date ? { date: page.date } : {}),
    excerpt: cut(pieces, best, marked),
    parts: partsOf(blocks, sentences, hits, pieces.length).map(({ heading, range }) => ({
      url: `${url}#${heading.id}`,
      title: heading.text,
      // When only the heading matches: what is said first under it.
      excerpt: cut(pieces, bestRange(range, hits, pieces) ?? range[0] ?? nothing, marked),
    })),
  }
}

/** Abbreviations after which a sentence goes on though a capital follows. */
const abbreviation = /^[("»”]*(?:mm|esim|ks|ns|nk|em|ko|vrt|nro|n|s|ss|puh|osoite|klo|prof|dos|st|\p{Lu}|\d{1,4})\.$/iu

const endOfSentence = /[.!?…][)"”»]*$/

/** Whole sentences alone: what has no end, such as a cell, a link of a list or «Toimet ovat:», says little by itself. */
const sentencesOf = (pieces: readonly string[], { start, end }: Range): readonly Range[] => {
  const sentences: Range[] = []
  let from = start
  for (let at = start; at < end; at++) {
    const piece = pieces[at] ?? ''
    const isLast = at + 1 === end
    const isAbbreviated = abbreviation.test(piece) || !/^[("”»–-]*[\p{Lu}\p{N}]/u.test(pieces[at + 1] ?? 'A')
    if (!endOfSentence.test(piece) || (isAbbreviated && !isLast)) continue
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
  hits: readonly Place[],
  pieces: readonly string[],
): Range | undefined => {
  let best: Range | undefined
  let bestScore = 0
  for (const sentence of sentences) {
    const inside = hits.filter(({ at }) => at >= sentence.start && at < sentence.end)
    const score = new Set(inside.map(({ word }) => word)).size * 10 + Math.min(inside.length, 9)
    if (inside.length === 0 || score <= bestScore) continue
    best = sentence
    bestScore = score
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

/** The headings under which most of the query's words stand, in the order of the page. */
const partsOf = (
  blocks: readonly Placed[],
  sentences: readonly Range[],
  hits: readonly Place[],
  length: number,
): readonly { readonly heading: Placed; readonly range: readonly Range[] }[] => {
  const headings = blocks.filter(({ id }) => id)
  const parts = headings.flatMap((heading, index) => {
    const end = headings[index + 1]?.start ?? length
    const inside = hits.filter(({ at }) => at >= heading.start && at < end)
    const range = sentences.filter(({ start }) => start >= heading.start && start < end)
    const words = new Set(inside.map(({ word }) => word)).size
    return inside.length > 0 ? [{ heading, range, weight: words * 100 + inside.length }] : []
  })
  const shown = new Set([...parts].sort((a, b) => b.weight - a.weight).slice(0, mostParts))
  return parts.filter((part) => shown.has(part))
}

/** The text of a range, with the marked words separate. */
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
