import { innerFields } from '../../schema/content-types'
import { documentKinds } from './media-path'
import type { MediaFacts } from './media-reader'

/** What is told of a document. Reads no file, so that the editing form's preview has it too. */

const [language] = innerFields('Page', 'documents', ['lang'])
const languageName = (lang: string): string | undefined => language?.choices?.find(({ value }) => value === lang)?.label

type Facts = Pick<MediaFacts, 'kind' | 'bytes' | 'pages'>

/** `PDF, 120 kt, 4 sivua, suomi`: what a reader should know before opening a document. */
export const documentMeta = ({ kind, bytes, pages }: Facts, lang?: string): string =>
  [
    documentKinds[kind] ?? kind.toUpperCase(),
    formatBytes(bytes),
    pages && `${pages}\u00A0${pages === 1 ? 'sivu' : 'sivua'}`,
    lang && languageName(lang),
  ]
    .filter(Boolean)
    .join(', ')

/** `5,1` of 5 012 345 bytes: in SI units, rounded up. */
export const megabytes = (bytes: number): string => (Math.ceil(bytes / 100_000) / 10).toString().replace('.', ',')

const formatBytes = (bytes: number): string => {
  if (bytes < 1_000_000) return `${Math.max(1, Math.ceil(bytes / 1000))}\u00A0kt`
  return `${megabytes(bytes)}\u00A0Mt`
}
