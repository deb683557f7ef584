import { PageFrame } from '@/components/layout/page-frame'
import { CalendarFollow } from '@/components/parts/calendar-link'
import { DateLeaf } from '@/components/parts/date-leaf'
import { closingTerm, placeOf } from '@/components/parts/job-facts'
import { TopicsOf } from '@/components/parts/lead-picture'
import { NothingNow } from '@/components/parts/nothing-now'
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
import { formatFacts } from '@/lib/text/format'

/** Open jobs, the first to close first; closed ones stay in the archives. */
export const JobListView = ({ page }: { page: SitePage }) => {
  const jobs = queries.all('Job')
  const open = jobs.filter(({ past }) => !past).toSorted((a, b) => a.closes.localeCompare(b.closes))
  const [latest] = jobs
  return (
    <PageFrame url={page.url} lead={page.description}>
      <SectionIntro page={page} />
      <div className="max-w-3xl">
        <section className="mt-10">
          <h2 className="text-[1.6rem]">{open.length > 0 ? t.jobs.byClosing : t.jobs.open}</h2>
          {open.length > 0 ? (
            <>
              <Jobs of={open} />
              <CalendarFollow name={job.folder} />
            </>
          ) : (
            <NothingNow text={t.jobs.none} elsewhere={t.jobs.elsewhere} />
          )}
        </section>
      </div>
      {open.length === 0 && <TopicsOf last={latest} />}
      <div className="max-w-3xl">
        <div className="mt-10">
          <YearLinks
            title={t.jobs.all}
            noun={job.words}
            items={jobs}
            shown={open.length}
            urlOf={(year) => archiveUrl('Job', year)}
          />
        </div>
      </div>
    </PageFrame>
  )
}

const Jobs = ({ of }: { of: readonly Job[] }) => (
  <ul className="mt-4 divide-y divide-line border-t border-line">
    {of.map((job) => (
      <li key={job.url} className="py-6">
        <JobCard job={job} />
      </li>
    ))}
  </ul>
)

/** When it closes stands first; the heading is its only link. */
const JobCard = ({ job }: { job: Job }) => {
  const facts = formatFacts([job.employer, placeOf(job)])
  return (
    <article className="teaser with-mark">
      <DateLeaf time={job.closes} />
      <p className="meta">
        <span>
          {closingTerm(job)} <TimeText time={job.closes} />
        </span>
      </p>
      <h3 className="mt-1 text-[1.25rem]">
        <a href={job.url} className="quiet-link">
          <Text>{job.title}</Text>
        </a>
      </h3>
      <div className="mt-2">
        {facts && <p>{facts}</p>}
        <p className={facts && 'mt-2'}>
          <Text>{job.summary}</Text>
        </p>
      </div>
    </article>
  )
}
