import { describe, expect, it, onTestFinished } from 'vitest'
import { openApi } from '@/lib/outputs/data/openapi'
import { graph, serialise } from '@/lib/outputs/seo/json-ld/graph'
import type { Content } from '@/lib/schema/documents'
import { setSettings } from '@/lib/site/settings'
import { siteIndex } from '@/lib/site/site-index'
import { isNode, vocabularyProblems } from '../../schema-org'
import { testSettings } from '../../settings'
import { author, contentOf, news, page, post, project, region, topic } from '../documents'

const municipality = (name: string) =>
  ({ type: 'Municipality', name, short: name.slice(0, 3), col: 0, row: 0 }) as const

const site = contentOf({
  News: [
    news('toinen-oikaisu', { date: '2021-07-09', corrects: 'virhe' }),
    news('oikaisu', { date: '2021-07-08', corrects: 'virhe' }),
    news('virhe', {
      date: '2021-07-07',
      topics: ['rahoitus', 'hoitotakuu'],
      regions: ['lakeus', 'kainuu'],
      changes: [{ type: 'Change', date: '2021-12-12', note: 'Kellonaika korjattu.' }],
    }),
    news('joulukuussa', { date: '2020-12-16', datePrecision: 'kuukausi' }),
  ],
  Post: [post('kirjoitus', { authors: ['tiimi', 'anna'] }), post('yksin', { authors: ['anna'] })],
  Author: [author('tiimi'), author('anna', { title: 'Anna Äijälä', kind: 'henkilo' })],
  Project: [
    project('ohjelma', { start: '2020', end: '2022-06', regions: ['lakeus'], topics: ['hoitotakuu'] }),
    project('hanke', { parent: 'ohjelma' }),
  ],
  Page: [page('tietoa', { reviewed: '2026-11-22' })],
  Region: [
    region('pohjois-pohjanmaa', { municipalitiesBasis: 'tyooletus' }),
    region('lakeus', {
      parent: 'pohjois-pohjanmaa',
      municipalitiesBasis: 'tyooletus',
      municipalities: [municipality('Liminka')],
    }),
    region('koillismaa', { parent: 'pohjois-pohjanmaa', municipalities: [municipality('Kuusamo')] }),
    region('kainuu', { municipalities: [municipality('Kajaani'), municipality('Kuhmo')] }),
  ],
})

/** The nodes that a page tells, as a machine reads them. */
const nodesOf = (url: string, content: Content = site): readonly Readonly<Record<string, unknown>>[] =>
  JSON.parse(serialise(graph(content, url)))['@graph']
const subjectOf = (url: string) => nodesOf(url)[0]

const origin = 'https://popsote.fi'
const lakeus = { '@type': 'Place', name: 'lakeus', url: `${origin}/alueet/lakeus/` }
const kainuu = { '@type': 'AdministrativeArea', name: 'kainuu', url: `${origin}/alueet/kainuu/` }

it('a licence of the texts is told of articles and of the site, and none where the settings give none', () => {
  const licencesAt = (url: string) => nodesOf(url).flatMap(({ license }) => license ?? [])
  const urls = ['/', '/ajankohtaista/virhe/', '/blogi/kirjoitus/', '/tietoa/']
  expect(urls.flatMap(licencesAt)).toEqual([])
  onTestFinished(() => setSettings(testSettings))
  setSettings({ ...testSettings, licence: 'cc-by-4.0' })
  const url = 'https://creativecommons.org/licenses/by/4.0/'
  expect(urls.map(licencesAt)).toEqual([[url], [url], [url], []])
  expect(openApi(site).info).toMatchObject({ license: { name: 'CC BY 4.0', url } })
})

describe('a news item', () => {
  it('tells its dates, topics, areas, picture and what corrects it', () => {
    expect(subjectOf('/ajankohtaista/virhe/')).toEqual({
      '@type': 'NewsArticle',
      headline: 'virhe',
      description: site.News[2]?.summary,
      url: `${origin}/ajankohtaista/virhe/`,
      image: `${origin}/og/uutinen-virhe.png`,
      datePublished: '2021-07-07T00:00:00+03:00',
      dateModified: '2021-12-12T00:00:00+02:00',
      keywords: ['rahoitus', 'hoitotakuu'],
      spatialCoverage: [lakeus, kainuu],
      inLanguage: 'fi',
      publisher: { '@id': `${origin}/#organization` },
      correction: [`${origin}/ajankohtaista/toinen-oikaisu/`, `${origin}/ajankohtaista/oikaisu/`],
    })
  })

  it('says nothing of what it does not have, and a month where only that is known', () => {
    const told = subjectOf('/ajankohtaista/joulukuussa/')
    expect(told).toMatchObject({ datePublished: '2020-12', keywords: 'rahoitus' })
    expect(Object.keys(told ?? {})).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/dateModified|spatialCoverage|correction/)]),
    )
  })
})

it('a post tells each author apart, a person or a team', () => {
  const person = { '@type': 'Person', name: 'Anna Äijälä' }
  expect(subjectOf('/blogi/kirjoitus/')).toMatchObject({
    '@type': 'BlogPosting',
    author: [{ '@type': 'Organization', name: 'tiimi' }, person],
  })
  expect(subjectOf('/blogi/yksin/')).toMatchObject({ author: person })
})

it('a project tells its time as precisely as known, what it belongs to and what belongs to it', () => {
  const told = (slug: string) => ({ '@type': 'Project', name: slug, url: `${origin}/hankkeet/${slug}/` })
  expect(subjectOf('/hankkeet/ohjelma/')).toEqual({
    ...told('ohjelma'),
    description: site.Project[0]?.summary,
    foundingDate: '2020',
    dissolutionDate: '2022-06',
    subOrganization: told('hanke'),
    keywords: 'hoitotakuu',
    areaServed: lakeus,
  })
  expect(subjectOf('/hankkeet/hanke/')).toMatchObject({ parentOrganization: told('ohjelma') })
})

describe('a region', () => {
  const about = (slug: string) => subjectOf(`/alueet/${slug}/`)?.about

  it('tells its county, and its municipalities where their division is from a source', () => {
    expect(about('koillismaa')).toEqual({
      '@type': 'Place',
      name: 'koillismaa',
      containedInPlace: { '@type': 'AdministrativeArea', name: 'pohjois-pohjanmaa', url: expect.any(String) },
      containsPlace: { '@type': 'AdministrativeArea', name: 'Kuusamo' },
    })
    expect(about('kainuu')).toMatchObject({ containsPlace: [{ name: 'Kajaani' }, { name: 'Kuhmo' }] })
  })

  it('tells no assumption as a fact', () => {
    expect(Object.keys(Object(about('lakeus')))).toEqual(['@type', 'name', 'containedInPlace'])
    expect(about('pohjois-pohjanmaa')).toMatchObject({
      containsPlace: [
        { '@type': 'Place', name: 'lakeus' },
        { '@type': 'Place', name: 'koillismaa' },
      ],
    })
  })
})

it('an information page tells the day it was reviewed', () => {
  expect(subjectOf('/tietoa/')).toMatchObject({ '@type': 'WebPage', name: 'tietoa', lastReviewed: '2026-11-22' })
})

it('lists and archives tell what they collect', () => {
  const urls = ['/ajankohtaista/', '/blogi/vuosi/2021/', '/hankkeet/', '/alueet/kainuu/2021/', '/aiheet/rahoitus/']
  expect(urls.map((url) => subjectOf(url)?.['@type'])).toEqual(urls.map(() => 'CollectionPage'))
})

it('the front page tells whose site this is and how it is searched, and others only refer to it', () => {
  const [organization, website] = nodesOf('/')
  expect(organization).toMatchObject({ '@type': 'GovernmentOrganization', '@id': `${origin}/#organization` })
  expect(website).toMatchObject({ '@type': 'WebSite', publisher: { '@id': `${origin}/#organization` } })
  const told = siteIndex(site).filter(({ url }) => JSON.stringify(nodesOf(url)).includes('GovernmentOrganization'))
  expect(told.map(({ url }) => url)).toEqual(['/'])
})

it('tells of its organisation what the settings give, and nothing of what they do not', () => {
  const minimal = { name: 'Sivusto', heading: 'Etusivu', description: 'Kuvaus', origin, repository: 'omistaja/sivusto' }
  const own = {
    '@type': 'GovernmentOrganization',
    '@id': `${origin}/#organization`,
    name: 'Sivusto',
    url: `${origin}/`,
  }
  onTestFinished(() => setSettings(testSettings))
  setSettings(minimal)
  expect(nodesOf('/')[0]).toEqual(own)
  setSettings({
    ...minimal,
    motto: 'Yhdessä',
    publisher: 'Kunta',
    feedback: 'palaute@example.fi',
    social: [{ name: 'Palvelu', url: 'https://example.com/sivusto' }],
  })
  expect(nodesOf('/')[0]).toEqual({
    ...own,
    slogan: 'Yhdessä',
    parentOrganization: { '@type': 'Organization', name: 'Kunta' },
    email: 'palaute@example.fi',
    sameAs: ['https://example.com/sivusto'],
  })
  expect(
    nodesOf('/').flatMap((node) => (isNode(node) ? vocabularyProblems(node, () => 'GovernmentOrganization') : [])),
  ).toEqual([])
})

it('every page but the front page tells its breadcrumb, itself last', () => {
  const [, crumbs] = nodesOf('/aiheet/hoitotakuu/2021/')
  const item = (position: number, name: string, url?: string) =>
    url
      ? { '@type': 'ListItem', position, name, item: { '@id': `${origin}${url}` } }
      : { '@type': 'ListItem', position, name }
  expect(crumbs).toEqual({
    '@type': 'BreadcrumbList',
    itemListElement: [
      item(1, 'Etusivu', '/'),
      item(2, 'Aiheet', '/aiheet/'),
      item(3, 'hoitotakuu', '/aiheet/hoitotakuu/'),
      item(4, '2021'),
    ],
  })
  const without = siteIndex(site).filter(({ url }) => !nodesOf(url).some((node) => node['@type'] === 'BreadcrumbList'))
  expect(without.map(({ url }) => url)).toEqual(['/'])
})

it('no page tells a type, property or value that schema.org does not have', () => {
  const types = new Map(nodesOf('/').map((node) => [String(node['@id']), String(node['@type'])]))
  const wrong = siteIndex(site).flatMap(({ url }) =>
    nodesOf(url).flatMap((node) => vocabularyProblems(node, (id) => types.get(id)).map((told) => `${url} ${told}`)),
  )
  expect(wrong).toEqual([])
})

it('costs the same whatever the site holds: no list of items is gone through for a page', () => {
  let reads = 0
  const counted = <T extends object>(list: T): T =>
    new Proxy(list, {
      get: (target, key, receiver) => {
        reads += 1
        return Reflect.get(target, key, receiver)
      },
    })
  const large = { ...site, News: counted(site.News), Post: counted(site.Post), Project: counted(site.Project) }
  nodesOf('/', large)
  nodesOf('/ajankohtaista/virhe/', large)
  expect(reads).toBeGreaterThan(0)
  reads = 0
  for (const { url } of siteIndex(large)) expect(nodesOf(url, large).every(isNode)).toBe(true)
  expect(reads).toBe(0)
})

it('topics and authors are told by name', () => {
  const named = { ...site, Topic: [topic('rahoitus', { title: 'Rahoitus ja talous' })] }
  expect(nodesOf('/ajankohtaista/oikaisu/', named)[0]).toMatchObject({ keywords: 'Rahoitus ja talous' })
})
