import { content } from '@/lib/content'
import { yearsOf } from '@/lib/content/archive'
import type { Item } from '@/lib/content/documents'
import { itemsOfRegion, itemsOfTopic, projectsOfRegion, projectsOfTopic } from '@/lib/content/queries'
import { t } from '@/lib/i18n/fi'
import { archiveUrl } from '@/lib/urls'
import { LinkGroup } from './link-group'
import { TeaserList } from './teaser-list'

const years = (type: 'News' | 'Post', items: readonly Item[]) =>
  yearsOf(items).map(({ year, count }) => ({ url: archiveUrl(type, year), title: year, count }))

/** The ways to everything without searching: by topic, area and year, and the newest. */
export const SearchBrowse = () => (
  <div data-part="plain" className="max-w-3xl">
    <section className="mt-10">
      <h2 className="text-[1.4rem]">{t.search.browse}</h2>
      <LinkGroup
        isTopic
        title={t.list.byTopic}
        links={content().topics.map((topic) => ({
          ...topic,
          count: itemsOfTopic(content(), topic).length + projectsOfTopic(content(), topic).length,
        }))}
      />
      <LinkGroup
        title={t.list.byRegion}
        links={content().regions.map((region) => ({
          ...region,
          count: itemsOfRegion(content(), region).length + projectsOfRegion(content(), region).length,
        }))}
      />
      <LinkGroup title={t.search.newsByYear} links={years('News', content().news)} />
      <LinkGroup title={t.search.postsByYear} links={years('Post', content().posts)} />
    </section>
    <section className="mt-12">
      <h2 className="text-[1.4rem]">{t.news.latest}</h2>
      <TeaserList items={content().news.slice(0, 5)} level={3} />
    </section>
  </div>
)
