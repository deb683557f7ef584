import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findProgram } from '../../run/child'
import { buildMoment } from '../../run/environment'
import { addressesIn, type FileStamp, stampsIn, writeWhole } from '../../run/files'
import { openVoikko } from '../../text/voikko'
import { contentDir, outDir, publicDir } from '../folders'
import { readingsFile } from '../patch-weather'
import { codeKey, environmentKey } from './code-key'
import { hashOf, recordFile } from './page-record'

/** Whether a build would give the site that is there already. */

type Whole = {
  /** Of all that the site is made from. */
  readonly inputs: string
  /** Of the files that were made, by their sizes and times. */
  readonly output: string
  /** The clock in Helsinki then, and when the site changes by itself. */
  readonly moment: string
  readonly next?: string | undefined
}

const lines = (files: readonly FileStamp[]): string =>
  files.map(({ address, size, mtimeMs }) => `${address} ${size} ${mtimeMs}`).join('\n')

/** All names, links and folders among them, which the checks refuse. */
const namesIn = (folder: string): string =>
  existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort().join('\n') : ''

/** Without one of them the index of search is a poorer one. */
const programs = (): string =>
  `voikko ${openVoikko() !== undefined}, pdftotext ${findProgram('pdftotext') !== undefined}`

const inputs = (): string => {
  const media = join(publicDir, 'media')
  const parts = [codeKey('.'), environmentKey(), programs(), contentDir(), namesIn(contentDir()), namesIn(media)]
  const hash = createHash('sha256').update([...parts, lines(stampsIn(media))].join('\n'))
  for (const address of addressesIn(contentDir()))
    hash.update(`\n${address}\n`).update(readFileSync(join(contentDir(), address)))
  if (existsSync(readingsFile)) hash.update(readFileSync(readingsFile))
  return hash.digest('base64url')
}

const wholeFile = (): string => recordFile('whole')

const readInputs = (): string | undefined => {
  try {
    return inputs()
  } catch {
    // What cannot be read is told by the checks.
    return undefined
  }
}

/** What the site is made from, taken before anything is read: what is edited meanwhile is not in it. */
let begun: string | undefined

/** Before the content is read, where nobody has asked whether it is unchanged. */
export const noteInputs = (): void => {
  begun ??= readInputs()
}

/** Nothing was changed, no time has passed at which something would, and nobody has touched the files since. */
export const isUnchanged = (): boolean => {
  begun = readInputs()
  if (!existsSync(wholeFile())) return false
  try {
    const before: Whole = JSON.parse(readFileSync(wholeFile(), 'utf8'))
    const now = buildMoment()
    // Some texts go by the day: what is old, and the news of the last two.
    const sameTime = now.slice(0, 10) === before.moment.slice(0, 10) && now >= before.moment
    if (!sameTime || (before.next && now >= before.next)) return false
    // The site has ten times the files of its content, which is what mostly differs.
    return before.inputs === begun && before.output === hashOf(lines(stampsIn(outDir)))
  } catch {
    // Damaged: the site is built.
    return false
  }
}

/** Of the site that `files` are. */
export const noteWhole = async (files: readonly FileStamp[], next: string | undefined): Promise<void> => {
  const whole: Whole = { inputs: begun ?? inputs(), output: hashOf(lines(files)), moment: buildMoment(), next }
  await writeWhole(wholeFile(), JSON.stringify(whole))
}
