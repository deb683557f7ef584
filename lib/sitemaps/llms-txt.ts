import type { Content, DocumentWithPage } from '../content/documents'
import { contentType } from '../content/schema'
import { dataUrl, markdownUrl } from '../data/places'
import { feedNames, feedUrl } from '../feeds/feed-list'
import { t } from '../i18n/fi'
import { absoluteUrl, site } from '../site'

/** `/llms.txt` (llmstxt.org): what the site is and where its parts lie as Markdown, for programs that read with a language model. */

export const llmsUrl = '/llms.txt'

/** Newest items of each kind; the lists that follow lead to the rest. */
const newest = 20

/** The text of the file. Links lead to the Markdown beside each page. */
export const llmsTxt = (content: Content): string => {
  const { news, posts, projects, regions, topics, pages } = content
  const sections: readonly (readonly [string, readonly string[]])[] = [
    [contentType('Page').plural, pages.map(documentLink)],
    [t.regions.title, regions.map(documentLink)],
    [t.topics.title, topics.map(documentLink)],
    [t.news.latest, news.slice(0, newest).map(documentLink)],
    [t.blog.latest, posts.slice(0, newest).map(documentLink)],
    [t.projects.title, projects.map(documentLink)],
    // A section of this name may be left out when there is little room (llmstxt.org).
    [
      'Optional',
      [
        link(t.openData.title, '/avoin-data/', t.openData.intro),
        link('OpenAPI', dataUrl('openapi'), t.llms.openApi),
        link(t.feeds.title, '/syotteet/', t.feeds.intro),
        link('RSS', feedUrl(feedNames.all, 'rss'), t.feeds.everything),
      ],
    ],
  ]
  const texts = sections.flatMap(([title, links]) =>
    links.length > 0 ? [`## ${title}\n\n${links.map((line) => `- ${line}\n`).join('')}`] : [],
  )
  return [`# ${site.name}\n`, `> ${oneLine(site.description)}\n`, `${t.llms.about}\n`, ...texts].join('\n')
}

const documentLink = (document: DocumentWithPage): string =>
  link(document.title, markdownUrl(document.url), document.summary)

const link = (title: string, url: string, text: string): string =>
  `[${oneLine(title).replace(/[\\[\]]/g, '\\$&')}](${absoluteUrl(url)}): ${oneLine(text)}`

const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
