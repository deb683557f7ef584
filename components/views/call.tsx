import { PageFrame } from '@/components/layout/page-frame'
import { CalendarLink } from '@/components/parts/calendar-link'
import { CallFacts } from '@/components/parts/call-facts'
import { ChangesLog } from '@/components/parts/changes-log'
import { ContactSection } from '@/components/parts/contact-list'
import { LastDate } from '@/components/parts/date-text'
import { FieldText } from '@/components/parts/field-text'
import { ItemColumns } from '@/components/parts/item-columns'
import { Prose } from '@/components/parts/prose'
import { Related } from '@/components/parts/related'
import type { Call } from '@/lib/schema/documents'
import { t } from '@/lib/text/fi'

/** A call to take part: what came of it, once that is known, then what it is, and what happens to the answers. */
export const CallView = ({ call }: { call: Call }) => (
  <PageFrame
    url={call.url}
    lead={call.summary}
    meta={call.past && <p className="mt-5 border-l-4 border-accent pl-3 font-bold">{t.calls.over}.</p>}
    foot={<LastDate of={call} />}
  >
    <ItemColumns
      of={call}
      facts={
        <div>
          <CallFacts call={call} />
          <CalendarLink of={call} />
        </div>
      }
    >
      <FieldText type="Call" field="result" text={call.result} />
      <Prose of={call} />
      <FieldText type="Call" field="data" text={call.data} />
      <ContactSection contacts={call.contacts} />
      <ChangesLog changes={call.changes ?? []} />
    </ItemColumns>
    <Related of={call} />
  </PageFrame>
)
