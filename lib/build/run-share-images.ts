import { join } from 'node:path'
import { noteFigure } from '../run/figures'
import { peakMemory } from '../run/peak-memory'
import { progress } from '../run/progress'
import { content } from '../site/reader'
import { writeShareImages } from './share-images'

/** Makes the share images of the site in a process of its own: `run-share-images.ts <folder>`. */

const [outDir = 'out'] = process.argv.slice(2)

try {
  const { drawn, written } = await writeShareImages({
    content: content(),
    outDir,
    cacheDir: join('.next', 'cache', 'og'),
    onProgress: progress('Viimeistellään jakokuvia'),
  })
  const [ms, peakMB] = [Math.round(performance.now()), peakMemory()]
  console.log(`Jakokuvia ${written}, niistä uusia ${drawn}: ${ms} ms, ${peakMB} Mt`)
  noteFigure({ step: 'share-images', ms, peakMB, count: written })
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
