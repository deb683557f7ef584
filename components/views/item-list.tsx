import { PageFrame } from '@/components/layout/page-frame'
import { Columns } from '@/components/parts/columns'
import { LinkGroup } from '@/components/parts/link-group'
import { NewestItems } from '@/components/parts/newest-items'
import { SectionIntro } from '@/components/parts/section-intro'
import { yearsOf } from '@/lib/content/archive'
import { datedTypes } from '@/lib/schema/content-types'
import type { Item } from '@/lib/schema/documents'
import { region } from '@/lib/schema/types/region'
import { topic } from '@/lib/schema/types/topic'
import { archiveUrl } from '@/lib/schema/urls'
import { queries } from '@/lib/site/reader'
import type { SitePage } from '@/lib/site/site-index'
import { t } from '@/lib/text/fi'

type Props = { readonly page: SitePage }

/** The newest of a dated type, with links by year. */
export const ItemListView = ({ page }: Props) => {
  const items = queries.itemsBehind(page)
  const type = datedTypes.find(({ section }) => section.url === page.url)
  return (
    <PageFrame url={page.url} lead={page.description}>
      {items.length > 0 && (
        <p className="no-print mt-4 lg:hidden">
          <a href="#luettelon_rajaus" className="inline-flex min-h-9 items-center">
            {t.list.toFilters}
          </a>
        </p>
      )}
      <SectionIntro page={page} />
      <Columns aside={type && <Filters type={type} items={items} />}>
        <NewestItems items={items} />
      </Columns>
    </PageFrame>
  )
}

/** Every number is of this list, and its link leads to that part of it; areas and topics gather more than one list. */
export const Filters = ({
  type: { name, words },
  items,
}: {
  type: (typeof datedTypes)[number]
  items: readonly Item[]
}) => (
  <nav id="luettelon_rajaus" aria-label={t.list.filters}>
    <h2 className="text-[1.15rem]">{t.list.filters}</h2>
    <LinkGroup
      title={t.list.byYear}
      noun={words}
      links={yearsOf(items).map(({ year, count }) => ({ url: archiveUrl(name, year), title: year, count }))}
    />
    <LinkGroup title={t.list.elsewhere} links={[region, topic].map(({ section }) => section)} />
  </nav>
)
