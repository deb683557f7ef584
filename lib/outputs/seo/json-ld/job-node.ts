import type { JobPosting, MonetaryAmount, Place } from 'schema-dts'
import { countyWith } from '../../../content/queries'
import type { Content, Job } from '../../../schema/documents'
import { absoluteUrl } from '../../../site/settings'
import { t } from '../../../text/fi'
import { withOffset } from '../../../text/moment'
import { typography } from '../../../text/typography'
import { escaped } from '../../../text/xml'

/** Words of Google's vocabulary (developers.google.com/search/docs/appearance/structured-data/job-posting). */
const workTimes: Readonly<Record<NonNullable<Job['workTime']>[number], string>> = {
  kokoaikatyo: 'FULL_TIME',
  'osa-aikatyo': 'PART_TIME',
  tuntityo: 'OTHER',
}
const contracts: Readonly<Record<NonNullable<Job['contract']>, string | undefined>> = {
  vakituinen: undefined,
  maaraaikainen: 'TEMPORARY',
  sijaisuus: 'TEMPORARY',
  harjoittelu: 'INTERN',
}
const units = { tunti: 'HOUR', kuukausi: 'MONTH', vuosi: 'YEAR' } as const

/** An open job; a closed one is no posting any more. `html` is its text. */
export const jobNode = (content: Content, job: Job, html: string): JobPosting => {
  const { employer, openings, reference, contract } = job
  const types = [...(job.workTime ?? []).map((time) => workTimes[time]), contract && contracts[contract]].filter(
    (type) => type !== undefined,
  )
  return {
    '@type': 'JobPosting',
    title: typography(job.title),
    description: `<p>${escaped(typography(job.summary))}</p>${plainHtml(html)}`,
    url: absoluteUrl(job.url),
    datePosted: job.posted ? withOffset(job.posted) : job.date,
    validThrough: withOffset(job.closes),
    hiringOrganization: employer ? { '@type': 'Organization', name: typography(employer) } : undefined,
    jobLocation: placeOf(content, job),
    ...(job.remote && {
      jobLocationType: 'TELECOMMUTE',
      applicantLocationRequirements: { '@type': 'Country', name: t.jobs.country },
    }),
    employmentType: types.length > 0 ? types : undefined,
    identifier: reference
      ? { '@type': 'PropertyValue', ...(employer && { name: employer }), value: reference }
      : undefined,
    totalJobOpenings: openings,
    baseSalary: salaryOf(job),
    directApply: job.applyUrl ? true : undefined,
  }
}

const placeOf = (content: Content, { municipality }: Job): Place | undefined =>
  municipality
    ? {
        '@type': 'Place',
        address: {
          '@type': 'PostalAddress',
          addressLocality: municipality,
          addressRegion: countyWith(content, municipality)?.title,
          addressCountry: 'FI',
        },
      }
    : undefined

const salaryOf = ({ salaryMin, salaryMax, salaryUnit }: Job): MonetaryAmount | undefined => {
  if (!salaryUnit) return undefined
  const amount = salaryMin === salaryMax ? { value: salaryMin } : { minValue: salaryMin, maxValue: salaryMax }
  return {
    '@type': 'MonetaryAmount',
    currency: 'EUR',
    value: { '@type': 'QuantitativeValue', ...amount, unitText: units[salaryUnit] },
  }
}

const tag = /<(\/?)([a-z][a-z0-9]*)(?:[^">]|"[^"]*")*>/gi
const kept: ReadonlySet<string> = new Set(['p', 'ul', 'ol', 'li', 'br', 'h2', 'h3'])

/** Without attributes, addresses and pictures: paragraphs, headings and lists, which is all that the description takes. */
const plainHtml = (html: string): string =>
  html
    .replace(/<svg.*?<\/svg>/gs, '')
    .replace(tag, (_, slash: string, name: string) =>
      kept.has(name) ? `<${slash}${name}>` : name === 'td' || name === 'th' ? ' ' : '',
    )
