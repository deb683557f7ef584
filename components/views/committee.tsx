import { PageFrame } from '@/components/layout/page-frame'
import { Fact, FactStrip } from '@/components/parts/facts'
import { LabelLinks } from '@/components/parts/labels'
import { LatestBoxes } from '@/components/parts/latest-boxes'
import { MeetingGroups } from '@/components/parts/meeting-groups'
import { Prose } from '@/components/parts/prose'
import { YearLinks } from '@/components/parts/year-links'
import type { Committee } from '@/lib/schema/documents'
import { meeting } from '@/lib/schema/types/meeting'
import { archiveUrl } from '@/lib/schema/urls'
import { queries } from '@/lib/site/reader'
import { t } from '@/lib/text/fi'
import { formatPeriod } from '@/lib/text/format'

/** What a committee is, and its meetings: some ten a year, so all of them stand here for two years. */
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
          <YearLinks items={[...coming, ...past]} urlOf={(year) => archiveUrl('Meeting', year)} />
          <p>
            <a href={meeting.section.url} className="inline-flex min-h-9 items-center font-bold">
              {t.list.all(meeting.words.many)}
            </a>
          </p>
        </MeetingGroups>
        <LabelLinks of={committee} />
      </div>
      <LatestBoxes />
    </PageFrame>
  )
}
