import type { ReactNode } from 'react'
import { DateText } from '@/components/parts/date-text'
import { Text, Title } from '@/components/parts/text'
import { ownTime } from '@/lib/content/own-time'
import { datedTypes } from '@/lib/schema/content-types'
import type { Item } from '@/lib/schema/documents'
import { meeting } from '@/lib/schema/types/meeting'
import { queries } from '@/lib/site/reader'
import { absoluteUrl } from '@/lib/site/settings'
import { languageOf, type SitePage } from '@/lib/site/site-index'
import { t } from '@/lib/text/fi'
import { countOf, fromPeriod } from '@/lib/text/format'
import { knownDate } from '@/lib/text/partial-date'
import { Breadcrumb } from './breadcrumb'
import { PageMark } from './page-mark'
import { PageShell } from './page-shell'

type Props = {
  /** Address of the page: its title, drawing and breadcrumb come from the site index. */
  readonly url: string
  /** Under the heading: what the page is about. */
  readonly lead?: string
  /** At the end of the head: dates, authors, status. */
  readonly meta?: ReactNode
  /** On paper, beside the page's address: its date. */
  readonly foot?: ReactNode
  readonly children: ReactNode
}

export const PageFrame = ({ url, lead, meta, foot, children }: Props) => {
  const page = queries.mustFindPage(url)
  const language = languageOf(page)
  const lang = language === t.lang ? undefined : language
  return (
    <PageShell url={url} lang={lang}>
      <div className={`band ground page-head ${groundOf(page)}`}>
        <Breadcrumb crumbs={queries.breadcrumb(url)} lang={lang} />
        <PageMark page={page} />
        <h1 className="mt-2">
          <Title>{page.title}</Title>
        </h1>
        {lead && (
          <p className="mt-4 max-w-3xl text-[1.15rem] text-ink-soft">
            <Text>{lead}</Text>
          </p>
        )}
        <Gathered by={page} />
        {meta}
      </div>
      {children}
      <p className="print-only mt-8 border-t border-line pt-2">
        {absoluteUrl(url)} {foot}
      </p>
    </PageShell>
  )
}

/** A page about one area stands on the area's colour. */
const groundOf = ({ kind, document }: SitePage): string => {
  if (document?.type === 'Region') return `area-${document.palette}`
  if (kind.endsWith('-list') || !document || !('regions' in document)) return ''
  const [region, ...others] = queries.regionsOf(document)
  return region && others.length === 0 ? `area-${region.palette}` : ''
}

const wasHeld = (item: Item): boolean => item.past === true && !('status' in item && item.status === 'peruttu')

/** «, viimeisin 21.11.2023»; of one alone «, 21.11.2023» or « joulukuulta 2021». */
const Newest = ({ date, isAlone }: { date: string; isAlone: boolean }) =>
  isAlone && date.length === 'YYYY-MM'.length ? (
    <>
      {' '}
      <time dateTime={date}>{fromPeriod(date)}</time>
    </>
  ) : (
    <>
      , {!isAlone && `${t.list.last} `}
      <DateText date={date} isInText />
    </>
  )

/** How much a list, an area or a topic holds, and how new the newest is. */
const Gathered = ({ by: page }: { by: SitePage }) => {
  const { kind } = page
  const ofMeetings = kind === 'Committee' || kind === 'Meeting-list'
  const type = datedTypes.find(({ name }) => kind === `${name}-list`)
  if (!type && !ofMeetings && kind !== 'Topic' && kind !== 'Region') return null
  const items = queries.itemsBehind(page)
  const { words, calendar } = ofMeetings ? meeting : (type ?? { words: t.list.noun, calendar: false })
  // Of what is held or closes at a time, the day it was announced would be taken for that.
  const latest = calendar
    ? items.filter(wasHeld).map(ownTime).toSorted().at(-1)?.slice(0, 'YYYY-MM-DD'.length)
    : items[0] && knownDate(items[0])
  return (
    items.length > 0 && (
      <p className="mt-3 text-[0.9rem] text-ink-soft figures">
        {countOf(items.length, words.one.toLowerCase(), words.partitive)}
        {latest && <Newest date={latest} isAlone={items.length === 1} />}
      </p>
    )
  )
}
