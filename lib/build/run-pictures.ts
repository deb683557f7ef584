import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { noteFigure } from '../run/figures'
import { peakMemory } from '../run/peak-memory'
import { progress } from '../run/progress'
import { writeFavicon } from './icon'
import { writeVariants } from './images'

/** Makes the pictures of the site in a process of its own: `run-pictures.ts <folder>`, the originals as JSON in standard input. */

const [outDir = 'out'] = process.argv.slice(2)

try {
  await writeFavicon(join('public', 'icon.svg'), join(outDir, 'favicon.ico'))
  const { encoded, written } = await writeVariants({
    originals: JSON.parse(await text(process.stdin)),
    publicDir: 'public',
    outDir,
    cacheDir: join('.next', 'cache', 'media'),
    onProgress: progress('Viimeistellään kuvia'),
  })
  const [ms, peakMB] = [Math.round(performance.now()), peakMemory()]
  console.log(`Kuvia ${written.length}, niistä uusia ${encoded}: ${ms} ms, ${peakMB} Mt`)
  noteFigure({ step: 'pictures', ms, peakMB, count: written.length })
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
