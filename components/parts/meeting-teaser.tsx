import { papersId } from '@/lib/content/field-texts'
import type { Meeting } from '@/lib/schema/documents'
import { queries } from '@/lib/site/reader'
import { t } from '@/lib/text/fi'
import { CommitteeMark } from './drawing'
import { Entry, EntryList } from './entry'
import { SpanText } from './span-text'
import { Text } from './text'

type Props = {
  readonly meeting: Meeting
  /** Not on the committee's own page. */
  readonly showCommittee: boolean
}

/** A meeting in a list, with its time in place of the day it was announced, and a way straight to its papers. */
const MeetingTeaser = ({ meeting, showCommittee }: Props) => {
  const { start, end, status, materials = [] } = meeting
  const committee = queries.all('Committee').find(({ slug }) => slug === meeting.committee)
  return (
    <Entry
      url={meeting.url}
      title={meeting.title}
      level={3}
      mark={committee && <CommitteeMark of={committee} />}
      meta={
        <>
          <span>
            <SpanText start={start} end={end} />
          </span>
          {showCommittee && committee && (
            <span>
              <Text>{committee.title}</Text>
            </span>
          )}
          {status && <strong>{t.meetings.status[status]}</strong>}
        </>
      }
    >
      <div className="mt-2">
        <p>
          <Text>{meeting.summary}</Text>
        </p>
        {materials.length > 0 && (
          <p>
            <a href={`${meeting.url}#${papersId}`} className="inline-flex min-h-9 items-center">
              {t.meetings.materials} ({materials.length})<span className="sr-only">, {meeting.title}</span>
            </a>
          </p>
        )}
      </div>
    </Entry>
  )
}

type ListProps = { readonly meetings: readonly Meeting[]; readonly showCommittee: boolean }

export const MeetingTeasers = ({ meetings, showCommittee }: ListProps) => (
  <EntryList items={meetings}>
    {(meeting) => <MeetingTeaser meeting={meeting} showCommittee={showCommittee} />}
  </EntryList>
)
