import { parentPort, workerData } from 'node:worker_threads'

/** The thread's side of `threads.ts`: answers jobs one at a time. What `main` throws ends the thread, and reaches the caller. */
export const run = <Data, Job, Answer>(main: (data: Data) => (job: Job) => Answer | Promise<Answer>): void => {
  const work = main(workerData.data)
  parentPort?.on('message', async (job: Job) => parentPort?.postMessage(await work(job)))
}
