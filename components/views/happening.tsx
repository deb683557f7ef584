import { PageFrame } from '@/components/layout/page-frame'
import { CalendarLink } from '@/components/parts/calendar-link'
import { ChangesLog } from '@/components/parts/changes-log'
import { ContactSection } from '@/components/parts/contact-list'
import { DateText, LastDate } from '@/components/parts/date-text'
import { Fact, FactStrip } from '@/components/parts/facts'
import { ItemColumns } from '@/components/parts/item-columns'
import { Prose } from '@/components/parts/prose'
import { Related } from '@/components/parts/related'
import { Text } from '@/components/parts/text'
import { TimeText } from '@/components/parts/time-text'
import { type HappeningFact, happeningFacts, statusText } from '@/lib/content/happening-facts'
import type { Happening } from '@/lib/schema/documents'
import { t } from '@/lib/text/fi'

/** An event: first when, where and how to take part, then what it is. */
export const HappeningView = ({ happening }: { happening: Happening }) => {
  const status = statusText(happening) ?? (happening.past ? t.happenings.over : undefined)
  return (
    <PageFrame
      url={happening.url}
      lead={happening.summary}
      foot={<LastDate of={happening} />}
      meta={status && <p className="mt-5 border-l-4 border-accent pl-3 font-bold">{status}</p>}
    >
      <ItemColumns
        of={happening}
        facts={
          <div>
            <FactStrip>
              {happeningFacts(happening).map((fact) => (
                <Fact key={fact.term} term={fact.term}>
                  <Values of={fact} />
                </Fact>
              ))}
              <Fact term={t.article.published}>
                <DateText date={happening.date} precision={happening.datePrecision} isInText />
              </Fact>
            </FactStrip>
            <CalendarLink of={happening} />
          </div>
        }
      >
        <Prose of={happening} />
        <ContactSection contacts={happening.contacts} />
        <ChangesLog changes={happening.changes ?? []} />
      </ItemColumns>
      <Related of={happening} />
    </PageFrame>
  )
}

/** Each on its own line. */
const Values = ({ of: { values } }: { of: HappeningFact }) =>
  values.map(({ text, time, href, before }) => (
    <span key={text} className="block">
      {before && `${before} `}
      {time ? (
        <TimeText time={time} text={text} />
      ) : href ? (
        <a href={href} className="[overflow-wrap:anywhere]">
          {text}
        </a>
      ) : (
        <Text>{text}</Text>
      )}
    </span>
  ))
