/** Fits a headline into a box: the largest size without broken words, else hyphenated, else cut anywhere. */

type Box = { readonly width: number; readonly height: number }

/** `size` is the height of the em in pixels. */
type Headline = { readonly size: number; readonly lines: readonly string[] }

/** Baseline to baseline, in ems, as in the site's headings. */
export const lineHeight = 1.14
const wholeSizes = [96, 88, 80, 74, 68, 62, 58, 54, 50]
const brokenSizes = [74, 68, 62, 58, 54, 50, 46, 42, 38, 34, 30, 26, 22]
/** Pixels that a letter may lean over its advance. */
const slack = 3

/** A piece that is not broken unless nothing else helps. `after` is what a break behind it adds to the line. */
type Segment = { readonly text: string; readonly space: boolean; readonly after: '' | '-' }
type Layout = { readonly lines: readonly string[]; readonly hyphened: boolean; readonly forced: boolean }

/** After a hyphen or dash between letters; a word joiner (U+2060) forbids the break. */
const hardBreak = /(?<=\p{L}[-–])(?=\p{L})/u

const wordsOf = (text: string): readonly string[] => text.split(/[ \t\r\n]+/).filter(Boolean)

/** The text in lines of at most `max` ems. */
const layOut = (text: string, max: number, width: (text: string) => number): Layout => {
  let hyphened = false
  let forced = false
  const bare = (part: string): string => part.replace(/[\u00AD\u2060]/g, '')
  const segmentsOf = (word: string): readonly Segment[] =>
    word.split(hardBreak).flatMap((part, at) => {
      const space = at === 0
      if (width(bare(part)) <= max) return [{ text: bare(part), space, after: '' as const }]
      const pieces = part.split('\u00AD').map(bare).filter(Boolean)
      if (pieces.length > 1) hyphened = true
      return pieces.flatMap((piece, piecesBefore): Segment[] => {
        const after = piecesBefore < pieces.length - 1 ? '-' : ''
        const starts = space && piecesBefore === 0
        if (width(piece + after) <= max) return [{ text: piece, space: starts, after }]
        forced = true
        return Array.from(piece, (char, charsBefore) => ({ text: char, space: starts && charsBefore === 0, after: '' }))
      })
    })

  /** What `next` adds to the width of a line that ends in `before`, kerning included. */
  const added = (before: string, next: string): number => {
    const [last, first] = [before.slice(-1), next.replace(/^ /, '').slice(0, 1)]
    const gap = next.startsWith(' ') ? ' ' : ''
    return width(last + gap + first) - width(last) - width(first) + width(next.slice(gap.length))
  }

  const lines: string[] = []
  let line = ''
  let filled = 0
  let end = ''
  for (const segment of wordsOf(text).flatMap(segmentsOf)) {
    const next = (segment.space && line !== '' ? ' ' : '') + segment.text
    const wide = added(line, next)
    if (line !== '' && filled + wide + added(next, segment.after) > max) {
      lines.push(line + end)
      line = segment.text
      filled = width(segment.text)
    } else {
      line += next
      filled += wide
    }
    end = segment.after
  }
  return { lines: line === '' ? lines : [...lines, line], hyphened, forced }
}

/** The same number of lines with the most even lengths. */
const balanced = (text: string, max: number, count: number, width: (text: string) => number): readonly string[] => {
  let [low, high] = [max / 2, max]
  for (let step = 0; step < 8; step++) {
    const middle = (low + high) / 2
    const { lines, hyphened, forced } = layOut(text, middle, width)
    if (lines.length > count || hyphened || forced) low = middle
    else high = middle
  }
  return layOut(text, high, width).lines
}

/** Soft hyphens mark where words may break; `width` measures in ems. What fits in no size is cut with an ellipsis. */
export const fitHeadline = (text: string, box: Box, width: (text: string) => number): Headline => {
  const fit = (sizes: readonly number[], isGood: (layout: Layout) => boolean): Headline | undefined => {
    for (const size of sizes) {
      const max = (box.width - slack) / size
      const layout = layOut(text, max, width)
      if (layout.lines.length > maxLines(box, size) || !isGood(layout)) continue
      const whole = !layout.hyphened && !layout.forced
      return { size, lines: whole ? balanced(text, max, layout.lines.length, width) : layout.lines }
    }
    return undefined
  }
  return (
    fit(wholeSizes, ({ hyphened, forced }) => !hyphened && !forced) ??
    fit(brokenSizes, ({ forced }) => !forced) ??
    fit(brokenSizes, () => true) ??
    cut(text, box, width)
  )
}

const maxLines = (box: Box, size: number): number => Math.floor(box.height / (size * lineHeight))

const cut = (text: string, box: Box, width: (text: string) => number): Headline => {
  const size = brokenSizes.at(-1) ?? 22
  const room = (box.width - slack) / size
  // Each line leaves room for the ellipsis, so that the last one has it too.
  const { lines } = layOut(text, room - width('…'), width)
  const shown = lines.slice(0, maxLines(box, size))
  return { size, lines: shown.map((line, at) => (at === shown.length - 1 ? `${line}…` : line)) }
}
