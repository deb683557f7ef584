import type { Job } from '@/lib/schema/documents'
import { job as jobType } from '@/lib/schema/types/job'
import { queries } from '@/lib/site/reader'
import { t } from '@/lib/text/fi'
import { formatList, formatPartialDate } from '@/lib/text/format'
import { DateText } from './date-text'
import { Fact, FactStrip } from './facts'
import { Text } from './text'
import { TimeText } from './time-text'

const labels: ReadonlyMap<string, string> = new Map(
  jobType.fields.flatMap(({ choices = [] }) => choices.map(({ value, label }) => [value, label] as const)),
)
const labelOf = (value: string): string => labels.get(value) ?? value

/** Until when, on what terms, where, and how to apply; once it is over the head says when. The gate has taken away what is over. */
export const JobFacts = ({ job }: { job: Job }) => (
  <FactStrip>
    <Fact term={t.jobs.posted}>{job.posted ? <TimeText time={job.posted} /> : <DateText date={job.date} />}</Fact>
    <Fact term={t.jobs.closes}>{!job.past && <TimeText time={job.closes} />}</Fact>
    <Fact term={t.jobs.contract}>{job.contract && labelOf(job.contract)}</Fact>
    <Fact term={t.jobs.contractEnds}>{job.contractEnds && formatPartialDate(job.contractEnds)}</Fact>
    <Fact term={t.jobs.workTime}>{formatList((job.workTime ?? []).map(labelOf))}</Fact>
    <Fact term={t.jobs.employer}>{job.employer && <Text>{job.employer}</Text>}</Fact>
    <Fact term={t.jobs.place}>{placeOf(job)}</Fact>
    <Fact term={t.jobs.openings}>{job.openings && String(job.openings)}</Fact>
    <Fact term={t.jobs.salary}>{salaryOf(job) && <Text>{salaryOf(job)}</Text>}</Fact>
    <Fact term={t.jobs.reference}>{job.reference}</Fact>
    <Fact term={t.jobs.apply}>{wayToApply(job)}</Fact>
  </FactStrip>
)

const wayToApply = ({ applyUrl, applyEmail }: Job) => {
  const [href, text] = applyUrl ? [applyUrl, t.jobs.form(new URL(applyUrl).host)] : [`mailto:${applyEmail}`, applyEmail]
  return text && <a href={href}>{text}</a>
}

/** Decided when the site is built, so that it stays true until the next build after the closing. */
export const closingTerm = ({ past }: Job): string => (past ? t.jobs.closed : t.jobs.closes)

/** `Kuusamo, Pohjois-…`: the municipality and its county, and whether the work is done from home. */
export const placeOf = ({ municipality, remote }: Job): string => {
  const county = municipality && queries.countyWith(municipality)?.title
  // A county may bear the name of its municipality.
  const names = new Set([municipality, county].filter((name) => name !== undefined))
  return [[...names].join(', '), remote && t.jobs.remote].filter(Boolean).join('. ')
}

type Sum = string | 0 | undefined
const euros = new Intl.NumberFormat('fi')

/** «3 200–3 800 euroa kuukaudessa»: the figures, after the words of the salary. */
const salaryOf = ({ salary, salaryMin, salaryMax, salaryUnit }: Job): string => {
  const [least, most] = [salaryMin, salaryMax].map((sum) => sum && euros.format(sum))
  const sum = rangeOf(least, most)
  return [salary, sum && salaryUnit && `${sum} euroa ${t.jobs.units[salaryUnit]}`].filter(Boolean).join(', ')
}

/** A word joiner keeps both sums on one line. */
const rangeOf = (least: Sum, most: Sum): string => {
  if (least && most) return least === most ? least : `${least}–\u2060${most}`
  if (least) return t.jobs.atLeast(least)
  return most ? t.jobs.atMost(most) : ''
}
