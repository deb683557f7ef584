import { pageTypes } from '../../schema/content-types'
import type { Content, DocumentWithPage } from '../../schema/documents'
import { ownPages } from '../../schema/urls'
import { absoluteUrl, site } from '../../site/settings'
import { t } from '../../text/fi'
import { dataUrl, markdownUrl } from '../data/places'
import { feedUrl, wholeFeed } from '../feeds/feed-list'

/** `/llms.txt` (llmstxt.org): what the site is and where its parts are, for language models. */

export const llmsUrl = '/llms.txt'

/** Newest items of each type; the lists lead to the rest. */
const newest = 20

/** Links lead to the Markdown beside each page. */
export const llmsTxt = (content: Content): string => {
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ...pageTypes.map(({ name, dated, words, section }) => {
      const documents: readonly DocumentWithPage[] = content[name]
      const title = section?.title ?? words.many
      return dated
        ? ([t.list.latest(words.many), documents.slice(0, newest).map(documentLink)] as const)
        : ([title, documents.map(documentLink)] as const)
    }),
    // Programs short of room may skip a section of this name (llmstxt.org).
    [
      'Optional',
      [
        link(t.openData.title, ownPages.openData, t.openData.intro),
        link('OpenAPI', dataUrl('openapi'), t.llms.openApi),
        link(t.feeds.title, ownPages.feeds, t.feeds.intro),
        link('RSS', feedUrl(wholeFeed, 'rss'), t.feeds.everything),
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
