import { readdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { isForPages } from './assets'
import { type Kind, writeNeighbours } from './compress'
import { finishPage } from './finish-page'
import { isPayload } from './framework-marks'
import { publishedPictures } from './published-pictures'
import type { Answer, Job, PagesContext, WorkerData } from './workers'

/**
 * One of the threads that finish and compress files. All it does is done at once and one file at a time: a promise a file
 * costs more than reading it, and memory holds one page.
 */

const { folder, pages }: WorkerData = workerData

const pageContext = ({ known, ...context }: PagesContext) => ({
  ...context,
  ...publishedPictures(known, context.basePath),
})
const context = pages && pageContext(pages)

const finishPages = (addresses: readonly string[]): Answer => {
  if (!context) throw new Error('A thread was asked for pages and knows nothing of them')
  const files = new Set<string>()
  const problems: string[] = []
  for (const address of addresses) {
    const file = join(folder, address)
    const page = finishPage(readFileSync(file, 'utf8'), context)
    for (const named of page.files.filter(isForPages)) files.add(named)
    problems.push(...page.problems.map((problem) => `${address}: ${problem}`))
    const data = Buffer.from(page.html)
    writeFileSync(file, data)
    writeNeighbours(file, data, 'page')
    // Of the pages in one folder one thread has this one.
    if (basename(file) === 'index.html') removePayload(dirname(file))
  }
  return { files: [...files], problems, originals: context.used() }
}

/** Nine files a page, and each waits for the disk: meanwhile another thread works. */
const removePayload = (folder: string): void => {
  for (const name of readdirSync(folder)) if (isPayload(name)) unlinkSync(join(folder, name))
}

const compressFiles = (addresses: readonly string[], kind: Kind): Answer => {
  for (const address of addresses) {
    const file = join(folder, address)
    writeNeighbours(file, readFileSync(file), kind)
  }
  return { files: [], problems: [], originals: [] }
}

parentPort?.on('message', ({ kind, addresses }: Job) =>
  parentPort?.postMessage(kind === 'finish' ? finishPages(addresses) : compressFiles(addresses, kind)),
)
