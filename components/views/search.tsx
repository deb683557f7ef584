import { PageFrame } from '@/components/layout/page-frame'
import { LinkGroup } from '@/components/parts/link-group'
import { TeaserList } from '@/components/parts/teaser-list'
import { content } from '@/lib/content'
import { yearsOf } from '@/lib/content/archive'
import { itemsOfRegion, itemsOfTopic, projectsOfRegion, projectsOfTopic } from '@/lib/content/queries'
import { t } from '@/lib/i18n/fi'
import { archiveUrl } from '@/lib/urls'

/** The page that the search field opens: until there is a search, the ways by topic, area and year. */
export const SearchView = () => (
  <PageFrame url="/haku/" lead={t.search.intro}>
    <div className="max-w-3xl">
      <p className="notice mt-8">{t.search.notYet}</p>
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
        <LinkGroup
          title={t.search.newsByYear}
          links={yearsOf(content().news).map(({ year, count }) => ({
            url: archiveUrl('News', year),
            title: year,
            count,
          }))}
        />
        <LinkGroup
          title={t.search.postsByYear}
          links={yearsOf(content().posts).map(({ year, count }) => ({
            url: archiveUrl('Post', year),
            title: year,
            count,
          }))}
        />
      </section>
      <section className="mt-12">
        <h2 className="text-[1.4rem]">{t.news.latest}</h2>
        <TeaserList items={content().news.slice(0, 5)} level={3} />
      </section>
    </div>
  </PageFrame>
)
