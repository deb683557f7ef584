import { PageFrame } from '@/components/layout/page-frame'
import { Beside } from '@/components/parts/beside'
import { CalendarFollow } from '@/components/parts/calendar-link'
import { closingTerm } from '@/components/parts/call-facts'
import { Contents } from '@/components/parts/contents'
import { MapGlyph } from '@/components/parts/drawing'
import { Entry, EntryList } from '@/components/parts/entry'
import { MoreLink } from '@/components/parts/more-link'
import { NothingNow } from '@/components/parts/nothing-now'
import { Instead } from '@/components/parts/related'
import { SectionIntro } from '@/components/parts/section-intro'
import { Text } from '@/components/parts/text'
import { TimeText } from '@/components/parts/time-text'
import { YearLinks } from '@/components/parts/year-links'
import { choiceLabel, fieldLabel } from '@/lib/schema/content-types'
import type { Call } from '@/lib/schema/documents'
import { call as type } from '@/lib/schema/types/call'
import { idea } from '@/lib/schema/types/idea'
import { archiveUrl } from '@/lib/schema/urls'
import { queries } from '@/lib/site/reader'
import type { SitePage } from '@/lib/site/site-index'
import { t } from '@/lib/text/fi'

/** Open calls, the first to close first and those without an end last; then what came of the others. */
export const CallListView = ({ page }: { page: SitePage }) => {
  const calls = queries.all('Call')
  const open = calls.filter(({ past }) => !past).toSorted((a, b) => (a.closes ?? '9').localeCompare(b.closes ?? '9'))
  const answered = calls
    .filter(({ past, result }) => past && result)
    .toSorted((a, b) => (b.closes ?? b.date).localeCompare(a.closes ?? a.date))
  const [latest] = calls
  const intro = page.document
  const shown = open.length + answered.length
  const years = (
    <YearLinks
      level={2}
      title={shown > 0 ? t.calls.all : t.calls.ended}
      noun={type.words}
      items={calls}
      shown={shown}
      urlOf={(year) => archiveUrl('Call', year)}
    />
  )
  const nothing = open.length === 0 && <NothingNow of="Call">{shown === 0 && years}</NothingNow>
  return (
    <PageFrame url={page.url} lead={page.description}>
      {open.length > 0 && (
        <section className="mt-12">
          <h2 className="section-heading">{t.calls.byClosing}</h2>
          <Calls of={open} text={({ summary }) => summary} />
          <CalendarFollow name={type.folder} />
        </section>
      )}
      {intro && (
        <Beside first={<Contents of={intro} />} rest={nothing}>
          <SectionIntro page={page} />
        </Beside>
      )}
      {answered.length > 0 && (
        <section className="mt-16">
          <h2 className="section-heading">{t.calls.results}</h2>
          <Calls of={answered} text={({ result = '' }) => result} />
        </section>
      )}
      {!intro && nothing}
      {shown > 0 && <div className="mt-12">{years}</div>}
      {queries.all('Idea').length > 0 && (
        <MoreLink href={idea.section.url} className="mt-4">
          {t.calls.ideas}
        </MoreLink>
      )}
      {shown === 0 && <Instead last={latest} intro={intro} />}
    </PageFrame>
  )
}

type CallsProps = { readonly of: readonly Call[]; readonly text: (call: Call) => string }

/** When each closes stands first. */
const Calls = ({ of, text }: CallsProps) => (
  <EntryList items={of}>
    {(call) => (
      <Entry
        url={call.url}
        title={call.title}
        level={3}
        mark={<MapGlyph of={call} />}
        meta={
          <>
            <span>
              <WhenOpen of={call} />
            </span>
            <span>{choiceLabel('Call', 'kind', call.kind)}</span>
            {call.who && <span>{call.who}</span>}
          </>
        }
      >
        <p className="mt-2">
          <Text>{text(call)}</Text>
        </p>
      </Entry>
    )}
  </EntryList>
)

const WhenOpen = ({ of }: { of: Call }) => {
  if (!of.closes) return of.past ? t.calls.over : `${t.calls.time}: ${fieldLabel('Call', 'ongoing').toLowerCase()}`
  return (
    <>
      {closingTerm(of)} <TimeText time={of.closes} />
    </>
  )
}
