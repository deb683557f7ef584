import { yearsOf } from '@/lib/content/archive'
import type { datedTypes } from '@/lib/schema/content-types'
import { news } from '@/lib/schema/types/news'
import { post } from '@/lib/schema/types/post'
import { archiveUrl } from '@/lib/schema/urls'
import { queries } from '@/lib/site/reader'
import { t } from '@/lib/text/fi'
import { Beside } from './beside'
import { LinkGroup } from './link-group'
import { ListOrNothing } from './list-or-nothing'
import { Teaser } from './teaser'

const Years = ({ title, type: { name, words } }: { title: string; type: (typeof datedTypes)[number] }) => (
  <LinkGroup
    title={title}
    noun={words}
    links={yearsOf(queries.all(name)).map(({ year, count }) => ({ url: archiveUrl(name, year), title: year, count }))}
  />
)

export const SearchBrowse = () => (
  <div data-part="plain">
    <Beside rest={<Newest />}>
      <section className="mt-12">
        <h2 className="text-[1.4rem]">{t.search.browse}</h2>
        <LinkGroup isTopic inColumns title={t.list.byTopic} links={queries.all('Topic')} />
        <LinkGroup inColumns title={t.list.byRegion} links={queries.all('Region')} />
        <Years title={t.search.newsByYear} type={news} />
        <Years title={t.search.postsByYear} type={post} />
      </section>
    </Beside>
  </div>
)

const Newest = () => {
  const items = queries.all('News').slice(0, 5)
  return (
    <section className="mt-12">
      <h2 className="text-[1.4rem]">{t.list.latest(news.words.many)}</h2>
      <ListOrNothing className="mt-2 ruled">
        {items.map((item) => (
          <li key={item.url} className="py-3">
            <Teaser item={item} level={3} size="compact" />
          </li>
        ))}
      </ListOrNothing>
    </section>
  )
}
