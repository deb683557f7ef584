import { formatTimes } from '@/lib/content/happening-facts'
import type { Happening, Item } from '@/lib/schema/documents'
import { t } from '@/lib/text/fi'
import { closingTerm } from './job-facts'
import { SpanText } from './span-text'
import { TimeText } from './time-text'

/** When the thing itself is, of what is announced for a time; its day alone would be taken for that. */
export const whenOf = (item: Item) => {
  if (item.type === 'Happening') return <HappeningWhen of={item} />
  if (item.type === 'Meeting')
    return (
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
