import { formatTimes } from '@/lib/content/happening-facts'
import type { Happening, Item, Meeting } from '@/lib/schema/documents'
import { t } from '@/lib/text/fi'
import { knownDate } from '@/lib/text/partial-date'
import { closingTerm } from './job-facts'
import { SpanText } from './span-text'
import { TimeText } from './time-text'

/**
 * When the thing itself is, of what is announced for a time; the day of the item would be taken for that. Nothing where
 * that day says it all.
 */
export const whenOf = (item: Item) => {
  if (item.type === 'Happening') return saysAll(item) ? undefined : <HappeningWhen of={item} />
  if (item.type === 'Meeting')
    return saysAll(item) ? undefined : (
      <span>
        {item.status && <strong>{t.meetings.status[item.status]}: </strong>}
        <SpanText start={item.start} end={item.end} />
      </span>
    )
  if (item.type !== 'Job') return undefined
  return (
    <span>
      {closingTerm(item)} <TimeText time={item.closes} />
    </span>
  )
}

const saysAll = (item: Happening | Meeting): boolean =>
  item.start === knownDate(item) && !item.end && !item.status && (item.next ?? item.start) === item.start

/** With that it was cancelled or moved. */
const HappeningWhen = ({ of }: { of: Happening }) => (
  <span>
    {of.status && <strong>{t.happenings.marks[of.status]} </strong>}
    {of.next && of.next !== of.start ? (
      <TimeText time={of.next} />
    ) : (
      <TimeText time={of.start} text={formatTimes(of)} />
    )}
  </span>
)
