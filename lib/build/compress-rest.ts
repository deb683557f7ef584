import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { isText } from '../hosts/media-types'
import { addressesIn, isKind } from '../run/files'
import type { Workers } from './workers'

/** Compresses what lies beside the pages. */

/**
 * The editing forms: a program that lies beside the site and under a policy of its own, no page of it. It leaves as it was
 * made, compressed.
 */
export const isProgram = (address: string): boolean => address.startsWith('/admin/')

/** Whether servers send it: they only read the files with a dot, and those that begin with `_`. */
const isSent = (address: string): boolean => !/^\/(\.(?!well-known\/)|_(headers|redirects)$)/.test(address)

/**
 * Compresses the text files that are not pages and have not been compressed where they were made, as data and the index of
 * search are. Most have names that browsers keep for good; the editing forms are megabytes for a few.
 */
export const compressRest = async (workers: Workers, folder: string): Promise<void> => {
  const isPage = (address: string): boolean => isKind('.html')(address) && !isProgram(address)
  const rest = addressesIn(
    folder,
    (address) => isText(address) && !isPage(address) && isSent(address) && !existsSync(join(folder, `${address}.br`)),
  )
  const isShared = (address: string): boolean => /\.(js|css|svg)$/.test(address) && !isProgram(address)
  await workers.run({ kind: 'shared', addresses: rest.filter(isShared) })
  await workers.run({ kind: 'page', addresses: rest.filter((address) => !isShared(address)) })
}
