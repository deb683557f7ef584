import { join } from 'node:path'
import { content } from '../content'
import { peakMemory } from './peak'
import { writeShareImages } from './share-images'

/** Makes the share images of the site in a process of its own: `run-share-images.ts <folder>`. */

const [outDir = 'out'] = process.argv.slice(2)
/** How often it tells how far it is, in milliseconds. */
const interval = 2000
let told = 0

try {
  const { drawn, written } = await writeShareImages({
    content: content(),
    outDir,
    cacheDir: join('.next', 'cache', 'og'),
    onProgress: (done, total) => {
      if (Date.now() - told < interval && done < total) return
      told = Date.now()
      console.log(`Viimeistellään jakokuvia (${done}/${total})`)
    },
  })
  console.log(`Jakokuvia ${written}, niistä uusia ${drawn}: ${Math.round(performance.now())} ms, ${peakMemory()} Mt`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
