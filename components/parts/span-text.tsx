import { formatSpan, formatWhen } from '@/lib/text/times'
import { TimeText } from './time-text'

/** A beginning and an end, if known, each for machines too. */
export const SpanText = ({ start, end }: { start: string; end?: string | undefined }) => {
  const after = formatSpan(start, end).slice(formatWhen(start).length)
  const endText = after.replace(/^\s?–\s?/, '')
  return (
    <>
      <TimeText time={start} />
      {after.slice(0, after.length - endText.length)}
      {end && endText && <TimeText time={end} text={endText} />}
    </>
  )
}
