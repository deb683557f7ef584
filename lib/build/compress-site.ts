import { isText } from '../hosts/media-types'
import { chunks } from '../run/collections'
import { addressesIn, isPacked } from '../run/files'
import { inThreads } from '../run/threads'
import type { CompressData, CompressJob } from './compress'

/** The editing forms: a program with a policy of its own, copied as bundled. */
export const isProgram = (address: string): boolean => address.startsWith('/admin/')

/** Servers only read files with a dot, and those that begin with `_`. */
const isSent = (address: string): boolean => !/^\/(\.(?!well-known\/)|_(headers|redirects)$)/.test(address)

/**
 * Compresses the text files that are not yet: pages are when they are processed. Files that are as they were in `before`, a
 * site of the same code, stand with their copies. Gives the number of text files.
 */
export const compressSite = async (
  folder: string,
  before: string | undefined,
  onProgress: (done: number, total: number) => void,
): Promise<number> => {
  const there = new Set(addressesIn(folder))
  const rest = [...there].filter((address) => isText(address) && isSent(address) && !there.has(`${address}.br`))
  const isShared = (address: string): boolean => /\.(js|css|svg)$/.test(address) && !isProgram(address)
  const jobs = (kind: CompressJob['kind'], all: readonly string[], size?: number): readonly CompressJob[] =>
    chunks(all, size).map((addresses) => ({ kind, addresses }))
  const texts = new Set(rest)
  const others = before ? [...there].filter((address) => !texts.has(address) && !isPacked(address)) : []
  let done = 0
  const onDone = ({ addresses }: CompressJob) => {
    done += addresses.length
    onProgress(done, rest.length)
  }
  const [slow, quick] = [rest.filter(isShared), rest.filter((address) => !isShared(address))]
  // The slow ones first, one at a time, so that all threads end together.
  const all = [...jobs('shared', slow, 1), ...jobs('page', quick), ...jobs('none', others)]
  await inThreads<CompressData, CompressJob, void>('lib/build/compress.ts', { folder, before }, all, onDone)
  return rest.length
}
