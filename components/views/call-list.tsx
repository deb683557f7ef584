import type { ReactNode } from 'react'
import { PageFrame } from '@/components/layout/page-frame'
import { CalendarFollow } from '@/components/parts/calendar-link'
import { closingTerm } from '@/components/parts/call-facts'
import { MapGlyph } from '@/components/parts/drawing'
import { TopicsOf } from '@/components/parts/lead-picture'
import { NothingNow } from '@/components/parts/nothing-now'
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
import { formatFacts } from '@/lib/text/format'

/** Open calls, the first to close first and those without an end last; then what came of the others. */
export const CallListView = ({ page }: { page: SitePage }) => {
  const calls = queries.all('Call')
  const open = calls.filter(({ past }) => !past).toSorted((a, b) => (a.closes ?? '9').localeCompare(b.closes ?? '9'))
  const answered = calls
    .filter(({ past, result }) => past && result)
    .toSorted((a, b) => (b.closes ?? b.date).localeCompare(a.closes ?? a.date))
  const [latest] = calls
  return (
    <PageFrame url={page.url} lead={page.description}>
      <SectionIntro page={page} />
      <div className="max-w-3xl">
        <section className="mt-10">
          <h2 className="text-[1.6rem]">{open.length > 0 ? t.calls.byClosing : t.calls.open}</h2>
          {open.length > 0 ? (
            <>
              <Calls of={open} text={({ summary }) => summary} />
              <CalendarFollow name={type.folder} />
            </>
          ) : (
            <NothingNow text={t.calls.none} />
          )}
        </section>
        {answered.length > 0 && (
          <section className="mt-16">
            <h2 className="text-[1.6rem]">{t.calls.results}</h2>
            <Calls of={answered} text={({ result = '' }) => result} />
          </section>
        )}
      </div>
      {open.length + answered.length === 0 && <TopicsOf last={latest} />}
      <div className="max-w-3xl">
        <div className="mt-10">
          <YearLinks
            title={t.calls.all}
            noun={type.words}
            items={calls}
            shown={open.length + answered.length}
            urlOf={(year) => archiveUrl('Call', year)}
          />
        </div>
        {queries.all('Idea').length > 0 && (
          <p className="mt-10">
            <a href={idea.section.url} className="inline-flex min-h-9 items-center font-bold">
              {t.calls.ideas}
            </a>
          </p>
        )}
      </div>
    </PageFrame>
  )
}

const Calls = ({ of, text }: { of: readonly Call[]; text: (call: Call) => string }) => (
  <ul className="mt-4 divide-y divide-line border-t border-line">
    {of.map((call) => (
      <li key={call.url} className="py-6">
        <CallCard call={call}>
          <Text>{text(call)}</Text>
        </CallCard>
      </li>
    ))}
  </ul>
)

/** When it closes stands first; the heading is its only link. */
const CallCard = ({ call, children }: { call: Call; children: ReactNode }) => (
  <article className="teaser with-mark">
    <MapGlyph of={call} />
    <p className="meta">
      <span>
        <WhenOpen of={call} />
      </span>
    </p>
    <h3 className="mt-1 text-[1.25rem]">
      <a href={call.url} className="quiet-link">
        <Text>{call.title}</Text>
      </a>
    </h3>
    <div className="mt-2">
      <p>{formatFacts([choiceLabel('Call', 'kind', call.kind), call.who])}</p>
      <p className="mt-2">{children}</p>
    </div>
  </article>
)

const WhenOpen = ({ of }: { of: Call }) => {
  if (!of.closes) return of.past ? t.calls.over : `${t.calls.time}: ${fieldLabel('Call', 'ongoing').toLowerCase()}`
  return (
    <>
      {closingTerm(of)} <TimeText time={of.closes} />
    </>
  )
}
