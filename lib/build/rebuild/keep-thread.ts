import { linkSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { packedEndings } from '../../run/files'
import type { ThreadMain } from '../../run/threads'
import { writePrecompressed } from '../compress'
import { hashOf } from './page-record'

/** Takes finished pages of the build before into this one: as they are, or with what stands on many pages put anew. */

/** A text of the page that stands otherwise now; `once` when it must be there exactly once. */
export type Edit = { readonly from: string; readonly to: string; readonly once: boolean }

export type KeptPage = { readonly address: string; readonly sum: string; readonly edits: readonly Edit[] }

export type KeepData = { readonly from: string; readonly to: string }
/** Only looked at, or put in place as well. */
export type KeepJob = { readonly pages: readonly KeptPage[]; readonly write: boolean }
/** By page: its sum now, undefined when it is not as the build before left it. */
export type KeepAnswer = readonly (string | undefined)[]

const endings = ['', ...packedEndings]

/** Of the page and its copies in the folder. Throws when one is missing. */
export const sumOf = (file: string): string => hashOf(...endings.map((ending) => readFileSync(file + ending)))

const isOnce = (html: string, text: string): boolean => {
  const at = html.indexOf(text)
  return at >= 0 && html.indexOf(text, at + 1) < 0
}

export const main: ThreadMain<KeepData, KeepJob, KeepAnswer> = ({ from, to }) => {
  const look = ({ address, sum, edits }: KeptPage): string | undefined => {
    const file = join(from, address)
    try {
      if (sumOf(file) !== sum) return undefined
    } catch {
      // A copy is missing.
      return undefined
    }
    if (edits.every(({ once }) => !once)) return sum
    const html = readFileSync(file, 'utf8')
    return edits.every((edit) => !edit.once || isOnce(html, edit.from)) ? sum : undefined
  }
  const keep = ({ address, sum, edits }: KeptPage): string => {
    const [old, file] = [join(from, address), join(to, address)]
    mkdirSync(dirname(file), { recursive: true })
    const before = edits.length > 0 ? readFileSync(old, 'utf8') : ''
    const html = edits.reduce((text, edit) => text.replaceAll(edit.from, () => edit.to), before)
    if (html === before) {
      for (const ending of endings) linkSync(old + ending, file + ending)
      return sum
    }
    writeFileSync(file, html)
    writePrecompressed(file, Buffer.from(html), 'page')
    return sumOf(file)
  }
  return ({ pages, write }) => pages.map(write ? keep : look)
}
