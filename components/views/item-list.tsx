import { PageFrame } from '@/components/layout/page-frame'
import { Columns } from '@/components/parts/columns'
import { LinkGroup } from '@/components/parts/link-group'
import { NewestItems } from '@/components/parts/newest-items'
import { SectionIntro } from '@/components/parts/section-intro'
import { yearsOf } from '@/lib/content/archive'
import { type DatedName, datedTypes } from '@/lib/schema/content-types'
import type { Item } from '@/lib/schema/documents'
import { archiveUrl } from '@/lib/schema/urls'
import { queries } from '@/lib/site/reader'
import type { SitePage } from '@/lib/site/site-index'
import { t } from '@/lib/text/fi'

type Props = { readonly page: SitePage }

/** The newest of a dated type, with links by year, area and topic. */
export const ItemListView = ({ page }: Props) => {
  const items = queries.itemsBehind(page)
  const type = datedTypes.find(({ section }) => section.url === page.url)
  return (
    <PageFrame url={page.url} lead={page.description}>
      <p className="no-print mt-4 lg:hidden">
        <a href="#luettelon_rajaus" className="inline-flex min-h-9 items-center">
          {t.list.toFilters}
        </a>
      </p>
      <SectionIntro page={page} />
      <Columns aside={type && <Filters type={type.name} items={items} />}>
        <NewestItems items={items} />
      </Columns>
    </PageFrame>
  )
}

const Filters = ({ type, items }: { type: DatedName; items: readonly Item[] }) => (
  <nav id="luettelon_rajaus" aria-label={t.list.filters}>
    <h2 className="text-[1.15rem]">{t.list.filters}</h2>
    <LinkGroup
      title={t.list.byYear}
      links={yearsOf(items).map(({ year, count }) => ({ url: archiveUrl(type, year), title: year, count }))}
    />
    <LinkGroup title={t.list.byRegion} links={withCounts(queries.all('Region'), queries.itemsOfRegion)} />
    <LinkGroup isTopic title={t.list.byTopic} links={withCounts(queries.all('Topic'), queries.itemsOfTopic)} />
  </nav>
)

/** Links to the views that hold something, each with the number of news and posts that its page shows. */
const withCounts = <T extends { url: string; title: string }>(
  views: readonly T[],
  itemsOf: (view: T) => readonly Item[],
) =>
  views.flatMap((view) => {
    const count = itemsOf(view).length
    return count > 0 ? [{ url: view.url, title: view.title, count }] : []
  })
