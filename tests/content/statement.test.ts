import { readFileSync } from 'node:fs'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { formatProblem } from '@/lib/content/source/problem'
import { type MachineResults, resultsFile, templatesHash } from '@/lib/content/statement/results'
import { statementHeadings } from '@/lib/content/statement/statement-text'
import { statementSlug, statementType } from '@/lib/schema/statement'
import { check, copyGood, messagesOf, put, type Site } from './helpers'

/** The accessibility statement: what it says, of what it is made, and what it refuses to say. The day is 22 November 2026. */

const page = (body: string) =>
  `---\ntitle: Saavutettavuusseloste\nsummary: Seloste kertoo, miten saavutettava sivusto on ja mitä puutteita siinä on.\nreviewed: 2026-11-01\n---\n\n${body}\n`

const issue = [
  'issues:',
  '  - what: Videolta puuttuu kuvailutulkkaus, jota näkövammainen tarvitsee.',
  '    criterion: 1.2.5',
  '    where: videoblogi',
  '    reason: keskenerainen',
  '    alternative: Saman voi lukea videon alta.',
  '    found: 2026-10-01',
  '    fixBy: 2027-05-31',
].join('\n')
const expert = (day: string) =>
  `audits:\n  - date: ${day}\n    by: asiantuntija\n    method: Kaikki sivupohjat käytiin läpi ruudunlukijalla.\n    scope: Kaikki sivupohjat.`

const results: MachineResults = {
  day: '2026-11-20',
  commit: 'abc',
  tools: { 'axe-core': '4.11.4' },
  templates: templatesHash(),
  pages: ['/', '/haku/'],
  widths: [320, 768, 1280],
  modes: ['vaalea', 'tumma'],
  violations: [],
  pdfsWithoutTwin: [],
  picturesWithoutAlt: [],
  transcriptsDue: [],
}

const siteWith = (statement: string, body = 'Oma kappale.', measured?: Partial<MachineResults>): Site => {
  const site = copyGood()
  put(site, `content/${statementType.file}`, `${statement}\n`)
  put(site, `content/sivut/${statementSlug}.md`, page(body))
  if (measured) put(site, `content/${resultsFile}`, JSON.stringify({ ...results, ...measured }))
  return site
}
const partly = 'status: osittain\nprepared: 2026-11-01'
const textOf = async (site: Site): Promise<string> => {
  const { documents, problems } = await check(site)
  expect(problems.map(formatProblem)).toEqual([])
  return documents.find(({ slug }) => slug === statementSlug)?.markdown.text ?? ''
}

describe('the statement says', () => {
  test('all of its parts in the supervisor’s order, the editor’s paragraphs within and between', async () => {
    const body = [
      'Oma alku.',
      '## Oma otsikko',
      'Oma osa.',
      `## ${statementHeadings.making}`,
      'Oma lisäys laatimiseen.',
    ].join('\n\n')
    const all = `status: osittain\nprepared: 2025-12-01\nreviewed: 2026-11-01\nanswers: viestintätiimi\n${expert('2026-02-03')}\n${issue}`
    const measured = {
      violations: [{ criterion: '1.4.3', rule: 'color-contrast', pages: ['/haku/'] }],
      pdfsWithoutTwin: ['/media/a.pdf'],
      picturesWithoutAlt: ['/alueet/'],
      transcriptsDue: [{ page: '/popcast/a/', by: '2026-12-01' }],
    }
    const site = siteWith(all, body, measured)
    expect(await textOf(site)).toMatchSnapshot()
    const { statement } = await check(site)
    expect(Object.keys(statement?.statement ?? {})).toEqual(statementType.fields.map(({ name }) => name))
  })

  test('nothing of what is not known', async () => {
    const site = siteWith(partly)
    put(site, 'content/asetukset.yml', withoutSettings(site, 'publisher', 'feedback'))
    const text = await textOf(site)
    expect(text).toMatchSnapshot()
    expect(text).not.toMatch(/@|14 päivän|julkaisee|Koneelliset/)
  })

  test('what markup an editor types as text, and not as markup', async () => {
    const site = siteWith(`${partly}\nanswers: tiimi 1. ja [x] sekä y`)
    expect((await check(site)).documents.find(({ slug }) => slug === statementSlug)?.html).toContain(
      'Palautteeseen vastaa tiimi 1. ja [x] sekä y.',
    )
  })

  test('the variables’ publisher and feedback address, over the settings’', async () => {
    vi.stubEnv('PUBLISHER', 'Muu julkaisija')
    vi.stubEnv('FEEDBACK', 'muu@example.fi')
    onTestFinished(() => void vi.unstubAllEnvs())
    const text = await textOf(siteWith(partly))
    expect(text).toContain('Sivuston julkaisee Muu julkaisija.')
    expect(text).toContain('[muu@example.fi](mailto:muu@example.fi)')
    expect(text).not.toContain('Kokeilukunta')
  })

  test('the same with its links, headings and a new result after either has changed', async () => {
    const site = siteWith(partly, '## Oma osa\n\nKatso [tilaa](#saavutettavuuden-tila).', {})
    expect(await textOf(site)).toContain('Ne eivät löytäneet rikkomuksia.')
    put(site, `content/${resultsFile}`, JSON.stringify({ ...results, picturesWithoutAlt: ['/x/'] }))
    expect(await textOf(site)).toContain('Kuvalta puuttuu tekstivastine (WCAG-kriteeri 1.1.1): `/x/`')
  })
})

const withoutSettings = (site: Site, ...names: readonly string[]): string =>
  readFileSync(`${site.contentDir}/asetukset.yml`, 'utf8')
    .split('\n')
    .filter((line) => !names.some((name) => line.startsWith(`${name}:`)))
    .join('\n')

const file = `content/${statementType.file}`
const full = (rest: string) => `status: taysin\nprepared: 2026-11-01\n${rest}`

describe('the statement refuses', () => {
  test.each<[string, string, Partial<MachineResults> | undefined, readonly (string | RegExp)[]]>([
    ['full conformance that no expert has audited', full(''), undefined, [/:1 status: .*asiantuntijan arviota ei ole/]],
    [
      'full conformance by an audit of its own',
      full(expert('2026-02-03').replace('asiantuntija', 'oma')),
      undefined,
      [/:1 status: .*asiantuntijan arviota ei ole/],
    ],
    ['full conformance with an open issue', full(`${expert('2026-02-03')}\n${issue}`), undefined, [/on puutteita/]],
    [
      'full conformance that machines deny',
      full(expert('2026-02-03')),
      { violations: [{ criterion: '1.1.1', rule: 'image-alt', pages: ['/'] }] },
      [/:1 status: .*koneelliset testit löysivät/],
    ],
    [
      'a criterion that WCAG does not have',
      `${partly}\n${issue.replace('1.2.5', '1.2.10')}`,
      undefined,
      [
        `${file}:5 issues.criterion: Arvo «1.2.10» ei ole oikeassa muodossa. Kirjoita WCAG-ohjeen kriteerin numero, esimerkiksi 1.2.5.`,
      ],
    ],
    [
      'days to come',
      'status: osittain\nprepared: 2026-11-23\nreviewed: 2026-11-22',
      undefined,
      [/:2 prepared: Päivä 2026-11-23 on tulevaisuudessa/, /:3 reviewed: Seloste on tarkistettu 2026-11-22, ennen/],
    ],
  ])('%s', async (_, statement, measured, told) => {
    const said = await messagesOf(siteWith(statement.trimEnd(), 'Teksti.', measured))
    expect(said).toEqual(told.map((one) => (typeof one === 'string' ? one : expect.stringMatching(one))))
  })

  test('nothing of a full conformance that an expert bears out, also with what the law leaves out', async () => {
    const outside = issue.replace('keskenerainen', 'ei-lain-piirissa')
    expect(await textOf(siteWith(full(`${expert('2025-11-22')}\n${outside}`), 'Teksti.', {}))).toContain(
      'täyttää täysin',
    )
  })

  test('to be without a page', async () => {
    const site = copyGood()
    put(site, file, `${partly}\n`)
    expect(await messagesOf(site)).toEqual([expect.stringMatching(/:1 tiedosto: Selosteella ei ole sivua\. Tee sivu/)])
  })

  test('results that are none', async () => {
    const site = siteWith(partly)
    const wrong = [
      { day: 'eilen' },
      { modes: ['punainen'] },
      { violations: [{ criterion: '1.1.1', rule: 'image-alt' }] },
      { transcriptsDue: [{ page: '/' }] },
    ].map((fields) => JSON.stringify({ ...results, ...fields }))
    for (const text of ['{', '[]', '{"day":"2026-11-20"}', ...wrong]) {
      put(site, `content/${resultsFile}`, text)
      expect(await messagesOf(site)).toEqual([expect.stringMatching(/Tiedosto ei ole koneellisten testien tulos/)])
    }
  })
})

describe('what time makes false', () => {
  const late = `status: osittain\nprepared: 2025-11-21\n${issue.replace('2027-05-31', '2026-11-21')}`
  const told = [
    expect.stringMatching(/:2 prepared: Seloste on yli vuoden vanha: 21\.11\.2025/),
    expect.stringMatching(/:10 issues\.fixBy: Puute piti korjata viimeistään 21\.11\.2026/),
  ]
  const warningsOf = async (site: Site) => (await check(site)).warnings.map(formatProblem)

  test('is told in a trial, and of the review a month before', async () => {
    const site = siteWith(late)
    expect(await messagesOf(site)).toEqual([])
    expect(await warningsOf(site)).toEqual(told)
    const soon = [expect.stringMatching(/:2 prepared: Seloste on tarkistettava viimeistään 22\.11\.2026/)]
    expect(await warningsOf(siteWith('status: ei\nprepared: 2025-11-22'))).toEqual(soon)
    expect(await warningsOf(siteWith('status: ei\nprepared: 2025-12-23'))).toEqual([])
    expect(await warningsOf(siteWith('status: ei\nprepared: 2025-12-22'))).toHaveLength(1)
  })

  test('stops a build to publish, as do an old audit and results that are missing or of other templates', async () => {
    vi.stubEnv('SITE_ORIGIN', 'https://kokeilu.fi')
    onTestFinished(() => void vi.unstubAllEnvs())
    const said = async (site: Site) =>
      (await messagesOf(site)).filter((message) => /^content\/saavutettavuus/.test(message))
    const missing = expect.stringMatching(/testit\.json:1 tiedosto: Koneellisten testien tulokset puuttuvat/)
    expect(await said(siteWith(late))).toEqual([missing, ...told])
    expect(await said(siteWith(partly, 'Teksti.', { templates: 'muut' }))).toEqual([
      expect.stringMatching(
        /vanhemmat kuin sivupohjien viimeisin muutos\. Aja «npm run test:all» tai pelkkä mittaus .*, sen jälkeen «npm run/,
      ),
    ])
    expect(await said(siteWith(full(expert('2025-11-21')), 'Teksti.', {}))).toEqual([
      expect.stringMatching(/:1 status: .*asiantuntijan arviosta 21\.11\.2025 on yli 12 kuukautta/),
    ])
    expect(await said(siteWith(partly, 'Teksti.', {}))).toEqual([])
  })
})
