import { PageFrame } from '@/components/layout/page-frame'
import { AreaList, municipalitiesOf } from '@/components/parts/area-list'
import { Emblem } from '@/components/parts/drawing'
import { SectionIntro } from '@/components/parts/section-intro'
import { Text } from '@/components/parts/text'
import { TileMap } from '@/components/parts/tile-map'
import { municipalityUrls } from '@/lib/schema/urls'
import { queries } from '@/lib/site/reader'
import { absoluteUrl } from '@/lib/site/settings'
import type { SitePage } from '@/lib/site/site-index'
import { t } from '@/lib/text/fi'
import { compareFinnish } from '@/lib/text/format'

/** `example.fi/jarvimaa`, of the first municipality of the map. */
const shortAddress = (): string => {
  const [first] = queries.mapRegions().flatMap(({ municipalities = [] }) => municipalities.flatMap(municipalityUrls))
  return absoluteUrl(first ?? '').replace(/^https?:\/\/|\/$/g, '')
}

export const RegionListView = ({ page }: { page: SitePage }) => (
  <PageFrame url={page.url} lead={page.description}>
    <SectionIntro page={page} />
    {queries.all('Region').length === 0 && <p className="mt-8 text-ink-soft">{t.list.empty}</p>}
    <div className="mt-8 grid grid-cols-1 items-start gap-x-12 gap-y-8 lg:grid-cols-[7fr_5fr]">
      <div>
        <TileMap />
        <Municipalities />
      </div>
      <div className="grid grid-cols-1 gap-8">
        {queries.counties().map((county) => (
          <section key={county.slug}>
            <div className="flex items-center gap-4">
              <Emblem of={county} className="h-20 w-18 flex-none" />
              <h2 className="text-[1.4rem]">
                <a href={county.url}>
                  <Text>{county.title}</Text>
                </a>
              </h2>
            </div>
            <p className="mt-2">
              <Text>{county.summary}</Text>
            </p>
            {queries.areasOf(county).length > 0 ? (
              <div className="mt-4 border-l-2 border-line pl-5">
                <AreaList regions={queries.areasOf(county)} />
              </div>
            ) : (
              <p className="mt-2 text-[0.9rem] text-ink-soft">{municipalitiesOf(county)}</p>
            )}
          </section>
        ))}
      </div>
    </div>
  </PageFrame>
)

/** All by name, each a way to its area. */
const Municipalities = () =>
  queries.mapRegions().length > 0 && (
    <section className="mt-12 border-t border-line pt-4">
      <h2 className="text-[1.4rem]">
        <Text>{t.regions.byMunicipality}</Text>
      </h2>
      <ul className="mt-4 columns-2 gap-x-4 sm:columns-3">
        {queries
          .mapRegions()
          .flatMap((region) => (region.municipalities ?? []).map(({ name }) => ({ name, region })))
          .toSorted((a, b) => compareFinnish(a.name, b.name))
          .map(({ name, region }) => (
            <li key={name}>
              <a href={region.url} className="inline-flex min-h-9 min-w-6 items-center">
                {name}
              </a>
            </li>
          ))}
      </ul>
      <p className="mt-4 text-ink-soft">
        <Text>{t.regions.shortAddress(shortAddress())}</Text>
      </p>
    </section>
  )
