import { typeNamed } from '../schema/content-types'
import type { Document } from '../schema/documents'
import { typography } from '../text/typography'
import { escaped } from '../text/xml'
import type { TextOf } from './media/pdf'

/** Texts of fields shown `onPage` as HTML, each under its label: for search and feeds. */
export const fieldTexts = (document: Document): string =>
  typeNamed(document.type)
    .fields.map(({ name, label, onPage }) => {
      const text: unknown = onPage && Reflect.get(document, name)
      return typeof text === 'string' ? `<h2>${label}</h2><p>${escaped(typography(text))}</p>` : ''
    })
    .join('')

/** Papers that are listed on a page: a meeting's materials, and the documents of an information page. */
type Paper = { readonly title: string; readonly file?: string | undefined; readonly url?: string | undefined }

/** Id of their list. No heading's anchor has its low line. */
export const papersId = 'sivun_asiakirjat'

const papersOf = (document: Document): readonly Paper[] => {
  if (document.type === 'Meeting') return document.materials ?? []
  return document.type === 'Page' ? (document.documents ?? []) : []
}

/** Those whose text can be read. */
export const pdfFilesOf = (document: Document): readonly string[] =>
  papersOf(document).flatMap(({ file }) => (file?.endsWith('.pdf') ? [file] : []))

/** Their names, as links while there is a way to them, for search and feeds. */
export const papersHtml = (document: Document): string => {
  const papers = papersOf(document).map(({ title, file, url }) => {
    const [name, href] = [escaped(typography(title)), file ?? url]
    return `<li>${href ? `<a href="${escaped(href)}">${name}</a>` : name}</li>`
  })
  return papers.length > 0 ? `<ul>${papers.join('')}</ul>` : ''
}

/** Words of a page's papers that results may show: a page of a hundred sheets would take seconds to load. */
const mostShown = 3000

/** For search: what papers say, as parts of the page, and the rest of what is too long to show. */
export const paperTexts = (document: Document, textOf: TextOf) => {
  const texts = papersOf(document).flatMap(({ title, file }) => {
    const words = (file && textOf(file))?.split(/\s+/).filter(Boolean) ?? []
    return words.length > 0 ? [{ title, words }] : []
  })
  const share = Math.floor(mostShown / texts.length)
  const parts = texts.map(({ title, words }) => {
    const text = escaped(words.slice(0, share).join(' '))
    return `<h2 id="${papersId}">${escaped(typography(title))}</h2><p>${text}</p>`
  })
  return { shown: parts.join(''), rest: texts.map(({ words }) => words.slice(share).join(' ')).join(' ') }
}
