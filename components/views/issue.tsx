import { PageFrame } from '@/components/layout/page-frame'
import { DateText, LastDate } from '@/components/parts/date-text'
import { MapGlyph } from '@/components/parts/drawing'
import { Entry, EntryList } from '@/components/parts/entry'
import { ItemColumns } from '@/components/parts/item-columns'
import { Prose } from '@/components/parts/prose'
import { Published } from '@/components/parts/published'
import { Subscribe } from '@/components/parts/subscribe'
import { ItemMark } from '@/components/parts/teaser'
import { Text } from '@/components/parts/text'
import type { IssueItem } from '@/lib/content/issues'
import { isItem } from '@/lib/content/queries'
import { typeNamed } from '@/lib/schema/content-types'
import type { Issue } from '@/lib/schema/documents'
import { queries } from '@/lib/site/reader'
import { t } from '@/lib/text/fi'
import { knownDate } from '@/lib/text/partial-date'

/** A newsletter as a page: what its e-mail says, for those who came later. */
export const IssueView = ({ issue }: { issue: Issue }) => (
  <PageFrame
    url={issue.url}
    lead={issue.summary}
    foot={<LastDate of={issue} />}
    meta={
      <div className="mt-5 text-[0.9rem] text-ink-soft">
        <Published of={issue} />
      </div>
    }
  >
    <ItemColumns of={issue}>
      <Prose of={issue} />
      <section className="mt-12">
        <h2 className="text-[1.4rem]">{t.letters.items}</h2>
        <EntryList items={queries.issueItems(issue).map((item) => ({ ...item, url: item.document.url }))}>
          {(item) => <LetterItem of={item} />}
        </EntryList>
      </section>
      {issue.closing && (
        <p className="mt-8">
          <Text>{issue.closing}</Text>
        </p>
      )}
      <Subscribe />
    </ItemColumns>
  </PageFrame>
)

const LetterItem = ({ of: { document, text } }: { of: IssueItem }) => (
  <Entry
    url={document.url}
    title={document.title}
    level={3}
    mark={isItem(document) ? <ItemMark of={document} /> : <MapGlyph of={'regions' in document ? document : {}} />}
    meta={
      <>
        {'date' in document && <DateText date={knownDate(document)} />}
        <span>{typeNamed(document.type).words.one}</span>
      </>
    }
  >
    <p className="mt-2">
      <Text>{text}</Text>
    </p>
  </Entry>
)
