import { datedTypes, isDated } from '../../schema/content-types'
import { archiveUrl, fixedUrls, viewArchiveUrl, viewTypes } from '../../schema/urls'
import { periodsOf } from '../archive'
import { regionsConcerned } from '../queries'
import type { BySlug } from './across'
import type { FileFacts } from './facts'

/** Every address of the site that content may link to; the file behind it where it is a document's own page. */
export type KnownUrls = ReadonlyMap<string, FileFacts | null>

type Dated = { readonly date: string }

/**
 * Addresses that the content makes. Days to come and expired items count, since the gate turns links to hidden pages
 * into text; drafts have a page to link to but make no archive.
 */
export const knownUrls = (files: readonly FileFacts[], bySlug: BySlug): KnownUrls => {
  const urls = new Map<string, FileFacts | null>(fixedUrls.map((url) => [url, null]))
  const archives = new Map<string, Dated[]>()
  const add = (key: string, item: Dated) => {
    const items = archives.get(key)
    if (items) items.push(item)
    else archives.set(key, [item])
  }
  const regions = [...(bySlug.get('Region') ?? new Map<string, FileFacts>()).values()].map(({ slug, data }) => ({
    slug,
    parent: typeof data.parent === 'string' ? data.parent : undefined,
  }))

  for (const file of files) {
    if (file.url && !urls.get(file.url)) urls.set(file.url, file)
    const { date, draft } = file.data
    if (!isDated(file.type) || typeof date !== 'string' || draft) continue
    add(file.type, { date })
    for (const topic of strings(file.data.topics)) add(`Topic ${topic}`, { date })
    for (const region of regionsConcerned(regions, { regions: strings(file.data.regions) }))
      add(`Region ${region}`, { date })
  }
  for (const [key, items] of archives) {
    const [type, slug = ''] = key.split(' ')
    for (const { year, month } of periodsOf(items)) {
      const view = viewTypes.find((name) => name === type)
      const dated = datedTypes.find(({ name }) => name === type)
      if (view) urls.set(viewArchiveUrl(view, slug, year, month), null)
      if (dated) urls.set(archiveUrl(dated.name, year, month), null)
    }
  }
  return urls
}

const strings = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
