import { PageFrame } from '@/components/layout/page-frame'
import { ChangesLog } from '@/components/parts/changes-log'
import { DateText, LastDate } from '@/components/parts/date-text'
import { Fact, FactStrip } from '@/components/parts/facts'
import { FieldText } from '@/components/parts/field-text'
import { ItemColumns } from '@/components/parts/item-columns'
import { Prose } from '@/components/parts/prose'
import { choiceLabel, fieldLabel } from '@/lib/schema/content-types'
import type { Idea } from '@/lib/schema/documents'

/** An idea and what was answered. */
export const IdeaView = ({ idea }: { idea: Idea }) => (
  <PageFrame url={idea.url} lead={idea.summary} foot={<LastDate of={idea} />}>
    <ItemColumns
      of={idea}
      facts={
        <FactStrip>
          <Fact term={fieldLabel('Idea', 'status')}>{choiceLabel('Idea', 'status', idea.status)}</Fact>
          <Fact term={fieldLabel('Idea', 'date')}>
            <DateText date={idea.date} precision={idea.datePrecision} />
          </Fact>
        </FactStrip>
      }
    >
      <Prose of={idea} />
      <FieldText type="Idea" field="answer" text={idea.answer} by={idea.answeredBy} />
      <ChangesLog changes={idea.changes ?? []} />
    </ItemColumns>
  </PageFrame>
)
