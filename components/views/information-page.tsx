import { PageFrame } from '@/components/layout/page-frame'
import { Beside } from '@/components/parts/beside'
import { Contents } from '@/components/parts/contents'
import { DateText } from '@/components/parts/date-text'
import { DocumentList } from '@/components/parts/document-list'
import { LinkGroup } from '@/components/parts/link-group'
import { Prose } from '@/components/parts/prose'
import { ServiceLinks } from '@/components/parts/service-links'
import { TimeText } from '@/components/parts/time-text'
import type { Page } from '@/lib/schema/documents'
import { queries } from '@/lib/site/reader'
import { t } from '@/lib/text/fi'
import { formatDay } from '@/lib/text/format'

export const PageView = ({ page }: { page: Page }) => (
  <PageFrame url={page.url} lead={page.summary} foot={<DateText date={page.reviewed} />}>
    <Beside
      first={<Contents of={page} />}
      rest={
        // Beside a page of its own language would be what is in Finnish, and not the plainest.
        page.nav?.section !== 'kielet' && (
          <>
            {page.nav && <OtherPages page={page} section={page.nav.section} />}
            <ServiceLinks />
          </>
        )
      }
    >
      <DocumentList documents={page.documents ?? []} />
      <Prose of={page} />
      <p
        lang={page.lang && !reviewedIn(page.lang) ? t.lang : undefined}
        className="mt-12 max-w-3xl border-t border-line pt-4 text-[0.9rem] text-ink-soft"
      >
        {reviewedIn(page.lang) ?? t.page.reviewed}{' '}
        <TimeText time={page.reviewed} text={formatDay(page.reviewed, page.lang)} />
      </p>
    </Beside>
  </PageFrame>
)

/** In the language of a page that is not in the site's own. */
const reviewedIn = (lang: Page['lang']): string | undefined =>
  lang === 'sv' || lang === 'en' ? t.page.reviewedIn[lang] : undefined

/** The others of the page's menu; nothing when it is alone there. */
const OtherPages = ({ page, section }: { page: Page; section: NonNullable<Page['nav']>['section'] }) => {
  const others = queries.pagesInMenu(section).filter(({ url }) => url !== page.url)
  return (
    others.length > 0 && (
      <nav aria-label={t.page.inThisSection} className="no-print mt-8">
        <h2 className="sr-only">{t.page.inThisSection}</h2>
        <LinkGroup title={t.page.inThisSection} links={others} />
      </nav>
    )
  )
}
