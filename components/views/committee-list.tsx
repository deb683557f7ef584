import { PageFrame } from '@/components/layout/page-frame'
import { MapGlyph } from '@/components/parts/drawing'
import { ListOrNothing } from '@/components/parts/list-or-nothing'
import { MeetingGroups } from '@/components/parts/meeting-groups'
import { MoreLink } from '@/components/parts/more-link'
import { SectionIntro } from '@/components/parts/section-intro'
import { Text } from '@/components/parts/text'
import { YearLinks } from '@/components/parts/year-links'
import { meeting } from '@/lib/schema/types/meeting'
import { archiveUrl } from '@/lib/schema/urls'
import { queries } from '@/lib/site/reader'
import type { SitePage } from '@/lib/site/site-index'
import { t } from '@/lib/text/fi'
import { formatFacts, formatPeriod } from '@/lib/text/format'

/** Who decides, and what they meet about next and met about last. */
export const CommitteeListView = ({ page }: { page: SitePage }) => (
  <PageFrame url={page.url} lead={page.description}>
    <div className="max-w-3xl">
      <SectionIntro page={page} />
    </div>
    <Committees />
    <Meetings />
  </PageFrame>
)

const Committees = () => (
  <section className="mt-12">
    <h2 className="text-[1.4rem]">{t.meetings.committees}</h2>
    <ListOrNothing className="mt-4 grid grid-cols-1 gap-x-12 gap-y-2 lg:grid-cols-3">
      {queries.all('Committee').map((committee) => (
        <li key={committee.slug} className="flex gap-4 py-2">
          <MapGlyph of={committee} className="h-14 w-12 flex-none" />
          <div>
            <h3 className="text-[1.15rem]">
              <a href={committee.url} className="quiet-link inline-block min-h-6">
                <Text>{committee.title}</Text>
              </a>
            </h3>
            <p className="text-[0.9rem] text-ink-soft">
              {formatFacts([t.meetings.kinds[committee.kind], formatPeriod(committee.start, committee.end)])}
            </p>
            <p className="mt-1">
              <Text>{committee.summary}</Text>
            </p>
          </div>
        </li>
      ))}
    </ListOrNothing>
  </section>
)

/** Past ones shown; all of them stand in the archives. */
const most = 5

const Meetings = () => {
  const { coming, past } = queries.meetings()
  return (
    <MeetingGroups coming={coming} past={past} most={most} showCommittee>
      <YearLinks
        noun={meeting.words}
        items={[...coming, ...past]}
        shown={coming.length + Math.min(past.length, most)}
        urlOf={(year) => archiveUrl('Meeting', year)}
      />
      <MoreLink href={meeting.section.url} className="mt-4">
        {t.list.all(meeting.words.many)}
      </MoreLink>
    </MeetingGroups>
  )
}
