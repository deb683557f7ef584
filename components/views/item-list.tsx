import { PageFrame } from '@/components/layout/page-frame'
import { ListWays } from '@/components/parts/list-ways'
import { NewestItems, newestShown } from '@/components/parts/newest-items'
import { NothingNow } from '@/components/parts/nothing-now'
import { SectionIntro } from '@/components/parts/section-intro'
import { ServiceLinks } from '@/components/parts/service-links'
import { datedTypes } from '@/lib/schema/content-types'
import { queries } from '@/lib/site/reader'
import type { SitePage } from '@/lib/site/site-index'

/** The newest of a dated type, with links by year. */
export const ItemListView = ({ page }: { readonly page: SitePage }) => {
  const items = queries.itemsBehind(page)
  const type = datedTypes.find(({ section }) => section.url === page.url)
  if (!type) throw new Error(`No list at ${page.url}`)
  return (
    <PageFrame url={page.url} lead={page.description}>
      <SectionIntro page={page} />
      {/* What has left the list stands in the archives. */}
      <ListWays type={type} items={queries.all(type.name)} shown={Math.min(items.length, newestShown)} />
      {items.length > 0 ? (
        <div className="mt-8">
          <NewestItems items={items} />
        </div>
      ) : (
        <>
          <NothingNow of={type.name} />
          <ServiceLinks />
        </>
      )}
    </PageFrame>
  )
}
