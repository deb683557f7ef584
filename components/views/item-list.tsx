import { PageFrame } from '@/components/layout/page-frame'
import { Columns } from '@/components/parts/columns'
import { LinkGroup } from '@/components/parts/link-group'
import { NewestItems } from '@/components/parts/newest-items'
import { content } from '@/lib/content'
import { yearsOf } from '@/lib/content/archive'
import type { Content, Item } from '@/lib/content/documents'
import { itemsOfRegion, itemsOfTopic } from '@/lib/content/queries'
import { t } from '@/lib/i18n/fi'
import { archiveUrl } from '@/lib/urls'

type Props = {
  readonly url: string
  readonly lead: string
  readonly type: 'News' | 'Post'
  readonly items: readonly Item[]
}

/** The newest news or posts, with links to the same by year, area and topic: beside the list, or on a phone after it. */
export const ItemListView = ({ url, lead, type, items }: Props) => (
  <PageFrame url={url} lead={lead}>
    <p className="no-print mt-4 lg:hidden">
      <a href="#luettelon_rajaus" className="inline-flex min-h-9 items-center">
        {t.list.toFilters}
      </a>
    </p>
    <Columns aside={<Filters type={type} items={items} />}>
      <NewestItems items={items} />
    </Columns>
  </PageFrame>
)

const Filters = ({ type, items }: Pick<Props, 'type' | 'items'>) => (
  <nav id="luettelon_rajaus" aria-label={t.list.filters}>
    <h2 className="text-[1.15rem]">{t.list.filters}</h2>
    <LinkGroup
      title={t.list.byYear}
      links={yearsOf(items).map(({ year, count }) => ({ url: archiveUrl(type, year), title: year, count }))}
    />
    <LinkGroup title={t.list.byRegion} links={withCounts(content().regions, itemsOfRegion)} />
    <LinkGroup isTopic title={t.list.byTopic} links={withCounts(content().topics, itemsOfTopic)} />
  </nav>
)

/** Links to the views that hold something, each with the number of news and posts that its page shows. */
const withCounts = <T extends { url: string; title: string }>(
  views: readonly T[],
  itemsOf: (content: Content, view: T) => readonly Item[],
) =>
  views.flatMap((view) => {
    const count = itemsOf(content(), view).length
    return count > 0 ? [{ url: view.url, title: view.title, count }] : []
  })
