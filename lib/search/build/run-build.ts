import { join } from 'node:path'
import { compressAll } from '../../build/workers'
import { readWordLists } from '../../content/source/word-lists'
import { noteFigure } from '../../run/figures'
import { addressesIn } from '../../run/files'
import { peakMemory } from '../../run/peak-memory'
import { progress } from '../../run/progress'
import { indexFolder } from '../index-files'
import { buildSearch } from './build-search'
import { siteDocuments } from './documents'

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
const [ms, peakMB] = [Math.round(performance.now()), peakMemory()]
console.log(`Hakemisto ${articles} sivusta, ${words} eri sanaa: ${ms} ms, ${peakMB} Mt`)
noteFigure({ step: 'search-index', ms, peakMB, count: articles })
if (warning) console.error(warning)
