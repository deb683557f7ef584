/** Adds `value` to the list under `key`. */
export const addTo = <Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void => {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

/** Values by each of their keys, in the order given. */
export const grouped = <Value>(values: Iterable<Value>, keysOf: (value: Value) => readonly string[]) => {
  const lists = new Map<string, Value[]>()
  for (const value of values) for (const key of keysOf(value)) addTo(lists, key, value)
  return lists
}

type Memory<Key, Value> = { get(key: Key): Value | undefined; set(key: Key, value: Value): unknown }

/** `answer`, which is asked once for each key. A `WeakMap` as its memory keeps no key alive. */
export const remembered =
  <Key, Value>(answer: (key: Key) => Value, memory: Memory<Key, Value> = new Map<Key, Value>()) =>
  (key: Key): Value => {
    const known = memory.get(key)
    if (known !== undefined) return known
    const fresh = answer(key)
    memory.set(key, fresh)
    return fresh
  }

/** Enough values in a job for messages to cost nothing, few enough for all threads to end together. */
const chunkSize = 32

export const chunks = <Value>(values: readonly Value[], size = chunkSize): readonly (readonly Value[])[] =>
  Array.from({ length: Math.ceil(values.length / size) }, (_, at) => values.slice(at * size, (at + 1) * size))

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
