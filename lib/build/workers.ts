import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { buildSync } from 'esbuild'
import type { Variants } from '../content/media/variants'
import type { Kind } from './compress'
import type { PageContext } from './finish-page'

/** The files of the site shared out to threads, some at a time. */

/** What every thread that finishes pages knows from the start. */
export type PagesContext = Pick<PageContext, 'basePath' | 'head' | 'renamed'> & {
  /** Variants of the originals that may be published. */
  readonly known: ReadonlyMap<string, Variants>
}

export type WorkerData = { readonly folder: string; readonly pages?: PagesContext }

/** Pages to finish and compress, or other files to compress only: of the quality for that kind. */
export type Job = { readonly kind: 'finish' | Kind; readonly addresses: readonly string[] }

export type Answer = {
  /** Files named by the pages, of those that are there only to be named. */
  readonly files: readonly string[]
  readonly problems: readonly string[]
  /** Original pictures that pages show. */
  readonly originals: readonly string[]
}

export type Workers = {
  /** Does the job in all threads; the answers come in the order of the addresses. Throws what a thread throws. */
  readonly run: (job: Job, onProgress?: (done: number, total: number) => void) => Promise<readonly Answer[]>
  readonly close: () => Promise<void>
}

/** Files a message: enough for messages to cost nothing, few enough for progress and for all threads to end together. */
const share = 32

/** Writes the compressed neighbours of files in `folder`. */
export const compressAll = async (folder: string, addresses: readonly string[], kind: Kind): Promise<void> => {
  const workers = startWorkers({ folder })
  try {
    await workers.run({ kind, addresses })
  } finally {
    await workers.close()
  }
}

/** Starts a thread a core, four at most, for files in `folder`; without `pages` they compress only. */
export const startWorkers = (workerData: WorkerData): Workers => {
  const code = workerCode()
  const workers = Array.from(
    { length: Math.min(availableParallelism(), 4) },
    () => new Worker(code, { eval: true, workerData }),
  )
  return {
    run: async ({ kind, addresses }, onProgress) => {
      const shares = Array.from({ length: Math.ceil(addresses.length / share) }, (_, at) =>
        addresses.slice(at * share, (at + 1) * share),
      )
      const answers: Answer[] = []
      const waiting = shares.entries()
      let done = 0
      await Promise.all(
        workers.map(async (worker) => {
          for (const [at, some] of waiting) {
            answers[at] = await ask(worker, { kind, addresses: some })
            done += some.length
            onProgress?.(done, addresses.length)
          }
        }),
      )
      return answers
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}

/** The thread's program as JavaScript: to translate it here once costs a tenth of what it costs in each thread. */
const workerCode = (): string => {
  const { outputFiles } = buildSync({
    entryPoints: [join(import.meta.dirname, 'worker.ts')],
    bundle: true,
    packages: 'external',
    platform: 'node',
    write: false,
  })
  return outputFiles.map(({ text }) => text).join('')
}

const ask = (worker: Worker, job: Job): Promise<Answer> =>
  new Promise((resolve, reject) => {
    worker.once('error', reject)
    worker.once('message', (answer: Answer) => {
      worker.off('error', reject)
      resolve(answer)
    })
    worker.postMessage(job)
  })
