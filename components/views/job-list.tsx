import { PageFrame } from '@/components/layout/page-frame'
import { CalendarFollow } from '@/components/parts/calendar-link'
import { Columns } from '@/components/parts/columns'
import { MapGlyph } from '@/components/parts/drawing'
import { closingTerm, placeOf } from '@/components/parts/job-facts'
import { LinkGroup } from '@/components/parts/link-group'
import { SectionIntro } from '@/components/parts/section-intro'
import { Text } from '@/components/parts/text'
import { TimeText } from '@/components/parts/time-text'
import { yearsOf } from '@/lib/content/archive'
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
  return (
    <PageFrame url={page.url} lead={page.description}>
      <SectionIntro page={page} />
      <Columns aside={<Years jobs={jobs} />}>
        {open.length > 0 ? (
          <ul className="mt-10 divide-y divide-line border-t border-line">
            {open.map((job) => (
              <li key={job.url} className="py-6">
                <JobCard job={job} />
              </li>
            ))}
          </ul>
        ) : (
          <p className="mt-10 text-ink-soft">{t.jobs.none}</p>
        )}
        <CalendarFollow name={job.folder} />
      </Columns>
    </PageFrame>
  )
}

/** When it closes stands first; the heading is its only link. */
const JobCard = ({ job }: { job: Job }) => {
  const place = placeOf(job)
  return (
    <article className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 sm:gap-x-4">
      <MapGlyph of={job} className="h-10 w-9 sm:row-span-2 sm:h-14 sm:w-12" />
      <div>
        <p className="text-[0.9rem] text-ink-soft">
          {closingTerm(job)} <TimeText time={job.closes} />
        </p>
        <h2 className="mt-1 text-[1.25rem]">
          <a href={job.url} className="quiet-link">
            <Text>{job.title}</Text>
          </a>
        </h2>
      </div>
      <div className="col-span-2 mt-2 sm:col-span-1 sm:col-start-2">
        <p>{[job.employer, place].filter(Boolean).join(' · ')}</p>
        <p className="mt-2">
          <Text>{job.summary}</Text>
        </p>
      </div>
    </article>
  )
}

const Years = ({ jobs }: { jobs: readonly Job[] }) =>
  jobs.length > 0 && (
    <nav aria-label={t.jobs.all}>
      <h2 className="text-[1.15rem]">{t.jobs.all}</h2>
      <LinkGroup
        title={t.list.byYear}
        noun={job.words}
        links={yearsOf(jobs).map(({ year, count }) => ({ url: archiveUrl('Job', year), title: year, count }))}
      />
    </nav>
  )
