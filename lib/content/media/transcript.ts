import { clockTime } from '../../text/duration'
import { typography } from '../../text/typography'
import { escaped } from '../../text/xml'
import type { Cue } from './vtt'

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
