import { readWordLists } from '../../content/check/word-lists'
import { buildSearch } from './build-search'
import { siteDocuments } from './site-documents'

/** The index as a process of its own, so that its memory is not the build's: `run-build.ts <site> <cache> <content>`. */

const [outDir = 'out', cacheDir = '.next/cache/haku', contentDir = 'content'] = process.argv.slice(2)
/** How often it tells how far it is, in milliseconds. */
const interval = 2000
let told = 0

const { lists } = await readWordLists(contentDir, contentDir)
const { articles, words, warning } = await buildSearch({
  documents: siteDocuments(),
  lists,
  outDir,
  cacheDir,
  onProgress: (done, total) => {
    if (Date.now() - told < interval && done < total) return
    told = Date.now()
    console.log(`Tehdään hakemistoa (${done}/${total})`)
  },
})
console.log(`Hakemisto tehty: ${articles} sivua, ${words} eri sanaa`)
if (warning) console.error(warning)
