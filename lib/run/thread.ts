import { parentPort, workerData } from 'node:worker_threads'

/** The thread's side of `threads.ts`. */

/** Answers jobs one at a time. What `main` throws ends the thread, and reaches who asked. */
export const run = <Data, Job, Answer>(main: (data: Data) => (job: Job) => Answer | Promise<Answer>): void => {
  const work = main(workerData.data)
  parentPort?.on('message', async (job: Job) => parentPort?.postMessage(await work(job)))
}
