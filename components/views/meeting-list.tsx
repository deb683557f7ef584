import { PageFrame } from '@/components/layout/page-frame'
import { CalendarFollow } from '@/components/parts/calendar-link'
import { ListWays } from '@/components/parts/list-ways'
import { MeetingGroups } from '@/components/parts/meeting-groups'
import { SectionIntro } from '@/components/parts/section-intro'
import { meeting } from '@/lib/schema/types/meeting'
import { queries } from '@/lib/site/reader'
import type { SitePage } from '@/lib/site/site-index'

/** Past ones shown; all of them stand in the archives. */
const most = 20

/** Of all committees: the coming first, then the latest, with links by year. */
export const MeetingListView = ({ page }: { page: SitePage }) => {
  const { coming, past } = queries.meetings()
  return (
    <PageFrame url={page.url} lead={page.description}>
      <SectionIntro page={page} />
      <ListWays type={meeting} items={queries.itemsBehind(page)} shown={coming.length + Math.min(past.length, most)} />
      <MeetingGroups coming={coming} past={past} most={most} showCommittee />
      {coming.length > 0 && <CalendarFollow name={meeting.folder} />}
    </PageFrame>
  )
}
