import { text } from 'node:stream/consumers'
import { peakMemory } from '../../build/peak'
import { bodyHtml, bodyMarkdown, content } from '../../content'
import { originalOf } from '../../content/media'
import { variantsOf } from '../../media/variants'
import { placesOf } from '../places'
import { writeData } from './write-data'

/**
 * The open data as a process of its own, so that its memory is not the build's: `run-build.ts <site>`, the originals of the
 * published pictures as JSON in standard input.
 */

const [folder = 'out'] = process.argv.slice(2)
/** How often it tells how far it is, in milliseconds. */
const interval = 2000
let told = 0

const originals: readonly string[] = JSON.parse(await text(process.stdin))
const pictures = new Map<string, string>()
for (const path of originals) pictures.set(path, variantsOf(await originalOf('public', path)).full.path)
const places = placesOf(content(), pictures)
const files = await writeData({
  content: content(),
  places,
  html: bodyHtml,
  markdown: (document) => bodyMarkdown(document, places.addressOf),
  folder,
  onProgress: (done, total) => {
    if (Date.now() - told < interval && done < total) return
    told = Date.now()
    console.log(`Kirjoitetaan dataa (${done}/${total})`)
  },
})
console.log(`Avoin data ${files} tiedostoa: ${Math.round(performance.now())} ms, ${peakMemory()} Mt`)
