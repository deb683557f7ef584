import { bodyHtml, content } from '@/lib/content'
import { regionsConcerned } from '@/lib/content/queries'
import type { FakeDocument } from './fake-engine'

/** The site's own public documents as the fake engine takes them. */
export const fakeDocuments = (): readonly FakeDocument[] => {
  const { news, posts, projects, pages, regions, topics } = content()
  const typed = [
    ...news.map((document) => ({ type: 'uutinen', document })),
    ...posts.map((document) => ({ type: 'kirjoitus', document })),
    ...projects.map((document) => ({ type: 'hanke', document })),
    ...pages.map((document) => ({ type: 'sivu', document })),
    ...regions.map((document) => ({ type: 'alue', document })),
    ...topics.map((document) => ({ type: 'aihe', document })),
  ]
  return typed.map(({ type, document }) => {
    const date = 'date' in document ? document.date : undefined
    return {
      url: document.url,
      title: document.title,
      type,
      ...(date ? { date } : {}),
      text: document.summary,
      parts: [...bodyHtml(document).matchAll(/<h2 id="([^"]+)"[^>]*>([^<]+)</g)].map(([, id = '', title = '']) => ({
        url: `${document.url}#${id}`,
        title: title.replaceAll('\u00AD', ''),
      })),
      values: {
        tyyppi: [type],
        aihe: 'topics' in document ? (document.topics ?? []) : [],
        // As in the areas' own views: what names no area concerns them all.
        alue:
          type === 'uutinen' || type === 'kirjoitus' || type === 'hanke'
            ? regionsConcerned(regions, 'regions' in document ? { regions: document.regions ?? [] } : {})
            : [],
        vuosi: date ? [date.slice(0, 4)] : [],
      },
    }
  })
}
