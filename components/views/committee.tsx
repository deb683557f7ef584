import { PageFrame } from '@/components/layout/page-frame'
import { CalendarFollow } from '@/components/parts/calendar-link'
import { Fact, FactStrip } from '@/components/parts/facts'
import { FeedLink } from '@/components/parts/feed-link'
import { LabelLinks } from '@/components/parts/labels'
import { LatestBoxes } from '@/components/parts/latest-boxes'
import { MeetingGroups } from '@/components/parts/meeting-groups'
import { Prose } from '@/components/parts/prose'
import { YearLinks } from '@/components/parts/year-links'
import type { Committee } from '@/lib/schema/documents'
import { meeting } from '@/lib/schema/types/meeting'
import { viewArchiveUrl, viewFileName } from '@/lib/schema/urls'
import { queries } from '@/lib/site/reader'
import { t } from '@/lib/text/fi'
import { formatPeriod } from '@/lib/text/format'

/** What a committee is, its coming and latest meetings, and the years of all. */
export const CommitteeView = ({ committee }: { committee: Committee }) => {
  const { coming, past } = queries.meetings(committee)
  return (
    <PageFrame url={committee.url} lead={committee.summary}>
      <FactStrip>
        <Fact term={t.meetings.kind}>{t.meetings.kinds[committee.kind]}</Fact>
        <Fact term={t.meetings.active}>{formatPeriod(committee.start, committee.end)}</Fact>
      </FactStrip>
      <div className="max-w-3xl">
        <Prose of={committee} />
        <MeetingGroups coming={coming} past={past} most={20}>
          <YearLinks
            noun={meeting.words}
            items={[...coming, ...past]}
            urlOf={(year) => viewArchiveUrl('Committee', committee.slug, year)}
          />
        </MeetingGroups>
        <CalendarFollow name={viewFileName('Committee', committee.slug)} />
        <FeedLink of={committee} text={t.meetings.follow} />
        <LabelLinks of={committee} />
      </div>
      <LatestBoxes />
    </PageFrame>
  )
}
