import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'

/** The `main` of a thread's module: called once with what every job needs, it gives what does a job. */
export type ThreadMain<Data, Job, Answer> = (data: Data) => (job: Job) => Answer | Promise<Answer>

type Threads<Job, Answer> = {
  /** Does the jobs in all threads; the answers come in the order of the jobs. Throws what a thread throws. */
  readonly run: (jobs: readonly Job[], onDone?: (job: Job) => void) => Promise<readonly Answer[]>
  readonly close: () => Promise<void>
}

/** A small young generation, in megabytes: objects that come and go by the thousand are collected early. */
const resourceLimits = { maxYoungGenerationSizeMb: 12 }

/**
 * Starts `count` threads of `module`, a path from the project's root; by default one a core, four at most. For work that
 * only waits, for the disk or the network, there is `mapLimit`.
 */
export const startThreads = <Data, Job, Answer>(
  module: string,
  data: Data,
  count = Math.min(availableParallelism(), 4),
): Threads<Job, Answer> => {
  const workers = Array.from(
    { length: count },
    // The launcher that started this process, wherever that stands.
    () => new Worker(process.argv[1] ?? '', { workerData: { module, data }, resourceLimits }),
  )
  return {
    run: async (jobs, onDone) => {
      const answers: Answer[] = []
      const waiting = jobs.entries()
      const takeTurns = async (worker: Worker): Promise<void> => {
        for (const [at, job] of waiting) {
          answers[at] = await ask<Job, Answer>(worker, job)
          onDone?.(job)
        }
      }
      await Promise.all(workers.map(takeTurns))
      return answers
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}

const ask = <Job, Answer>(worker: Worker, job: Job): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const ended = (code: number): void => reject(new Error(`A thread ended with code ${code}`))
    worker.once('error', reject)
    worker.once('exit', ended)
    worker.once('message', (answer: Answer) => {
      worker.off('error', reject)
      worker.off('exit', ended)
      resolve(answer)
    })
    worker.postMessage(job)
  })
