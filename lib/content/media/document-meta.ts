import { innerFields } from '../../schema/content-types'
import { documentKinds } from './media-path'
import type { MediaFacts } from './media-reader'

/** What is told of a document. Reads no file, so that the editing form's preview has it too. */

const [language] = innerFields('Page', 'documents', ['lang'])
const languageName = (lang: string): string | undefined => language?.choices?.find(({ value }) => value === lang)?.label

/** `CSV, 2 kt, suomi`: what a reader should know before opening a document. */
export const documentMeta = ({ kind, bytes }: Pick<MediaFacts, 'kind' | 'bytes'>, lang?: string): string =>
  [documentKinds[kind] ?? kind.toUpperCase(), formatBytes(bytes), lang ? languageName(lang) : undefined]
    .filter((part) => part !== undefined)
    .join(', ')

/** `5,1` of 5 012 345 bytes: in SI units, rounded up. */
export const megabytes = (bytes: number): string => (Math.ceil(bytes / 100_000) / 10).toString().replace('.', ',')

const formatBytes = (bytes: number): string => {
  if (bytes < 1_000_000) return `${Math.max(1, Math.ceil(bytes / 1000))}\u00A0kt`
  return `${megabytes(bytes)}\u00A0Mt`
}
