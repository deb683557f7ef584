import { PageFrame } from '@/components/layout/page-frame'
import { CalendarFollow } from '@/components/parts/calendar-link'
import { Columns } from '@/components/parts/columns'
import { MeetingGroups } from '@/components/parts/meeting-groups'
import { SectionIntro } from '@/components/parts/section-intro'
import { YearLinks } from '@/components/parts/year-links'
import { meeting } from '@/lib/schema/types/meeting'
import { archiveUrl } from '@/lib/schema/urls'
import { queries } from '@/lib/site/reader'
import type { SitePage } from '@/lib/site/site-index'

/** Of all committees: the coming first, then the latest, with links by year. */
export const MeetingListView = ({ page }: { page: SitePage }) => (
  <PageFrame url={page.url} lead={page.description}>
    <SectionIntro page={page} />
    <Columns
      aside={
        <YearLinks
          noun={meeting.words}
          items={queries.itemsBehind(page)}
          urlOf={(year) => archiveUrl('Meeting', year)}
        />
      }
    >
      <MeetingGroups {...queries.meetings()} most={20} showCommittee />
      <CalendarFollow name={meeting.folder} />
    </Columns>
  </PageFrame>
)
