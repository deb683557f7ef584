/** Files that are read or written at a time: enough to keep the disk at work, few enough to stay small in memory. */
export const filesAtOnce = 64

/**
 * Does `work` for each of `values`, in order, at most `limit` at a time, and gives the results in the values' order. Rejects
 * with the first error, after which no more is begun.
 */
export const mapLimit = async <T, R>(
  values: Iterable<T>,
  limit: number,
  work: (value: T, index: number) => Promise<R>,
): Promise<R[]> => {
  const results: R[] = []
  const waiting = [...values].entries()
  let hasFailed = false
  const takeTurns = async (): Promise<void> => {
    for (const [index, value] of waiting) {
      if (hasFailed) return
      try {
        results[index] = await work(value, index)
      } catch (error) {
        hasFailed = true
        throw error
      }
    }
  }
  await Promise.all(Array.from({ length: limit }, takeTurns))
  return results
}
