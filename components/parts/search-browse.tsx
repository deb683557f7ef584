import { yearsOf } from '@/lib/content/archive'
import type { datedTypes } from '@/lib/schema/content-types'
import { news } from '@/lib/schema/types/news'
import { post } from '@/lib/schema/types/post'
import { archiveUrl } from '@/lib/schema/urls'
import { queries } from '@/lib/site/reader'
import { t } from '@/lib/text/fi'
import { LinkGroup } from './link-group'
import { TeaserList } from './teaser-list'

const Years = ({ title, type: { name, words } }: { title: string; type: (typeof datedTypes)[number] }) => (
  <LinkGroup
    title={title}
    noun={words}
    links={yearsOf(queries.all(name)).map(({ year, count }) => ({ url: archiveUrl(name, year), title: year, count }))}
  />
)

export const SearchBrowse = () => (
  <div data-part="plain" className="max-w-3xl">
    <section className="mt-10">
      <h2 className="text-[1.4rem]">{t.search.browse}</h2>
      <LinkGroup
        isTopic
        title={t.list.byTopic}
        links={queries.all('Topic').map((topic) => ({
          ...topic,
          count: queries.itemsOfTopic(topic).length + queries.projectsOfTopic(topic).length,
        }))}
      />
      <LinkGroup
        title={t.list.byRegion}
        links={queries.all('Region').map((region) => ({
          ...region,
          count: queries.itemsOfRegion(region).length + queries.projectsOfRegion(region).length,
        }))}
      />
      <Years title={t.search.newsByYear} type={news} />
      <Years title={t.search.postsByYear} type={post} />
    </section>
    <section className="mt-12">
      <h2 className="text-[1.4rem]">{t.list.latest(news.words.many)}</h2>
      <TeaserList items={queries.all('News').slice(0, 5)} level={3} />
    </section>
  </div>
)
