import { papersId } from '@/lib/content/field-texts'
import type { Meeting } from '@/lib/schema/documents'
import { queries } from '@/lib/site/reader'
import { t } from '@/lib/text/fi'
import { DateLeaf } from './date-leaf'
import { SpanText } from './span-text'
import { Text } from './text'

type Props = {
  readonly meeting: Meeting
  readonly level: 3 | 4
  /** Not on the committee's own page. */
  readonly showCommittee?: boolean
}

/** A meeting in a list, with its time in place of the day it was announced, and a way straight to its papers. */
const MeetingTeaser = ({ meeting, level, showCommittee = false }: Props) => {
  const Heading = `h${level}` as const
  const { start, end, status, materials = [] } = meeting
  const committee = queries.all('Committee').find(({ slug }) => slug === meeting.committee)
  return (
    <article className="teaser with-mark">
      <DateLeaf time={start} />
      <p className="meta">
        <span>
          <SpanText start={start} end={end} />
        </span>
        {showCommittee && committee && !meeting.title.includes(committee.title) && (
          <span>
            <Text>{committee.title}</Text>
          </span>
        )}
        {status && <strong>{t.meetings.status[status]}</strong>}
      </p>
      <Heading className="mt-1 text-[1.25rem]">
        <a href={meeting.url} className="quiet-link">
          <Text>{meeting.title}</Text>
        </a>
      </Heading>
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
    </article>
  )
}

type ListProps = Omit<Props, 'meeting'> & { readonly meetings: readonly Meeting[] }

export const MeetingTeasers = ({ meetings, ...props }: ListProps) => (
  <ul className="mt-4 divide-y divide-line border-t border-line">
    {meetings.map((meeting) => (
      <li key={meeting.url} className="py-6">
        <MeetingTeaser meeting={meeting} {...props} />
      </li>
    ))}
  </ul>
)
