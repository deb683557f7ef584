import { text } from 'node:stream/consumers'
import { knownPictures } from '../../../build/published-pictures'
import { noteFigure } from '../../../run/figures'
import { peakMemory } from '../../../run/peak-memory'
import { progress } from '../../../run/progress'
import { bodyHtml, bodyMarkdown, content } from '../../../site/reader'
import { placesOf } from '../places'
import { writeData } from './write-data'

/**
 * The open data as a process of its own, so that its memory is not the build's: `run-build.ts <site>`, the originals of the
 * published pictures as JSON in standard input.
 */

const [folder = 'out'] = process.argv.slice(2)

const originals: readonly string[] = JSON.parse(await text(process.stdin))
const known = await knownPictures('public', originals)
const places = placesOf(content(), new Map([...known].map(([path, { full }]) => [path, full.path])))
const files = await writeData({
  content: content(),
  places,
  html: bodyHtml,
  markdown: (document) => bodyMarkdown(document, places.addressOf),
  folder,
  onProgress: progress('Kirjoitetaan dataa'),
})
const [ms, peakMB] = [Math.round(performance.now()), peakMemory()]
console.log(`Avoin data ${files} tiedostoa: ${ms} ms, ${peakMB} Mt`)
noteFigure({ step: 'open-data', ms, peakMB, count: files })
