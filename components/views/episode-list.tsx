import { PageFrame } from '@/components/layout/page-frame'
import { Columns } from '@/components/parts/columns'
import { LeadItem } from '@/components/parts/lead-picture'
import { NewestItems, newestShown } from '@/components/parts/newest-items'
import { SectionIntro } from '@/components/parts/section-intro'
import { podcastOf, podcastUrl } from '@/lib/outputs/feeds/podcast'
import { episode as type } from '@/lib/schema/types/episode'
import { queries } from '@/lib/site/reader'
import { site } from '@/lib/site/settings'
import type { SitePage } from '@/lib/site/site-index'
import { t } from '@/lib/text/fi'
import { filtersOf } from './item-list'

/** The podcast: how to follow it once there is something to listen to, and its newest episodes. */
export const EpisodeListView = ({ page }: { page: SitePage }) => {
  const items = queries.itemsBehind(page)
  const [lead] = items
  return (
    <PageFrame url={page.url} lead={page.description}>
      <SectionIntro page={page} />
      {site.podcast && <Cover art={site.podcast.art} />}
      {queries.ask(podcastOf) && (
        <p className="no-print mt-4">
          <a href={podcastUrl} className="inline-flex min-h-9 items-center font-bold">
            {t.episodes.follow}
          </a>
          <span className="block">{t.episodes.followText}</span>
        </p>
      )}
      {lead && <LeadItem item={lead} level={2} />}
      <Columns aside={filtersOf(type, items, newestShown)}>
        <div className="mt-10">
          <NewestItems items={items} isAfterLead />
        </div>
      </Columns>
    </PageFrame>
  )
}

/** What podcast programs show; the heading says its name. */
const Cover = async ({ art }: { art: string }) => {
  const { width, height } = await queries.media(art)
  return (
    <img
      src={art}
      alt=""
      width={width}
      height={height}
      sizes="20em"
      decoding="async"
      className="mt-8 h-auto w-full max-w-80 bg-surface"
    />
  )
}
