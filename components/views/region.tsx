import { PageFrame } from '@/components/layout/page-frame'
import { AreaList } from '@/components/parts/area-list'
import { Beside } from '@/components/parts/beside'
import { CalendarFollow } from '@/components/parts/calendar-link'
import { ComingItems, comingShown } from '@/components/parts/coming-items'
import { Contents } from '@/components/parts/contents'
import { FeedLink } from '@/components/parts/feed-link'
import { MoreLink } from '@/components/parts/more-link'
import { NewestItems } from '@/components/parts/newest-items'
import { ProjectCard } from '@/components/parts/project-card'
import { Prose } from '@/components/parts/prose'
import { RegionFacts } from '@/components/parts/region-facts'
import { Teaser } from '@/components/parts/teaser'
import { TileMap } from '@/components/parts/tile-map'
import { YearLinks } from '@/components/parts/year-links'
import { byStatus, toldOnce } from '@/lib/content/queries'
import { weatherId } from '@/lib/outputs/weather'
import type { Project, Region } from '@/lib/schema/documents'
import { project } from '@/lib/schema/types/project'
import { viewArchiveUrl, viewFileName } from '@/lib/schema/urls'
import { queries } from '@/lib/site/reader'
import { t } from '@/lib/text/fi'

/** Projects shown; the rest stand in the list of them all. */
const mostProjects = 6
/** Items shown; the rest stand in the archives of the years. */
const mostItems = 6

/** An area or a county: where it is, what happens there, and for an area what concerns the whole county. */
export const RegionView = ({ region }: { region: Region }) => {
  const areas = queries.areasOf(region)
  const county = queries.all('Region').find(({ slug }) => slug === region.parent)
  const projects = byStatus(queries.projectsOfRegion(region))
  return (
    <PageFrame url={region.url} lead={region.summary}>
      <div className="grid grid-cols-1 items-start gap-x-12 lg:grid-cols-[5fr_7fr]">
        <div>
          <RegionFacts region={region} />
          {/* Filled in the finished page, so that a new temperature renders nothing anew; empty, it takes no place. */}
          {region.weatherPlace && (
            <span id={weatherId} className="no-print mt-2 block text-[0.9rem] text-ink-soft empty:hidden" />
          )}
        </div>
        <div className="mt-8">
          <TileMap lit={areas.length > 0 ? areas.map(({ slug }) => slug) : [region.slug]} />
          {region.municipalitiesBasis === 'tyooletus' && <Assumption />}
        </div>
      </div>
      {areas.length > 0 && (
        <section className="mt-12">
          <h2 className="mb-4 text-[1.4rem]">{t.regions.areas}</h2>
          <AreaList regions={areas} isWide />
        </section>
      )}
      <ComingItems region={region} />
      <RegionItems region={region} />
      <section className="mt-16 border-t-4 border-ink pt-4">
        <h2 className="section-heading">{t.regions.about}</h2>
        <Beside
          first={<Contents of={region} />}
          rest={
            <>
              <RegionProjects region={region} projects={projects} />
              {county && <CountyItems region={region} county={county} />}
            </>
          }
        >
          <Prose of={region} />
          <CalendarFollow name={viewFileName('Region', region.slug)} />
          <FeedLink of={region} />
        </Beside>
      </section>
    </PageFrame>
  )
}

/** Of a division that nobody has confirmed, and where it is told how it was made. */
const Assumption = () => (
  <p className="mt-3 text-[0.9rem] text-ink-soft">
    {t.regions.assumption}{' '}
    {queries.pagesCalled('tietoa-sivustosta').map(({ url }) => (
      <a key={url} href={url}>
        {t.regions.division}
      </a>
    ))}
  </p>
)

/** The newest, less what stands above among what is to come, and each thing once. */
const RegionItems = ({ region }: { region: Region }) => {
  const items = queries.itemsOfRegion(region)
  const coming = new Set(comingShown(region).map(({ item }) => item))
  const others = toldOnce(items.filter((item) => !coming.has(item)))
  return (
    <section className="mt-16 border-t-4 border-ink pt-4">
      <h2 className="section-heading">{t.regions.news(region.inflections.from)}</h2>
      <NewestItems items={others.length > 0 ? others : items} most={mostItems} level={3} showKind />
      <YearLinks
        title={t.regions.allItems}
        items={items}
        urlOf={(year) => viewArchiveUrl('Region', region.slug, year)}
      />
    </section>
  )
}

/** The newest of an area's whole county, under a heading of their own so that they are not taken for the area's. */
const CountyItems = ({ region, county }: { region: Region; county: Region }) => {
  const own = new Set(queries.itemsOfRegion(region))
  const items = queries
    .itemsOfRegion(county)
    .filter((item) => !own.has(item) && (item.regions?.length === 0 || item.regions?.includes(county.slug)))
  return (
    items.length > 0 && (
      <section className="mt-8">
        <h2 className="text-[1.15rem]">{t.regions.wholeCounty(county.inflections.genitive)}</h2>
        <ul className="mt-2 ruled">
          {items.slice(0, 5).map((item) => (
            <li key={item.url} className="py-3">
              <Teaser item={item} level={3} size="compact" showKind />
            </li>
          ))}
        </ul>
        <MoreLink href={county.url}>{t.regions.news(county.inflections.from)}</MoreLink>
      </section>
    )
  )
}

const RegionProjects = ({ region, projects }: { region: Region; projects: readonly Project[] }) =>
  projects.length > 0 && (
    <section className="mt-8">
      <h2 className="text-[1.15rem]">{`${project.section.title} ${region.inflections.in}`}</h2>
      <ul className="mt-2 ruled">
        {projects.slice(0, mostProjects).map((project) => (
          <li key={project.slug} className="py-3">
            <ProjectCard project={project} isShort />
          </li>
        ))}
      </ul>
      {projects.length > mostProjects && (
        <MoreLink href={project.section.url}>{t.list.all(project.words.many)}</MoreLink>
      )}
    </section>
  )
