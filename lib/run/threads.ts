import { availableParallelism } from 'node:os'
import { parentPort, Worker, workerData } from 'node:worker_threads'

/** The `main` of a thread's module: called once with what every job needs, it gives what does a job. */
export type ThreadMain<Data, Job, Answer> = (data: Data) => (job: Job) => Answer | Promise<Answer>

/** Room for what comes and goes, in megabytes: with 12, collecting it took a sixth of a cold build. */
const resourceLimits = { maxYoungGenerationSizeMb: 96 }

/** Does `jobs` in threads of `module`, a path from the root: one a core, four at most. Throws what a thread throws. */
export const inThreads = async <Data, Job, Answer>(
  module: string,
  data: Data,
  jobs: readonly Job[],
  onDone?: (job: Job) => void,
): Promise<readonly Answer[]> => {
  const workers = Array.from(
    { length: Math.min(availableParallelism(), 4, jobs.length) },
    // The launcher that started this process, wherever that stands.
    () => new Worker(process.argv[1] ?? '', { workerData: { module, data }, resourceLimits }),
  )
  const answers: Answer[] = []
  const waiting = jobs.entries()
  const takeTurns = async (worker: Worker): Promise<void> => {
    for (const [at, job] of waiting) {
      answers[at] = await ask<Job, Answer>(worker, job)
      onDone?.(job)
    }
  }
  try {
    await Promise.all(workers.map(takeTurns))
    return answers
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
}

/** Does one job in a thread of its own, whose memory goes with it. */
export const inOneThread = async <Job, Answer>(module: string, job: Job): Promise<Answer> => {
  const [answer] = await inThreads<undefined, Job, Answer>(module, undefined, [job])
  if (answer === undefined) throw new Error(`The thread of ${module} gave no answer`)
  return answer
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

/** The thread's side: answers jobs one at a time. What `main` throws ends the thread, and reaches the caller. */
export const run = <Data, Job, Answer>(main: ThreadMain<Data, Job, Answer>): void => {
  const work = main(workerData.data)
  parentPort?.on('message', async (job: Job) => parentPort?.postMessage(await work(job)))
}
