import { join } from 'node:path'
import { addressesIn } from '../../build/files'
import { peakMemory } from '../../build/peak'
import { progress } from '../../build/progress'
import { compressAll } from '../../build/workers'
import { readWordLists } from '../../content/source/word-lists'
import { indexFolder } from '../manifest'
import { buildSearch } from './build-search'
import { siteDocuments } from './site-documents'

/** The index as a process of its own, so that its memory is not the build's: `run-build.ts <site> <cache> <content>`. */

const [outDir = 'out', cacheDir = '.next/cache/haku', contentDir = 'content'] = process.argv.slice(2)

const { lists } = await readWordLists(contentDir, contentDir)
const { articles, words, warning } = await buildSearch({
  documents: siteDocuments(),
  lists,
  outDir,
  cacheDir,
  onProgress: progress('Tehdään hakemistoa'),
})
const folder = join(outDir, indexFolder)
await compressAll(folder, addressesIn(folder), 'page')
const time = Math.round(performance.now())
console.log(`Hakemisto ${articles} sivusta, ${words} eri sanaa: ${time} ms, ${peakMemory()} Mt`)
if (warning) console.error(warning)
