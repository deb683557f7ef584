import { readdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Variants } from '../content/media/variants'
import type { ThreadMain } from '../run/threads'
import { isForPages } from './assets'
import { writePrecompressed } from './compress'
import { isPayload } from './framework-marks'
import { type PageContext, postprocessPage } from './postprocess-page'
import { publishedPictures } from './published-pictures'

/** Runs synchronously, a file at a time: a promise a file costs more than reading it, and memory holds one page. */

export type PageData = Pick<PageContext, 'basePath' | 'head' | 'renamed'> & {
  readonly folder: string
  readonly variants: ReadonlyMap<string, Variants>
}

export type PageJob = readonly string[]

export type PageAnswer = {
  /** Files named by the pages, of those that exist only to be named. */
  readonly files: readonly string[]
  readonly problems: readonly string[]
  /** Originals that this thread's pages have shown so far. */
  readonly originals: readonly string[]
}

export const main: ThreadMain<PageData, PageJob, PageAnswer> = ({ folder, variants, ...given }) => {
  const context = { ...given, ...publishedPictures(variants, given.basePath) }
  return (addresses) => {
    const files = new Set<string>()
    const problems: string[] = []
    for (const address of addresses) {
      const file = join(folder, address)
      const page = postprocessPage(readFileSync(file, 'utf8'), context)
      for (const named of page.files.filter(isForPages)) files.add(named)
      problems.push(...page.problems.map((problem) => `${address}: ${problem}`))
      const data = Buffer.from(page.html)
      writeFileSync(file, data)
      writePrecompressed(file, data, 'page')
      // Only one thread has this page of its folder.
      if (basename(file) === 'index.html') removePayload(dirname(file))
    }
    return { files: [...files], problems, originals: context.used() }
  }
}

/** Nine files a page, each a wait for the disk, while other threads work. */
const removePayload = (folder: string): void => {
  for (const name of readdirSync(folder)) if (isPayload(name)) unlinkSync(join(folder, name))
}
