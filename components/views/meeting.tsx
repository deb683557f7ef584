import { PageFrame } from '@/components/layout/page-frame'
import { CalendarLink } from '@/components/parts/calendar-link'
import { ChangesLog } from '@/components/parts/changes-log'
import { DateText } from '@/components/parts/date-text'
import { Fact, FactStrip } from '@/components/parts/facts'
import { ItemColumns } from '@/components/parts/item-columns'
import { PaperList } from '@/components/parts/paper-list'
import { Prose } from '@/components/parts/prose'
import { newsOf, Related } from '@/components/parts/related'
import { SpanText } from '@/components/parts/span-text'
import { Text } from '@/components/parts/text'
import { TimeText } from '@/components/parts/time-text'
import { papersId } from '@/lib/content/field-texts'
import { agendaOf, itemTitle } from '@/lib/content/meetings'
import type { Meeting } from '@/lib/schema/documents'
import { queries } from '@/lib/site/reader'
import { t } from '@/lib/text/fi'

/** When, where and who; then what was on the agenda, each item with its papers; then all papers. */
export const MeetingView = ({ meeting }: { meeting: Meeting }) => {
  const { materials = [] } = meeting
  return (
    <PageFrame
      url={meeting.url}
      lead={meeting.summary}
      foot={<TimeText time={meeting.start} />}
      meta={
        queries.isOld(meeting) && (
          <p className="mt-5 border-l-4 border-accent pl-3 text-[0.9rem] text-ink-soft">{t.meetings.old}</p>
        )
      }
    >
      <ItemColumns
        of={meeting}
        facts={
          <div>
            <MeetingFacts meeting={meeting} />
            <CalendarLink of={meeting} />
          </div>
        }
      >
        {/* What was decided comes first once it is known. */}
        {meeting.past && <AgendaItems meeting={meeting} />}
        <Prose of={meeting} />
        {!meeting.past && <AgendaItems meeting={meeting} />}
        {materials.length > 0 && (
          <section id={papersId} className="mt-12">
            <h2 className="text-[1.4rem]">{t.meetings.allMaterials}</h2>
            <PaperList papers={materials} showItem />
          </section>
        )}
        <ChangesLog changes={meeting.changes ?? []} />
      </ItemColumns>
      <Related of={meeting} items={newsOf([meeting])} />
    </PageFrame>
  )
}

const MeetingFacts = ({ meeting }: { meeting: Meeting }) => {
  const { start, end, status, movedFrom, number, place, remoteUrl, minutesChecked, appealEnds, recording } = meeting
  const committee = queries.all('Committee').find(({ slug }) => slug === meeting.committee)
  return (
    <>
      {status && (
        <p className="mt-6 max-w-3xl border-l-4 border-accent pl-3 font-bold">
          {status === 'peruttu' && t.meetings.cancelled}
          {status === 'siirretty' && t.meetings.moved} {movedFrom && <TimeText time={movedFrom} />}
        </p>
      )}
      <FactStrip>
        <Fact term={meeting.past && !status ? t.meetings.was : t.meetings.when}>
          <SpanText start={start} end={end} />
        </Fact>
        <Fact term={t.meetings.committee}>
          {committee && (
            <a href={committee.url}>
              <Text>{committee.title}</Text>
            </a>
          )}
        </Fact>
        <Fact term={t.meetings.number}>{number}</Fact>
        <Fact term={t.meetings.place}>{place && <Text>{place}</Text>}</Fact>
        <Fact term={t.meetings.remote}>{remoteUrl && <HostLink url={remoteUrl} />}</Fact>
        <Fact term={t.meetings.recorded}>{recording && <a href={recording}>{t.meetings.recording}</a>}</Fact>
        <Fact term={t.meetings.checked}>{minutesChecked && <DateText date={minutesChecked} />}</Fact>
        <Fact term={t.meetings.appeal}>{appealEnds && <DateText date={appealEnds} />}</Fact>
      </FactStrip>
    </>
  )
}

const HostLink = ({ url }: { url: string }) => <a href={url}>{new URL(url).host}</a>

const AgendaItems = ({ meeting }: { meeting: Meeting }) => {
  const agenda = agendaOf(meeting)
  return (
    agenda.length > 0 && (
      <section className="mt-12">
        <h2 className="text-[1.4rem]">{meeting.past ? t.meetings.handled : t.meetings.items}</h2>
        {agenda.map(({ item, anchor, papers }) => (
          <section key={anchor} id={anchor} className="mt-4 border-t border-line pt-4">
            <h3 className="text-[1.15rem]">
              <Text>{itemTitle(item)}</Text>
            </h3>
            {item.outcome && (
              <p className="mt-1">
                {t.meetings.outcome}: <mark className="tag">{t.meetings.outcomes[item.outcome].toLowerCase()}</mark>
              </p>
            )}
            {item.decision && (
              <p className="mt-1 max-w-3xl">
                <Text>{item.decision}</Text>
              </p>
            )}
            <PaperList papers={papers} />
          </section>
        ))}
      </section>
    )
  )
}
