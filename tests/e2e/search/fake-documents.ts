import { siteDocuments } from '@/lib/search/build/search-documents'
import { content } from '@/lib/site/reader'
import type { FakeDocument } from './fake-engine'

/** The site's own public documents as the fake engine takes them. */
export const fakeDocuments = (): readonly FakeDocument[] =>
  siteDocuments(content()).map(({ url, title, type, lang, date, summary, body, topics, regions }) => ({
    url,
    title,
    type,
    ...(lang ? { lang } : {}),
    ...(date ? { date } : {}),
    text: summary,
    parts: [...body().matchAll(/<h2 id="([^"]+)"[^>]*>([^<]+)</g)].map(([, id = '', title = '']) => ({
      url: `${url}#${id}`,
      title: title.replaceAll('\u00AD', ''),
    })),
    values: { tyyppi: [type], aihe: topics, alue: regions, vuosi: date ? [date.slice(0, 4)] : [] },
  }))
