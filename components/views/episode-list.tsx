import { PageFrame } from '@/components/layout/page-frame'
import { ListWays } from '@/components/parts/list-ways'
import { NewestItems, newestShown } from '@/components/parts/newest-items'
import { Instead } from '@/components/parts/related'
import { SectionIntro } from '@/components/parts/section-intro'
import { podcastOf, podcastUrl } from '@/lib/outputs/feeds/podcast'
import { episode as type } from '@/lib/schema/types/episode'
import { queries } from '@/lib/site/reader'
import { site } from '@/lib/site/settings'
import type { SitePage } from '@/lib/site/site-index'
import { t } from '@/lib/text/fi'

/** The podcast: how to follow it once there is something to listen to, and its newest episodes. */
export const EpisodeListView = ({ page }: { page: SitePage }) => {
  const items = queries.itemsBehind(page)
  const [lead] = items
  return (
    <PageFrame url={page.url} lead={page.description}>
      <SectionIntro page={page} />
      <ListWays type={type} items={items} shown={newestShown} />
      <div className="mt-8">
        <NewestItems items={items} />
      </div>
      {site.podcast && (
        <div className="mt-12 items-center gap-x-12 sm:flex">
          <Cover art={site.podcast.art} />
          {queries.ask(podcastOf) && (
            <p className="no-print mt-4 max-w-3xl">
              <a href={podcastUrl} className="inline-flex min-h-9 items-center font-bold">
                {t.episodes.follow}
              </a>
              <span className="block">{t.episodes.followText}</span>
            </p>
          )}
        </div>
      )}
      {items.length < 2 && <Instead last={lead} intro={page.document} />}
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
      sizes="15em"
      decoding="async"
      className="h-auto w-full max-w-60 flex-none bg-surface"
    />
  )
}
