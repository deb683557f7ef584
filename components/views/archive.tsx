import { PageFrame } from '@/components/layout/page-frame'
import { LinkGroup } from '@/components/parts/link-group'
import { MeetingTeasers } from '@/components/parts/meeting-teaser'
import { MoreLink } from '@/components/parts/more-link'
import { TeaserList } from '@/components/parts/teaser-list'
import { itemsIn, yearsOf } from '@/lib/content/archive'
import { isView } from '@/lib/content/queries'
import { datedTypes } from '@/lib/schema/content-types'
import { meeting } from '@/lib/schema/types/meeting'
import { archiveUrl, viewArchiveUrl } from '@/lib/schema/urls'
import { queries } from '@/lib/site/reader'
import type { SitePage } from '@/lib/site/site-index'
import { t } from '@/lib/text/fi'
import { countOf, formatPartialDate } from '@/lib/text/format'

/** Address of another period of the same view, what it lists, and where it begins. */
const viewOf = ({ document, kind }: SitePage) => {
  if (document && isView(document)) {
    const { type, slug } = document
    const ofMeetings = type === 'Committee'
    return {
      urlOf: (year: string, month?: string) => viewArchiveUrl(type, slug, year, month),
      noun: ofMeetings ? meeting.words : t.list.noun,
      isMixed: !ofMeetings,
      whole: { url: document.url, name: t.list.backTo(document.title) },
    }
  }
  const type = datedTypes.find(({ name }) => kind === `${name}-archive`)
  if (!type) throw new Error(`No archive of kind ${kind}`)
  return {
    urlOf: (year: string, month?: string) => archiveUrl(type.name, year, month),
    noun: type.words,
    isMixed: false,
    whole: { url: type.section.url, name: t.list.all(type.words.many) },
  }
}

/** A year, or a month of a year too long for one page, with links to the others. */
export const ArchiveView = ({ page }: { page: SitePage }) => {
  const { url, period = { year: '' } } = page
  const { urlOf, noun, isMixed, whole } = viewOf(page)
  const items = queries.itemsBehind(page)
  const years = yearsOf(items)
  const months = years.find(({ year }) => year === period.year)?.months ?? []
  const inPeriod = itemsIn(items, period)
  // A year that is split shows its months; the items stand on their pages.
  const shown = months.length > 0 && !period.month ? [] : inPeriod
  return (
    <PageFrame
      url={url}
      meta={
        <p className="mt-3 text-[0.9rem] text-ink-soft figures">
          {countOf(inPeriod.length, noun.one.toLowerCase(), noun.partitive)}
        </p>
      }
    >
      {(years.length > 1 || months.length > 0) && (
        <nav aria-label={t.list.filters} className="no-print flex flex-wrap gap-x-12">
          <h2 className="sr-only">{t.list.filters}</h2>
          <LinkGroup
            title={t.list.byYear}
            noun={noun}
            current={url}
            links={years.map(({ year, count }) => ({ url: urlOf(year), title: year, count }))}
          />
          <LinkGroup
            title={t.list.byMonth}
            noun={noun}
            current={url}
            links={months.map(({ month, count }) => ({
              url: urlOf(period.year, month),
              title: formatPartialDate(`${period.year}-${month}`),
              count,
            }))}
          />
        </nav>
      )}
      {shown.length > 0 && (
        <div className="mt-6">
          {page.document?.type === 'Committee' ? (
            <MeetingTeasers level={2} meetings={shown.flatMap((item) => (item.type === 'Meeting' ? [item] : []))} />
          ) : (
            <TeaserList items={shown} showKind={isMixed} byTime {...(period.month ? {} : { by: 'month' })} />
          )}
        </div>
      )}
      <MoreLink href={whole.url} className="no-print mt-6">
        {whole.name}
      </MoreLink>
    </PageFrame>
  )
}
