import { formatTimes } from '@/lib/content/happening-facts'
import type { Happening } from '@/lib/schema/documents'
import { t } from '@/lib/text/fi'
import { TimeText } from './time-text'

/** When an event is, and that it was cancelled or moved. */
export const HappeningWhen = ({ of }: { of: Happening }) => (
  <span>
    {of.status && <strong>{t.happenings.marks[of.status]} </strong>}
    {of.next && of.next !== of.start ? (
      <TimeText time={of.next} />
    ) : (
      <TimeText time={of.start} text={formatTimes(of)} />
    )}
  </span>
)
