import type { ReactNode } from 'react'
import type { Meeting } from '@/lib/schema/documents'
import { t } from '@/lib/text/fi'
import { MeetingTeasers } from './meeting-teaser'

type Props = {
  readonly coming: readonly Meeting[]
  readonly past: readonly Meeting[]
  readonly most: number
  readonly showCommittee?: boolean
  /** After the latest: where the rest is. */
  readonly children?: ReactNode
}

/** Meetings to come, if any are known, and the latest of those that were. */
export const MeetingGroups = ({ coming, past, most, showCommittee = false, children }: Props) => (
  <>
    {coming.length + past.length === 0 && <p className="mt-8 text-ink-soft">{t.meetings.noneComing}</p>}
    {coming.length > 0 && (
      <section className="mt-12">
        <h2 className="text-[1.4rem]">{t.meetings.coming}</h2>
        <MeetingTeasers meetings={coming} showCommittee={showCommittee} />
      </section>
    )}
    {past.length > 0 && (
      <section className="mt-12">
        <h2 className="text-[1.4rem]">{t.meetings.latest}</h2>
        <MeetingTeasers meetings={past.slice(0, most)} showCommittee={showCommittee} />
        {past.length > most && <p className="text-ink-soft">{t.meetings.more(most, past.length)}</p>}
        {children}
      </section>
    )}
  </>
)
