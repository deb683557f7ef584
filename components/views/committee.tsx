import { PageFrame } from '@/components/layout/page-frame'
import { CalendarFollow } from '@/components/parts/calendar-link'
import { Fact, FactStrip } from '@/components/parts/facts'
import { FeedLink } from '@/components/parts/feed-link'
import { ItemColumns } from '@/components/parts/item-columns'
import { MeetingGroups } from '@/components/parts/meeting-groups'
import { Prose } from '@/components/parts/prose'
import { YearLinks } from '@/components/parts/year-links'
import type { Committee } from '@/lib/schema/documents'
import { meeting } from '@/lib/schema/types/meeting'
import { viewArchiveUrl, viewFileName } from '@/lib/schema/urls'
import { queries } from '@/lib/site/reader'
import { t } from '@/lib/text/fi'
import { formatPeriod } from '@/lib/text/format'

/** Past meetings shown; all of them stand in the archives. */
const most = 20

/** What a committee is, its coming and latest meetings, and the years of all. */
export const CommitteeView = ({ committee }: { committee: Committee }) => {
  const { coming, past } = queries.meetings(committee)
  const period = formatPeriod(committee.start, committee.end)
  return (
    <PageFrame url={committee.url} lead={committee.summary}>
      <ItemColumns
        of={committee}
        facts={
          period && (
            <FactStrip>
              <Fact term={t.meetings.kind}>{t.meetings.kinds[committee.kind]}</Fact>
              <Fact term={t.meetings.active}>{period}</Fact>
            </FactStrip>
          )
        }
      >
        <Prose of={committee} />
        <MeetingGroups coming={coming} past={past} most={most}>
          <YearLinks
            noun={meeting.words}
            items={[...coming, ...past]}
            shown={coming.length + Math.min(past.length, most)}
            urlOf={(year) => viewArchiveUrl('Committee', committee.slug, year)}
          />
        </MeetingGroups>
        {coming.length > 0 && <CalendarFollow name={viewFileName('Committee', committee.slug)} />}
        <div className="mt-4">
          <FeedLink of={committee} text={t.meetings.follow} />
        </div>
      </ItemColumns>
    </PageFrame>
  )
}
