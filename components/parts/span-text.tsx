import { spanParts } from '@/lib/text/times'
import { TimeText } from './time-text'

/** A beginning and an end, if known, each for machines too. */
export const SpanText = ({ start, end }: { start: string; end?: string | undefined }) => {
  const [from, between, to] = spanParts(start, end)
  return (
    <>
      <TimeText time={start} text={from} />
      {between}
      {end && to && <TimeText time={end} text={to} />}
    </>
  )
}
