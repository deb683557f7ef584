import { papersId } from '@/lib/content/field-texts'
import type { Meeting } from '@/lib/schema/documents'
import { queries } from '@/lib/site/reader'
import { t } from '@/lib/text/fi'
import { MapGlyph } from './drawing'
import { Entry, EntryList } from './entry'
import { SpanText } from './span-text'
import { marksDiffer } from './teaser'
import { Text } from './text'

type Props = {
  readonly meeting: Meeting
  /** Not on the committee's own pages. */
  readonly showCommittee?: boolean
  readonly level?: 2 | 3
  /** Where those of its list differ. */
  readonly hasMark: boolean
}

/** A meeting in a list, with its time in place of the day it was announced, and a way straight to its papers. */
const MeetingTeaser = ({ meeting, showCommittee = false, level = 3, hasMark }: Props) => {
  const { start, end, status, materials = [] } = meeting
  const committee = showCommittee && queries.all('Committee').find(({ slug }) => slug === meeting.committee)
  return (
    <Entry
      url={meeting.url}
      title={meeting.title}
      level={level}
      mark={committee && hasMark && <MapGlyph of={committee} />}
      meta={
        <>
          <span>
            <SpanText start={start} end={end} />
          </span>
          {committee && (
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

type ListProps = Omit<Props, 'meeting' | 'hasMark'> & { readonly meetings: readonly Meeting[] }

export const MeetingTeasers = ({ meetings, ...props }: ListProps) => (
  <EntryList items={meetings}>
    {(meeting) => <MeetingTeaser meeting={meeting} hasMark={marksDiffer(meetings)} {...props} />}
  </EntryList>
)
