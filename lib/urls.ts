import type { TypeName } from './content/field'

/** URL section of each content type, without slashes. Authors have no pages; information pages stand at the root. */
export const sections = {
  News: 'ajankohtaista',
  Post: 'blogi',
  Project: 'hankkeet',
  Region: 'alueet',
  Topic: 'aiheet',
} as const satisfies Partial<Record<TypeName, string>>

/** Pages that are there whatever the content holds. */
export const fixedUrls = [
  '/',
  '/ajankohtaista/',
  '/blogi/',
  '/hankkeet/',
  '/alueet/',
  '/aiheet/',
  '/haku/',
  '/syotteet/',
  '/avoin-data/',
] as const

/** First path segments that no information page may take. */
export const reservedSlugs: readonly string[] = [
  ...Object.values(sections),
  'haku',
  'syotteet',
  'avoin-data',
  'data',
  'og',
  'admin',
  'vuosi',
  'en',
  'sv',
  'media',
  'hakemisto',
  '_next',
  '404',
  '410',
  // `/index/` is where a web server looks for the folder's own page.
  'index',
]

/** Root-relative address of a document's page; `null` for a type that has no page of its own. */
export const documentUrl = (type: TypeName, slug: string): string | null => {
  if (type === 'Author') return null
  if (type === 'Page') return `/${slug}/`
  return `/${sections[type]}/${slug}/`
}

/** Year archive, or a month of it: `/ajankohtaista/vuosi/2021/05/`. `month` is `05`. */
export const archiveUrl = (type: 'News' | 'Post', year: string, month?: string): string =>
  `/${sections[type]}/vuosi/${[year, month].filter(Boolean).join('/')}/`

/** Name of the files that give what an area or a topic lists, feeds and data alike: `alue-kainuu`. */
export const viewFileName = (type: 'Region' | 'Topic', slug: string): string =>
  `${type === 'Region' ? 'alue' : 'aihe'}-${slug}`

/** A year (or month) of all that concerns an area or a topic: `/alueet/kainuu/2023/`. */
export const viewArchiveUrl = (type: 'Region' | 'Topic', slug: string, year: string, month?: string): string =>
  `/${sections[type]}/${[slug, year, month].filter(Boolean).join('/')}/`
