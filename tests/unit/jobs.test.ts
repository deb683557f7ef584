import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { nextMoment, publicContent } from '@/lib/content/gate'
import { allItems, comingItems, listedItems } from '@/lib/content/queries'
import { documentData, documentMarkdown } from '@/lib/outputs/data/document-data'
import { placesOf } from '@/lib/outputs/data/places'
import { feedPlans } from '@/lib/outputs/feeds/feed-list'
import { graph } from '@/lib/outputs/seo/json-ld/graph'
import type { Job } from '@/lib/schema/documents'
import { siteDocuments } from '@/lib/search/build/search-documents'
import { isNode, type Node, vocabularyProblems } from '../schema-org'
import { contentOf, job, region } from './documents'

/** The known notice, with what made it whole while it was open. */
const notice = job('tekijoita', {
  date: '2021-07-07',
  posted: '2021-07-07T08:00',
  closes: '2021-08-04T14:30',
  contract: 'maaraaikainen',
  workTime: ['kokoaikatyo', 'osa-aikatyo'],
  employer: 'Valmistelutoimielin',
  municipality: 'Liminka',
  applyUrl: 'https://www.example.fi/hae',
  contacts: [{ type: 'Contact', name: 'Esihenkilö', email: 'esihenkilo@example.fi' }],
  reference: 'VATE-1',
  openings: 3,
  salaryMin: 2500,
  salaryMax: 3200,
  salaryUnit: 'kuukausi',
})
const Region = [
  region('pohjois-pohjanmaa', { title: 'Pohjoinen maakunta' }),
  region('lakeus', {
    parent: 'pohjois-pohjanmaa',
    municipalities: [{ type: 'Municipality', name: 'Liminka', short: 'Lim', col: 0, row: 0 }],
  }),
]
const all = contentOf({ Job: [notice], Region })
const [open, closed] = ['2021-08-04T14:29', '2021-08-04T14:31'].map((now) => publicContent(all, now))
if (!open || !closed) throw new Error('Two clocks')
const html = () => '<p class="x">Työtä <a href="/x/">on</a>.</p><svg><path d="M0 0"/></svg><ul><li>Yksi</li></ul>'

describe('at 14.31, when the time to apply was over at 14.30', () => {
  const oneOf = ({ Job: [one] }: typeof all): Job => {
    if (!one) throw new Error('The notice must stay')
    return one
  }
  const written = (content: typeof all): string => {
    const places = placesOf(content, new Map())
    const one = oneOf(content)
    return JSON.stringify([
      documentData(one, places),
      documentMarkdown(one, 'Teksti.', places),
      siteDocuments(content),
      graph(content, one.url, html),
      one,
    ])
  }

  it('the notice is past and keeps its address, and the closing was the next moment of the site', () => {
    expect([oneOf(open).past, oneOf(closed).past]).toEqual([undefined, true])
    expect(oneOf(closed).url).toBe(notice.url)
    expect(nextMoment(all, '2021-08-04T14:29')).toBe('2021-08-04T14:30')
    // Then the notice is over two years old.
    expect(nextMoment(all, '2021-08-04T14:30')).toBe('2023-07-08T00:00')
  })

  it('nothing of how to apply, nor of whom to ask, is left in page data, Markdown, search or JSON-LD', () => {
    for (const secret of ['www.example.fi/hae', 'esihenkilo@example.fi', 'Esihenkilö']) {
      expect(written(open)).toContain(secret)
      expect(written(closed)).not.toContain(secret)
    }
    expect(written(closed)).toContain('2021-08-04T14:30')
  })

  it('it leaves lists, areas and feeds', () => {
    const places = (content: typeof all) => [
      listedItems(content, 'Job').length,
      allItems(content).length,
      comingItems(content).length,
      ...feedPlans(content)
        .filter(({ name }) => ['kaikki', 'tyopaikat', 'alue-pohjois-pohjanmaa', 'aihe-rahoitus'].includes(name))
        .map(({ items }) => items.length),
    ]
    expect(places(open)).toEqual([1, 1, 1, 1, 1, 1, 1])
    expect(places(closed)).toEqual([0, 0, 0, 0, 0, 0, 0])
    expect(closed.Job).toHaveLength(1)
  })
})

/** developers.google.com/search/docs/appearance/structured-data/job-posting, read in November 2026. */
const required = ['title', 'description', 'datePosted', 'hiringOrganization', 'jobLocation']
const recommended = ['validThrough', 'employmentType', 'identifier', 'baseSalary', 'directApply']
/** Of work that is only done from home, in place of `jobLocation`. */
const remote = ['jobLocationType', 'applicantLocationRequirements']

describe('what an open job tells machines', () => {
  const nodeOf = (fields: Partial<Job> = {}): Node => {
    const content = publicContent(contentOf({ Job: [{ ...notice, ...fields }], Region }), '2021-08-04T14:29')
    const graphOf: { readonly '@graph': readonly Node[] } = JSON.parse(JSON.stringify(graph(content, notice.url, html)))
    const [node] = graphOf['@graph']
    if (!node || !isNode(node)) throw new Error('No node')
    return node
  }

  it('is all that Google requires and recommends', () => {
    expect(Object.keys(nodeOf())).toEqual(expect.arrayContaining([...required, ...recommended]))
    expect(Object.keys(nodeOf({ municipality: undefined, remote: true }))).toEqual(
      expect.arrayContaining([...required.filter((name) => name !== 'jobLocation'), ...remote]),
    )
  })

  it('has times with their offset, the country’s code, the town and its county, and Google’s words for the work', () => {
    expect(nodeOf()).toMatchObject({
      '@type': 'JobPosting',
      datePosted: expect.stringMatching(/^2021-07-07T08:00(:00)?\+03:00$/),
      validThrough: expect.stringMatching(/^2021-08-04T14:30(:00)?\+03:00$/),
      employmentType: ['FULL_TIME', 'PART_TIME', 'TEMPORARY'],
      hiringOrganization: { '@type': 'Organization', name: 'Valmistelutoimielin' },
      jobLocation: {
        '@type': 'Place',
        address: { addressLocality: 'Liminka', addressRegion: 'Pohjoinen maakunta', addressCountry: 'FI' },
      },
      identifier: { name: 'Valmistelutoimielin', value: 'VATE-1' },
      totalJobOpenings: 3,
      baseSalary: { currency: 'EUR', value: { minValue: 2500, maxValue: 3200, unitText: 'MONTH' } },
      directApply: true,
    })
    expect(nodeOf({ contract: 'harjoittelu', workTime: ['kokoaikatyo'] }).employmentType).toEqual([
      'FULL_TIME',
      'INTERN',
    ])
    expect(nodeOf({ contract: 'vakituinen', workTime: undefined }).employmentType).toBeUndefined()
  })

  it('tells of direct applying only where there is a form', () => {
    expect(nodeOf({ applyUrl: undefined, applyEmail: 'rekry@example.fi' })).not.toHaveProperty('directApply')
  })

  it('has the day where the moment of posting is not known, and one sum as one', () => {
    expect(nodeOf({ posted: undefined }).datePosted).toBe('2021-07-07')
    expect(nodeOf({ salaryMin: 2500, salaryMax: 2500 }).baseSalary).toMatchObject({ value: { value: 2500 } })
  })

  it('describes the job by all of its text, less pictures, addresses and classes', () => {
    expect(nodeOf().description).toBe(`<p>${notice.summary}</p><p>Työtä on.</p><ul><li>Yksi</li></ul>`)
  })

  it('is in schema.org’s vocabulary', () => {
    const typeOf = () => undefined
    expect(vocabularyProblems(nodeOf(), typeOf)).toEqual([])
    expect(vocabularyProblems(nodeOf({ municipality: undefined, remote: true }), typeOf)).toEqual([])
  })

  it('is told of no closed job', () => {
    expect(graph(closed, notice.url, html)).toMatchObject({ '@graph': [{ '@type': 'WebPage' }, {}] })
  })
})

const known = 'content/tyopaikat/2021-07-07-tekijoita-hyvinvointialueen-valmisteluun.md'

// Another site has other notices, or none.
it.skipIf(!existsSync(known))('the notice of the site’s content is the known one', () => {
  const text = readFileSync(known, 'utf8')
  for (const line of [
    'posted: 2021-07-07T08:00',
    'closes: 2021-08-04T14:30',
    'contract: maaraaikainen',
    'workTime:\n  - kokoaikatyo\n  - osa-aikatyo',
  ])
    expect(text).toContain(`\n${line}\n`)
})
