import { PageFrame } from '@/components/layout/page-frame'
import { Columns } from '@/components/parts/columns'
import { LeadItem } from '@/components/parts/lead-picture'
import { LinkGroup } from '@/components/parts/link-group'
import { NewestItems, newestShown } from '@/components/parts/newest-items'
import { NothingNow } from '@/components/parts/nothing-now'
import { SectionIntro } from '@/components/parts/section-intro'
import { needsYears, yearsOf } from '@/lib/content/archive'
import { datedTypes } from '@/lib/schema/content-types'
import type { Item } from '@/lib/schema/documents'
import { region } from '@/lib/schema/types/region'
import { topic } from '@/lib/schema/types/topic'
import { archiveUrl } from '@/lib/schema/urls'
import { queries } from '@/lib/site/reader'
import type { SitePage } from '@/lib/site/site-index'
import { t } from '@/lib/text/fi'

/** The newest of a dated type, with links by year. */
export const ItemListView = ({ page }: { readonly page: SitePage }) => {
  const items = queries.itemsBehind(page)
  const [lead] = items
  const type = datedTypes.find(({ section }) => section.url === page.url)
  if (!type) throw new Error(`No list at ${page.url}`)
  // What has left the list stands in the archives.
  const filters = filtersOf(type, queries.all(type.name), Math.min(items.length, newestShown))
  return (
    <PageFrame url={page.url} lead={page.description}>
      {filters && (
        <p className="no-print mt-4 lg:hidden">
          <a href={`#${filtersId}`} className="inline-flex min-h-9 items-center">
            {t.list.toFilters}
          </a>
        </p>
      )}
      <SectionIntro page={page} />
      {lead && <LeadItem item={lead} level={2} />}
      <Columns aside={filters}>
        {items.length === 0 && type.name === 'Notice' ? (
          <NothingNow text={t.notices.none} elsewhere={t.notices.elsewhere} />
        ) : (
          <div className="mt-10">
            <NewestItems items={items} isAfterLead />
          </div>
        )}
      </Columns>
    </PageFrame>
  )
}

const filtersId = 'luettelon_rajaus'

/** Every number is of this list, and its link leads to that part of it; areas and topics gather more than one list. Nothing where years divide nothing. */
export const filtersOf = ({ name, words }: (typeof datedTypes)[number], items: readonly Item[], shown: number) =>
  needsYears(items, shown) && (
    <nav id={filtersId} aria-label={t.list.filters}>
      <h2 className="text-[1.15rem]">{t.list.filters}</h2>
      <LinkGroup
        title={t.list.byYear}
        noun={words}
        links={yearsOf(items).map(({ year, count }) => ({ url: archiveUrl(name, year), title: year, count }))}
      />
      <LinkGroup title={t.list.elsewhere} links={[region, topic].map(({ section }) => section)} />
    </nav>
  )
