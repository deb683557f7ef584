import { clockTime, secondsOf } from '../../text/times'
import { typography } from '../../text/typography'
import { escaped } from '../../text/xml'
import type { Message } from '../source/problem'

/** A piece of speech in WebVTT (W3C, 4 April 2019): who says what, in seconds from the beginning. */
export type Cue = { readonly start: number; readonly end: number; readonly speaker: string; readonly text: string }

const stamp = '((?:\\d{2,}:)?[0-5]\\d:[0-5]\\d\\.\\d{3})'
const timing = new RegExp(`^${stamp}[ \\t]+-->[ \\t]+${stamp}(?:[ \\t].*)?$`)
const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': '\u00A0',
  '&lrm;': '',
  '&rlm;': '',
}

/** The cues of a file, in order, or what is wrong with it: a clause with its line, and how to mend it. */
export const readVtt = (source: string): readonly Cue[] | Message => {
  const lines = source.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  const wrong = (at: number, what: string, fix: string): Message => ({ what: `rivillä ${at + 1} ${what}`, fix })
  const cues: Cue[] = []
  let started = 0
  for (const { at, block } of blocksOf(lines)) {
    const first = block.findIndex((line) => line.includes('-->'))
    if (first < 0 && /^(NOTE|STYLE|REGION)(\s|$)/.test(block[0] ?? '')) continue
    const times = first < 0 || first > 1 ? null : timing.exec(block[first] ?? '')
    if (!times)
      return wrong(
        at + Math.max(first, 0),
        'ei ole aikaa muodossa, jota soittimet lukevat',
        'Kirjoita aika muodossa «00:01.000 --> 00:04.000» ja puhe sen alle',
      )
    const [start = 0, end = 0] = times.slice(1).map(secondsOf)
    if (end <= start)
      return wrong(at + first, 'aika päättyy, ennen kuin alkaa', 'Kirjoita alku ensin ja loppu sen jälkeen')
    if (start < started)
      return wrong(
        at + first,
        `aika ${clockTime(start)} on edellistä ${clockTime(started)} aiempi`,
        'Järjestä kohdat alkamisajan mukaan',
      )
    started = start
    const spoken = speechIn(block.slice(first + 1).join(' '))
    if (spoken.length === 0)
      return wrong(at + first, 'alkavassa kohdassa ei ole puhetta', 'Kirjoita puhe tai poista kohta')
    cues.push(...spoken.map((one) => ({ start, end, ...one })))
  }
  return cues.length > 0 ? cues : wrong(0, 'alkavassa tiedostossa ei ole puhetta', 'Tallenna tekstitys uudelleen')
}

/** Lines between empty ones, after the header, with the place of the first. */
const blocksOf = (lines: readonly string[]) => {
  const blocks: { at: number; block: string[] }[] = []
  let open = false
  const header = lines.indexOf('')
  for (const [at, line] of lines.entries()) {
    if (header < 0 || at < header) continue
    if (line === '') open = false
    else if (open) blocks.at(-1)?.block.push(line)
    else {
      blocks.push({ at, block: [line] })
      open = true
    }
  }
  return blocks
}

/** `<v Nimi>` begins the speech of another; other tags are for the looks. */
const speechIn = (payload: string): readonly Pick<Cue, 'speaker' | 'text'>[] =>
  payload.split(/(?=<v[.\s])/).flatMap((piece) => {
    const [tag = '', name = ''] = /^<v(?:\.[^\s>]+)*\s+([^>]*)>/.exec(piece) ?? []
    const text = plain(piece.slice(tag.length).replace(/<[^>]*>/g, ''))
    return text ? [{ speaker: plain(name), text }] : []
  })

const plain = (text: string): string =>
  text
    .replace(/&[a-z]+;/g, (entity) => entities[entity] ?? entity)
    .replace(/[^\S\u00A0]+/g, ' ')
    .trim()

/** A paragraph ends here at the end of a sentence, though the same person goes on. */
const longParagraph = 400

type Paragraph = { readonly start: number; readonly speaker: string; readonly text: string }

/** What is said, as HTML under its own heading; each time leads to that place of the file that is played. */
export const transcriptHtml = (title: string, id: string, cues: readonly Cue[], file: string): string =>
  [
    `<h2 id="${id}">${escaped(title)}</h2>`,
    ...paragraphsOf(cues).map(({ start, speaker, text }) => {
      const place = `<a href="${escaped(file)}#t=${Math.floor(start)}">${clockTime(start)}</a>`
      const name = speaker && `<strong>${escaped(typography(speaker))}:</strong> `
      return `<p>${place} ${name}${escaped(typography(text))}</p>`
    }),
  ].join('\n')

const paragraphsOf = (cues: readonly Cue[]): readonly Paragraph[] => {
  const paragraphs: Paragraph[] = []
  for (const { start, speaker, text } of cues) {
    const last = paragraphs.at(-1)
    const goesOn = last?.speaker === speaker && !(last.text.length > longParagraph && /[.!?]$/.test(last.text))
    if (last && goesOn) paragraphs.splice(-1, 1, { ...last, text: `${last.text} ${text}` })
    else paragraphs.push({ start, speaker, text })
  }
  return paragraphs
}

/** Words of a text track: how long it is to read. */
export const wordsIn = (cues: readonly Cue[]): number =>
  cues.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
