import { choiceLabel, fieldLabel } from '@/lib/schema/content-types'
import type { Call } from '@/lib/schema/documents'
import { t } from '@/lib/text/fi'
import { phoneHref } from '@/lib/text/format'
import { DateText } from './date-text'
import { Fact, FactStrip } from './facts'
import { Text } from './text'
import { TimeText } from './time-text'

/** Since when and until when, for whom, what it takes, and until the time is over how to take part. The gate has taken away what is over. */
export const CallFacts = ({ call }: { call: Call }) => (
  <FactStrip>
    <Fact term={t.article.published}>
      <DateText date={call.date} precision={call.datePrecision} isInText />
    </Fact>
    <Fact term={fieldLabel('Call', 'kind')}>{choiceLabel('Call', 'kind', call.kind)}</Fact>
    <Fact term={fieldLabel('Call', 'opens')}>{call.opens && <TimeText time={call.opens} />}</Fact>
    <Fact term={closingTerm(call)}>{call.closes && <TimeText time={call.closes} />}</Fact>
    <Fact term={t.calls.time}>{call.ongoing && fieldLabel('Call', 'ongoing')}</Fact>
    <Fact term={fieldLabel('Call', 'who')}>{call.who && <Text>{call.who}</Text>}</Fact>
    <Fact term={fieldLabel('Call', 'effort')}>{call.effort && <Text>{call.effort}</Text>}</Fact>
    <Fact term={fieldLabel('Call', 'how')}>{call.how && <WayLink of={call.how} />}</Fact>
  </FactStrip>
)

/** Decided when the site is built, so that it stays true until the next build after the closing. */
export const closingTerm = ({ past }: Call): string => (past ? t.calls.closed : fieldLabel('Call', 'closes'))

const WayLink = ({ of: { url, email, phone = '' } }: { of: NonNullable<Call['how']> }) => {
  const [href, text] = url
    ? [url, t.calls.form(new URL(url).host)]
    : email
      ? [`mailto:${email}`, email]
      : [phoneHref(phone), phone]
  return (
    <a href={href} className="[overflow-wrap:anywhere]">
      {text}
    </a>
  )
}
