import { PageFrame } from '@/components/layout/page-frame'
import { CalendarLink } from '@/components/parts/calendar-link'
import { ChangesLog } from '@/components/parts/changes-log'
import { ContactSection } from '@/components/parts/contact-list'
import { LastDate } from '@/components/parts/date-text'
import { ItemColumns } from '@/components/parts/item-columns'
import { closingTerm, JobFacts } from '@/components/parts/job-facts'
import { Prose } from '@/components/parts/prose'
import { Related } from '@/components/parts/related'
import { TimeText } from '@/components/parts/time-text'
import type { Job } from '@/lib/schema/documents'

/** A notice of a job, open or closed: its facts first. */
export const JobView = ({ job }: { job: Job }) => (
  <PageFrame
    url={job.url}
    lead={job.summary}
    meta={
      job.past && (
        <p className="mt-5 border-l-4 border-accent pl-3 font-bold">
          {closingTerm(job)} <TimeText time={job.closes} />.
        </p>
      )
    }
    foot={<LastDate of={job} />}
  >
    <ItemColumns
      of={job}
      facts={
        <div>
          <JobFacts job={job} />
          <CalendarLink of={job} />
        </div>
      }
    >
      <Prose of={job} />
      <ContactSection contacts={job.contacts} />
      <ChangesLog changes={job.changes ?? []} />
    </ItemColumns>
    <Related of={job} />
  </PageFrame>
)
