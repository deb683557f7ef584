import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { ThreadMain } from '../run/threads'
import { type Kind, streamPrecompressed, writePrecompressed } from './compress'

export type CompressData = { readonly folder: string }
export type CompressJob = { readonly kind: Kind; readonly addresses: readonly string[] }

/** Larger files, in bytes, are streamed. */
const large = 1e6

export const main: ThreadMain<CompressData, CompressJob, void> =
  ({ folder }) =>
  async ({ kind, addresses }) => {
    for (const address of addresses) {
      const file = join(folder, address)
      if (statSync(file).size > large) await streamPrecompressed(file, kind)
      else writePrecompressed(file, readFileSync(file), kind)
    }
  }
