import { PageFrame } from '@/components/layout/page-frame'
import { Beside } from '@/components/parts/beside'
import { CalendarFollow } from '@/components/parts/calendar-link'
import { DateLeaf } from '@/components/parts/date-leaf'
import { Entry, EntryList } from '@/components/parts/entry'
import { closingTerm, placeOf } from '@/components/parts/job-facts'
import { NothingNow } from '@/components/parts/nothing-now'
import { Instead } from '@/components/parts/related'
import { SectionIntro } from '@/components/parts/section-intro'
import { Text } from '@/components/parts/text'
import { TimeText } from '@/components/parts/time-text'
import { YearLinks } from '@/components/parts/year-links'
import type { Job } from '@/lib/schema/documents'
import { job } from '@/lib/schema/types/job'
import { archiveUrl } from '@/lib/schema/urls'
import { queries } from '@/lib/site/reader'
import type { SitePage } from '@/lib/site/site-index'
import { t } from '@/lib/text/fi'

/** Open jobs, the first to close first; closed ones stay in the archives. */
export const JobListView = ({ page }: { page: SitePage }) => {
  const jobs = queries.all('Job')
  const open = jobs.filter(({ past }) => !past).toSorted((a, b) => a.closes.localeCompare(b.closes))
  const [latest] = jobs
  const ways = (
    <YearLinks
      level={2}
      title={open.length > 0 ? t.jobs.all : t.jobs.ended}
      noun={job.words}
      items={jobs}
      shown={open.length}
      urlOf={(year) => archiveUrl('Job', year)}
    />
  )
  const nothing = open.length === 0 && <NothingNow of="Job">{ways}</NothingNow>
  return (
    <PageFrame url={page.url} lead={page.description}>
      {page.document ? (
        <Beside rest={nothing}>
          <SectionIntro page={page} />
        </Beside>
      ) : (
        nothing
      )}
      {open.length > 0 ? (
        <section className="mt-12">
          <h2 className="section-heading">{t.jobs.byClosing}</h2>
          <Jobs of={open} />
          <CalendarFollow name={job.folder} />
          {ways}
        </section>
      ) : (
        <Instead last={latest} intro={page.document} />
      )}
    </PageFrame>
  )
}

/** When each closes stands first. */
const Jobs = ({ of }: { of: readonly Job[] }) => (
  <EntryList items={of}>
    {(job) => (
      <Entry
        url={job.url}
        title={job.title}
        level={3}
        mark={<DateLeaf time={job.closes} />}
        meta={
          <>
            <span>
              {closingTerm(job)} <TimeText time={job.closes} />
            </span>
            {[job.employer, placeOf(job)].filter(Boolean).map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
          </>
        }
      >
        <p className="mt-2">
          <Text>{job.summary}</Text>
        </p>
      </Entry>
    )}
  </EntryList>
)
