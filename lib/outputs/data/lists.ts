import { gatheredBy } from '../../content/queries'
import { type AnyType, contentTypes, type TypeName, typeNamed } from '../../schema/content-types'
import type { Content, Document, View } from '../../schema/documents'
import { viewFileName, viewTypes } from '../../schema/urls'
import { absoluteUrl } from '../../site/settings'
import { documentData } from './document-data'
import { dataUrl, placesOf } from './places'

/** The lists of open data, named as the feeds are: one for each type, area, topic and committee. */

export type DataList = ReturnType<typeof dataLists>[number]

export const dumpName = 'kaikki'

/** Every list, empty ones too. Documents are in the order of the pages: what has a day newest first. */
export const dataLists = (content: Content) => [
  ...contentTypes.map(({ name, folder, words, section }) => ({
    group: 'type' as const,
    name: folder,
    title: words.many,
    /** Of the page that shows the same, if any. */
    url: section?.url,
    documents: publicDocuments(content, name),
  })),
  ...viewTypes
    .flatMap((name): readonly View[] => content[name])
    .map((view) => ({
      group: view.type,
      name: viewFileName(view.type, view.slug),
      title: view.title,
      url: view.url,
      documents: gatheredBy(content, view),
    })),
]

export const allDocuments = (content: Content): readonly Document[] =>
  contentTypes.flatMap(({ name }) => publicDocuments(content, name))

/** Of a type without pages, those that a public document refers to. */
const publicDocuments = (content: Content, name: TypeName): readonly Document[] => {
  const documents: readonly Document[] = content[name]
  if (typeNamed(name).urlOf) return documents
  const used = new Set(contentTypes.flatMap((type) => referredFrom(content, type, name)))
  return documents.filter(({ slug }) => used.has(slug))
}

const referredFrom = (content: Content, type: AnyType, to: TypeName): readonly unknown[] => {
  const names = type.fields.filter((field) => field.to === to).map((field) => field.name)
  return content[type.name].flatMap((document) => names.flatMap((name): unknown => Reflect.get(document, name) ?? []))
}

/** The newest news item without a picture, whose name comes at the end of the build, and its place, from 1. */
export const exampleOf = (content: Content) => {
  const at = content.News.findIndex(({ image }) => !image)
  const item = content.News[at] && documentData(content.News[at], placesOf(content, new Map()))
  return item && { url: absoluteUrl(dataUrl('ajankohtaista')), number: at + 1, item }
}
