import { absoluteUrl, site } from '../../site/settings'
import { t } from '../../text/fi'
import type { Feed, FeedItem } from './feed'

/** JSON Feed 1.1 (jsonfeed.org/version/1.1). */

/** The feed as JSON, an item a line. Without changes an item tells no day of them, as on its page. */
export const jsonFeed = (feed: Feed): string => {
  const about = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.url,
    feed_url: feed.self.json,
    description: feed.description,
    authors: [{ name: site.name, url: absoluteUrl('/') }],
    language: t.lang,
  }
  const items = feed.items.map((item) => `\n${JSON.stringify(itemData(item))}`)
  return `${JSON.stringify(about).slice(0, -1)},"items":[${items.join(',')}\n]}\n`
}

const itemData = ({ url, title, summary, html, published, changed, authors, categories }: FeedItem) => ({
  id: url,
  url,
  title,
  content_html: html,
  summary,
  date_published: published,
  ...(changed && { date_modified: changed }),
  ...(authors.length > 0 && { authors: authors.map((name) => ({ name })) }),
  ...(categories.length > 0 && { tags: categories }),
})
