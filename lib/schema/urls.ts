import { slugify } from '../text/slug'
import {
  type DatedName,
  datedTypes,
  type PageName,
  type SectionName,
  sectionOf,
  sectionTypes,
  type TypeName,
  typeNamed,
  wordOf,
} from './content-types'

/** Types whose pages gather what refers to them, with archives. */
export const viewTypes = ['Region', 'Topic', 'Committee'] as const satisfies readonly SectionName[]
export type ViewName = (typeof viewTypes)[number]

/** Pages that are no document's. */
export const ownPages = { front: '/', search: '/haku/', feeds: '/syotteet/', openData: '/avoin-data/' } as const

/** Of feedback by a form; there is none without the form. */
export const thanksUrl = '/kiitos/'

/** Pages that are there whatever the content holds. */
export const fixedUrls: readonly string[] = [
  ownPages.front,
  ...sectionTypes.map(({ section }) => section.url),
  ownPages.search,
  ownPages.feeds,
  ownPages.openData,
]

/** Where a server shows sites of pull requests, each built for a path of its own: `/esikatselu/12`. */
const previewFolder = 'esikatselu'
export const previewRoot = `/${previewFolder}/`
/** Whether a site of that base path is a pull request's; gives its number. */
export const previewNumber = (basePath: string): number | undefined => {
  const [, number] = basePath.match(new RegExp(`${previewRoot}([1-9]\\d{0,8})$`)) ?? []
  return number === undefined ? undefined : Number(number)
}

/** First segments of the site's own pages and files, where no content ever stood; a server looks for a folder in `/index/`. */
export const ownSlugs: readonly string[] =
  `haku syotteet avoin-data kiitos data og admin vuosi en sv media hakemisto ${previewFolder} _next 404 410 index`.split(
    ' ',
  )

/** Root-relative address of a document's page; `null` for a type that has no page of its own. */
export const documentUrl = (type: TypeName, slug: string): string | null => typeNamed(type).urlOf?.({ slug }) ?? null

/** Short addresses that lead to a municipality's area: each of its names as addresses have it and as it is typed. */
export const municipalityUrls = (municipality: {
  readonly name: string
  readonly nameSv?: string
}): readonly string[] => {
  const names = [municipality.name, municipality.nameSv].flatMap((name) => name ?? [])
  const typed = names.filter((name) => /^[\p{L} -]+$/u.test(name)).map((name) => name.trim().replaceAll(' ', '-'))
  const slugs = [...names.map(slugify), ...typed.map((name) => name.toLocaleLowerCase('fi'))]
  return [...new Set(slugs)].filter(Boolean).map((slug) => `/${slug}/`)
}

/** `/ajankohtaista/vuosi/` */
const archiveRoot = (type: DatedName): string => `${sectionOf(type).url}vuosi/`

/** Year archive, or a month of it: `/ajankohtaista/vuosi/2021/05/`. `month` is `05`. */
export const archiveUrl = (type: DatedName, year: string, month?: string): string =>
  `${archiveRoot(type)}${[year, month].filter(Boolean).join('/')}/`

/** A year (or month) of all that an area, a topic or a committee gathers: `/alueet/lansi/2023/`. */
export const viewArchiveUrl = (type: ViewName, slug: string, year: string, month?: string): string =>
  `${documentUrl(type, slug)}${[year, month].filter(Boolean).join('/')}/`

/** Name of the files that give what one of them lists, feeds and data alike: `alue-lansi`. */
export const viewFileName = (type: ViewName, slug: string): string => `${wordOf(type)}-${slug}`

export const archiveRoots: readonly string[] = datedTypes.map(({ name }) => archiveRoot(name))

/** Root-relative address of the share image of a document, or of the site for pages that have none: `/og/uutinen-<slug>.png`. */
export const shareImageUrl = (document?: { readonly type: PageName; readonly slug: string }): string =>
  document ? `/og/${wordOf(document.type)}-${document.slug}.png` : '/og/sivusto.png'

/** Pixels of every share image: the size that Facebook, LinkedIn and X show whole (Open Graph, 1.91 : 1). */
export const shareImageSize = { width: 1200, height: 630 } as const

/** What WordPress asked its front page for: an item, a list or a feed. */
export const queryForm = /^(?:(?:p|cat|m|author)=\d+|(?:feed|tag)=[\w-]+)$/
