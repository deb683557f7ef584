import { withOffset } from '@/lib/text/moment'
import { formatWhen } from '@/lib/text/times'

/** A time as precisely as known, for readers and for machines. */
export const TimeText = ({ time, text = formatWhen(time) }: { time: string; text?: string }) => (
  <time dateTime={time.length > 10 ? withOffset(time) : time}>{text}</time>
)
