import { PageShell } from '@/components/layout/page-shell'
import { AreaList } from '@/components/parts/area-list'
import { ComingItems } from '@/components/parts/coming-items'
import { LeadPicture } from '@/components/parts/lead-picture'
import { ListOrNothing } from '@/components/parts/list-or-nothing'
import { MoreLink } from '@/components/parts/more-link'
import { ProjectCard } from '@/components/parts/project-card'
import { ServiceLinks } from '@/components/parts/service-links'
import { Teaser } from '@/components/parts/teaser'
import { Text, Title } from '@/components/parts/text'
import { TileMap } from '@/components/parts/tile-map'
import { byStatus } from '@/lib/content/queries'
import type { SectionType } from '@/lib/schema/content-types'
import { news } from '@/lib/schema/types/news'
import { post } from '@/lib/schema/types/post'
import { project } from '@/lib/schema/types/project'
import { ownPages } from '@/lib/schema/urls'
import { queries } from '@/lib/site/reader'
import { site } from '@/lib/site/settings'
import { t } from '@/lib/text/fi'

export const FrontView = () => {
  const areas = queries.mapRegions()
  // A county that is no area of the map stands last in the list.
  const regions = [...new Set([...areas, ...queries.counties()])]
  return (
    <PageShell url="/">
      <section className="pt-4 lg:pt-10">
        <h1>
          <Title>{site.heading}</Title>
        </h1>
        <div className="mt-4 grid grid-cols-1 items-start gap-x-12 gap-y-6 lg:grid-cols-[5fr_7fr]">
          <div>
            <p className="text-[1.15rem] text-ink-soft">
              <Text>{site.about ?? site.description}</Text>
            </p>
            <ServiceLinks />
            <div className="mt-8 hidden lg:block print:block">
              <AreaList regions={regions} isShort />
            </div>
          </div>
          {areas.length > 0 && (
            <div>
              <h2 className="text-[1.4rem]">{t.regions.question}</h2>
              <p className="mt-1 mb-4 text-ink-soft">{t.regions.mapHint}</p>
              <TileMap />
            </div>
          )}
        </div>
        {areas.length > 0 && (
          <details className="no-print mt-4">
            <summary className="min-h-11 py-2 font-bold text-brand">{t.regions.list}</summary>
            <div className="mt-3">
              <AreaList regions={regions} isWide />
            </div>
          </details>
        )}
      </section>
      <ComingItems />
      <LatestNews />
      <UnderWay />
      <LatestPosts />
      <Follow />
    </PageShell>
  )
}

const LatestNews = () => {
  const [lead, ...rest] = queries.all('News').slice(0, 6)
  return (
    <section className="mt-16 border-t-4 border-ink pt-4">
      <h2 className="section-heading">{news.section.title}</h2>
      {lead ? (
        <div className="mt-6 grid grid-cols-1 items-start gap-x-12 gap-y-8 lg:grid-cols-2">
          <div className="grid grid-cols-1 gap-4">
            <LeadPicture of={lead} />
            <Teaser item={lead} level={3} size="lead" />
          </div>
          <div>
            <ul className="ruled border-y border-line">
              {rest.map((item) => (
                <li key={item.url} className="py-4">
                  <Teaser item={item} level={3} size="compact" />
                </li>
              ))}
            </ul>
            <AllLink type={news} />
          </div>
        </div>
      ) : (
        <p className="mt-6 text-ink-soft">{t.list.empty}</p>
      )}
    </section>
  )
}

/** The topmost programmes and what belongs to them: those under way first, each with its status. */
const UnderWay = () => (
  <section className="mt-16 border-t-4 border-ink pt-4">
    <h2 className="section-heading">{t.projects.underWay}</h2>
    <ListOrNothing className="mt-6 grid grid-cols-1 gap-x-12 md:grid-cols-2 lg:grid-cols-3">
      {byStatus(queries.rootProjects().flatMap((root) => [root, ...queries.childrenOf(root)]))
        .slice(0, 6)
        .map((project) => (
          <li key={project.slug} className="border-t border-line py-3">
            <ProjectCard project={project} isShort />
          </li>
        ))}
    </ListOrNothing>
    <AllLink type={project} />
  </section>
)

const LatestPosts = () => (
  <section className="mt-16 border-t-4 border-ink pt-4">
    <h2 className="section-heading">{t.blog.latest}</h2>
    <ListOrNothing className="cards mt-6 grid grid-cols-1 gap-x-12 gap-y-8 lg:grid-cols-3">
      {queries
        .all('Post')
        .slice(0, 3)
        .map((post) => (
          <li key={post.url}>
            <Teaser item={post} level={3} />
          </li>
        ))}
    </ListOrNothing>
    <AllLink type={post} />
  </section>
)

const Follow = () => (
  <section className="no-print mt-16 items-center justify-between gap-x-12 border-t-4 border-accent bg-surface p-6 lg:flex">
    <div>
      <h2 className="section-heading">{t.frontPage.follow}</h2>
      <p className="mt-2">{t.frontPage.followText}</p>
    </div>
    <ul className="mt-3 flex flex-wrap gap-x-8">
      {[
        { url: ownPages.feeds, title: t.feeds.title },
        ...queries.pagesCalled(...(site.subscribe ? ['uutiskirje'] : []), 'osallistu'),
      ].map(({ url, title }) => (
        <li key={url}>
          <a href={url} className="inline-flex min-h-11 items-center font-bold">
            {title}
          </a>
        </li>
      ))}
    </ul>
  </section>
)

const AllLink = ({ type: { section, words } }: { type: Pick<SectionType, 'section' | 'words'> }) => (
  <MoreLink href={section.url} className="mt-4">
    {t.list.all(words.many)}
  </MoreLink>
)
