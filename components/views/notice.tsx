import { PageFrame } from '@/components/layout/page-frame'
import { DateText } from '@/components/parts/date-text'
import { Fact, FactStrip } from '@/components/parts/facts'
import { ItemColumns } from '@/components/parts/item-columns'
import { Prose } from '@/components/parts/prose'
import { TimeText } from '@/components/parts/time-text'
import { choiceLabel } from '@/lib/schema/content-types'
import type { Notice } from '@/lib/schema/documents'
import { queries } from '@/lib/site/reader'
import { t } from '@/lib/text/fi'
import { formatList } from '@/lib/text/format'

/** A notice keeps its page when it is over. */
export const NoticeView = ({ notice }: { notice: Notice }) => (
  <PageFrame url={notice.url} lead={notice.summary} foot={<DateText date={notice.date} />}>
    <ItemColumns
      of={notice}
      facts={
        <FactStrip>
          <Fact term={t.notices.kind}>{choiceLabel('Notice', 'kind', notice.kind)}</Fact>
          <Fact term={notice.past ? t.notices.wasInForce : t.notices.inForce}>
            <TimeText time={notice.starts} /> – <TimeText time={notice.ends} />
          </Fact>
          <Fact term={t.notices.concerns}>
            {formatList(queries.regionsOf(notice).map(({ title }) => title)) || t.notices.everywhere}
          </Fact>
        </FactStrip>
      }
    >
      <Prose of={notice} />
    </ItemColumns>
  </PageFrame>
)
