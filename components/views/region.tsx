import { PageFrame } from '@/components/layout/page-frame'
import { AreaList } from '@/components/parts/area-list'
import { CalendarFollow } from '@/components/parts/calendar-link'
import { ComingItems } from '@/components/parts/coming-items'
import { Emblem } from '@/components/parts/drawing'
import { Fact, FactStrip } from '@/components/parts/facts'
import { FeedLink } from '@/components/parts/feed-link'
import { NewestItems } from '@/components/parts/newest-items'
import { ProjectCard } from '@/components/parts/project-card'
import { Prose } from '@/components/parts/prose'
import { TeaserList } from '@/components/parts/teaser-list'
import { TileMap } from '@/components/parts/tile-map'
import { YearLinks } from '@/components/parts/year-links'
import { byStatus } from '@/lib/content/queries'
import { weatherId } from '@/lib/outputs/weather'
import type { Region } from '@/lib/schema/documents'
import { project } from '@/lib/schema/types/project'
import { viewArchiveUrl, viewFileName } from '@/lib/schema/urls'
import { queries } from '@/lib/site/reader'
import { site } from '@/lib/site/settings'
import { t } from '@/lib/text/fi'
import { countOf, formatList, phoneHref } from '@/lib/text/format'

/** Projects shown; the rest stand in the list of them all. */
const mostProjects = 6

/** An area or a county: where it is, what happens there, and for an area what concerns the whole county. */
export const RegionView = ({ region }: { region: Region }) => {
  const areas = queries.areasOf(region)
  const projects = byStatus(queries.projectsOfRegion(region))
  return (
    <PageFrame
      url={region.url}
      lead={region.summary}
      mark={<Emblem of={region} className="mb-4 h-28 w-25 sm:h-44 sm:w-39" />}
    >
      <RegionFacts region={region} />
      {/* Filled in the finished page, so that a new temperature renders nothing anew; empty, it takes no place. */}
      {region.weatherPlace && <span id={weatherId} className="no-print text-[0.9rem] text-ink-soft" />}
      <div className="grid grid-cols-1 items-start gap-x-12 lg:grid-cols-[5fr_6fr]">
        <div className="mt-8 lg:order-last lg:mt-16">
          <TileMap lit={areas.length > 0 ? areas.map(({ slug }) => slug) : [region.slug]} />
          {region.municipalitiesBasis === 'tyooletus' && (
            <p className="mt-3 text-[0.9rem] text-ink-soft">{t.regions.assumption}</p>
          )}
          {areas.length > 0 && (
            <section className="mt-10">
              <h2 className="mb-4 text-[1.4rem]">{t.regions.areas}</h2>
              <AreaList regions={areas} />
            </section>
          )}
        </div>
        <div>
          <ComingItems region={region} />
          <RegionItems region={region} />
        </div>
      </div>
      <CountyItems region={region} />
      {projects.length > 0 && (
        <section className="mt-16 border-t-4 border-ink pt-4">
          <h2 className="text-[1.6rem]">{`${project.section.title} ${region.inflections.in}`}</h2>
          <ul className="mt-6 grid grid-cols-1 gap-x-12 gap-y-8 md:grid-cols-2">
            {projects.slice(0, mostProjects).map((project) => (
              <li key={project.slug}>
                <ProjectCard project={project} />
              </li>
            ))}
          </ul>
          {projects.length > mostProjects && (
            <p className="mt-6">
              <a href={project.section.url} className="inline-flex min-h-9 items-center font-bold">
                {t.list.all(project.words.many)}
              </a>
            </p>
          )}
        </section>
      )}
      <section className="mt-16 max-w-3xl border-t-4 border-ink pt-4">
        <h2 className="text-[1.6rem]">{t.regions.about}</h2>
        <Prose of={region} />
      </section>
    </PageFrame>
  )
}

/** Who lives here, who answers for services, and where help is. */
const RegionFacts = ({ region }: { region: Region }) => {
  const county = queries.all('Region').find(({ slug }) => slug === region.parent) ?? region
  const areas = queries.areasOf(region)
  const numbers = site.services.flatMap(({ phone }) => phone ?? [])
  return (
    <FactStrip>
      <Fact term={t.regions.municipalities}>
        {areas.length > 0
          ? countOf(areas.flatMap(({ municipalities = [] }) => municipalities).length, ...t.regions.municipality)
          : formatList((region.municipalities ?? []).map(({ name }) => name))}
      </Fact>
      <Fact term={t.regions.county}>
        {county.website ? (
          <>
            <a href={county.website} className="inline-block py-0.5">
              {t.regions.countyOf(county.inflections.genitive)}
            </a>{' '}
            <span className="font-normal text-ink-soft">{new URL(county.website).host}</span>
          </>
        ) : (
          t.regions.countyOf(county.inflections.genitive)
        )}
      </Fact>
      <Fact term={t.regions.help}>
        {numbers.length > 0 && (
          <span className="flex gap-x-5">
            {numbers.map((number) => (
              <a key={number} href={phoneHref(number)} className="inline-block py-0.5">
                {number}
              </a>
            ))}
          </span>
        )}
      </Fact>
      {(region.contacts ?? []).map(({ name, email, phone }) => (
        <Fact key={name} term={name}>
          {email && (
            <a href={`mailto:${email}`} className="inline-block py-0.5">
              {email}
            </a>
          )}{' '}
          {phone && (
            <a href={phoneHref(phone)} className="inline-block py-0.5">
              {phone}
            </a>
          )}
        </Fact>
      ))}
    </FactStrip>
  )
}

const RegionItems = ({ region }: { region: Region }) => {
  const items = queries.itemsOfRegion(region)
  return (
    <section className="mt-16 max-w-3xl border-t-4 border-ink pt-4">
      <h2 className="text-[1.6rem]">{t.regions.news(region.inflections.from)}</h2>
      <NewestItems items={items} most={10} level={3} showKind />
      <YearLinks items={items} urlOf={(year) => viewArchiveUrl('Region', region.slug, year)} />
      <CalendarFollow name={viewFileName('Region', region.slug)} />
      <FeedLink of={region} />
    </section>
  )
}

/** The newest of an area's whole county, under a heading of their own so that they are not taken for the area's. */
const CountyItems = ({ region }: { region: Region }) => {
  const county = queries.all('Region').find(({ slug }) => slug === region.parent)
  if (!county) return null
  const own = new Set(queries.itemsOfRegion(region))
  const items = queries
    .itemsOfRegion(county)
    .filter((item) => !own.has(item) && (item.regions?.length === 0 || item.regions?.includes(county.slug)))
  return (
    <section className="mt-16 max-w-3xl border-t border-line pt-4">
      <h2 className="text-[1.4rem]">{t.regions.wholeCounty(county.inflections.genitive)}</h2>
      <TeaserList items={items.slice(0, 5)} level={3} showKind />
      <p>
        <a href={county.url} className="inline-flex min-h-9 items-center font-bold">
          {t.regions.news(county.inflections.from)}
        </a>
      </p>
    </section>
  )
}
