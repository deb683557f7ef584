import { subDays } from 'date-fns'
import type { Content } from '../../schema/documents'
import { absoluteUrl, site } from '../../site/settings'
import { t } from '../../text/fi'
import { publishedTime } from '../../text/helsinki-time'
import { typography } from '../../text/typography'
import { element, xmlDocument } from '../../text/xml'
import { namespace } from './sitemap'

/** Google's news sitemap: developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap. */

export const newsSitemapUrl = '/uutissitemap.xml'

/** Most articles, by Google. */
const most = 1000

/** News of the last two days in Finland, possibly none; not what is dated by its month alone. */
export const newsSitemap = ({ News }: Pick<Content, 'News'>, today: string): string => {
  const yesterday = subDays(new Date(`${today}T00:00:00Z`), 1)
    .toISOString()
    .slice(0, 10)
  const recent = News.filter(({ date, datePrecision }) => date >= yesterday && date <= today && !datePrecision)
  const [name, language] = [element('news:name', {}, site.name), element('news:language', {}, t.lang)]
  const publication = element('news:publication', {}, name, language)
  const urls = recent.slice(0, most).map((item) => {
    const date = element('news:publication_date', {}, publishedTime(item))
    const title = element('news:title', {}, typography(item.title))
    return element(
      'url',
      {},
      element('loc', {}, absoluteUrl(item.url)),
      element('news:news', {}, publication, date, title),
    )
  })
  const namespaces = { xmlns: namespace, 'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9' }
  return xmlDocument(element('urlset', namespaces, ...urls))
}
