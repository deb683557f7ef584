/** Files that are read or written at a time: enough to keep the disk at work, few enough to stay small in memory. */
export const filesAtOnce = 64

/** Does `work` for each of `values`, at most `limit` at a time; results in their order. Begins no more after an error. */
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
