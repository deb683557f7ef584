import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { listSources } from '@/lib/content/source/list-sources'
import { type Article, readArticle } from '@/lib/editors/report/article'
import { brokenLinks, externalLinks } from '@/lib/editors/report/external-links'
import { healthOf } from '@/lib/editors/report/health'
import { formatText } from '@/lib/editors/report/outline'
import { check, copyGood, put, type Site, topic } from './helpers'

const articlesOf = async ({ contentDir }: Site): Promise<readonly Article[]> => {
  const { sources } = await listSources(contentDir, 'content')
  return sources.map((source) =>
    readArticle(source, readFileSync(join(contentDir, source.file)), `content/${source.file}`),
  )
}
/** Lines of the section called `title`. */
const section = async (site: Site, title: string, media: readonly string[] = [], today = '2026-11-22') => {
  const { documents, problems, warnings } = await check(site)
  expect(problems).toEqual([])
  const { sections } = healthOf({ documents, articles: await articlesOf(site), media, today, warnings })
  return sections.find((one) => one.title.startsWith(title))?.lines.map(({ at, text }) => `${at} ${text}`) ?? []
}
const page = (fields: string, body = 'Teksti.') =>
  `---\ntitle: Kokeilusivu\nsummary: Kokeilusivu. Tiivistelmä, joka on juuri niin pitkä kuin pitää olla.\n${fields}---\n\n${body}\n`
const news = (fields: string, body = 'Teksti.') =>
  page(`${fields}`, body)
    .replace('summary:', 'date: 2026-10-01\nsummary:')
    .replace('Kokeilusivu\n', 'Kokeilu-uutinen\n')

const newsFile = 'content/ajankohtaista/2026-10-01-kokeilu.md'
const pageFile = 'content/sivut/kokeilu.md'

const reviews = async (site: Site) =>
  (await section(site, 'Tarkistuspäivä')).filter((line) => line.startsWith(pageFile))

test('a page past its review, soon to be reviewed, and in good time', async () => {
  const site = copyGood()
  put(site, pageFile, page('reviewed: 2026-01-01\nreviewBy: 2026-11-21\n'))
  expect(await reviews(site)).toEqual([`${pageFile} Kokeilusivu: piti tarkistaa 21.11.2026`])
  put(site, pageFile, page('reviewed: 2026-01-01\nreviewBy: 2026-12-01\n'))
  expect(await reviews(site)).toEqual([`${pageFile} Kokeilusivu: tarkistettava viimeistään 1.12.2026`])
  put(site, pageFile, page('reviewed: 2026-01-01\nreviewBy: 2027-06-01\n'))
  expect(await reviews(site)).toEqual([])
})

test('a call that has closed, until it expires or its day is still to come', async () => {
  const site = copyGood()
  const write = (fields: string, day: string) =>
    put(site, newsFile, news(`topics:\n  - rahoitus\n${fields}`, `Hakuaika päättyy ${day} klo 14.30.`))
  const told = async () => (await section(site, 'Haku on päättynyt')).filter((line) => line.startsWith(newsFile))
  write('', '4.10.2026')
  expect(await told()).toHaveLength(1)
  write('', '4.12.2026')
  expect(await told()).toEqual([])
  write('expires: 2026-10-05\n', '4.10.2026')
  expect(await told()).toEqual([])
  expect(await section(site, 'Poistuu pian')).toContain(`${newsFile} Kokeilu-uutinen: poistui sivustolta 5.10.2026`)
})

test('of a closed call each type is told what it can do, and one that has a time to end by nothing', async () => {
  const site = copyGood()
  const body = 'Ilmoittautuminen päättyi 4.10.2026.'
  put(site, pageFile, page('reviewed: 2026-01-01\n', body))
  put(site, newsFile, news('topics:\n  - rahoitus\n', body))
  put(site, 'content/tapahtumat/2026-10-01-kokeilu.md', news('start: 2026-10-05\n', body))
  const told = (await section(site, 'Haku on päättynyt')).filter((line) => line.includes('kokeilu'))
  expect(told.map((line) => line.replace(/ .*;/, ''))).toEqual([
    `${newsFile} kerro se tekstissä tai lisää «expires»`,
    `${pageFile} kerro se tekstissä`,
  ])
})

test('a call whose result is not told sixty days after its closing', async () => {
  const site = copyGood()
  const file = 'content/osallistu/2026-09-01-kokeilu.md'
  const write = (fields: string) =>
    put(site, file, page(`date: 2026-09-01\nkind: kysely\ncloses: 2026-09-22T16:00\n${fields}`))
  const told = async (today: string) =>
    (await section(site, 'Kutsu, jonka', [], today)).filter((line) => line.startsWith(file))
  write('')
  expect(await told('2026-11-21')).toEqual([])
  expect(await told('2026-11-22')).toEqual([
    `${file} Kokeilusivu: päättyi 22.9.2026; kerro kohdassa «result», mitä tästä seurasi`,
  ])
  write('result: Vastausten takia puhelinaika alkaa aiemmin.\n')
  expect(await told('2026-11-22')).toEqual([])
})

test('what is over two years old, by its last change and never more precisely than known', async () => {
  const site = copyGood()
  const told = async (today: string) =>
    (await section(site, 'Yli kaksi', [], today)).filter((line) => line.startsWith(newsFile))
  const dated = news('topics:\n  - rahoitus\n').replace(
    'date: 2026-10-01\n',
    'date: 2026-10-01\ndatePrecision: kuukausi\n',
  )
  put(site, newsFile, dated)
  expect(await told('2028-10-02')).toEqual([`${newsFile} Kokeilu-uutinen: viimeksi lokakuu 2026`])
  expect(await told('2028-10-01')).toEqual([])
  put(site, newsFile, news('topics:\n  - rahoitus\nchanges:\n  - date: 2026-11-01\n    note: Tieto korjattiin.\n'))
  expect(await told('2028-10-02')).toEqual([])
})

test('orphans: nothing leads to them but lists; a menu or a link is enough', async () => {
  const site = copyGood()
  const told = async () => (await section(site, 'Mikään teksti')).filter((line) => line.startsWith(pageFile))
  put(site, pageFile, page('reviewed: 2026-01-01\n', '[Itseen](/kokeilu/)'))
  expect(await told()).toEqual([`${pageFile} Kokeilusivu: sivulle ei pääse mistään`])
  put(site, 'content/aiheet/kokeilu.md', topic('[Sivulle](/kokeilu/)'))
  expect(await told()).toEqual([])
})

test('unused topics, files nobody shows, and items without an area', async () => {
  const site = copyGood()
  put(site, 'content/aiheet/kokeilu.md', topic('Teksti.'))
  put(site, newsFile, news('topics:\n  - rahoitus\n'))
  expect(await section(site, 'Aihe tai kirjoittaja')).toContain(
    'content/aiheet/kokeilu.md Kokeilu: mikään sisältö ei viittaa tähän',
  )
  expect(await section(site, 'Ei aluetta')).toContain(`${newsFile} Kokeilu-uutinen`)
  expect(await section(site, 'Tiedosto, jota', ['/media/ei-kukaan.png'])).toEqual([
    'public/media/ei-kukaan.png poista, jos sitä ei tarvita',
  ])
})

test('nothing to do is said in a sentence', () => {
  expect(formatText(healthOf({ documents: [], articles: [], media: [], today: '2026-11-22', warnings: [] }))).toBe(
    'Mitään ei tarvitse päivittää.',
  )
})

describe('links out', () => {
  const links = [
    { url: 'https://a.example/1', at: 'content/x.md:1' },
    { url: 'https://a.example/2', at: 'content/x.md:2' },
    { url: 'https://b.example/', at: 'content/x.md:3' },
  ]

  it('are each asked once, wherever they stand', async () => {
    const site = copyGood()
    put(
      site,
      'content/aiheet/kokeilu.md',
      topic(
        '[A](https://a.example/#x) ja [B](https://a.example/).\n\n::video{href="https://v.example/" title="Video"}',
      ),
    )
    const found = externalLinks(await articlesOf(site)).filter(({ at }) => at.startsWith('content/aiheet/kokeilu.md'))
    expect(found).toEqual([
      { url: 'https://a.example/', at: 'content/aiheet/kokeilu.md:6' },
      { url: 'https://v.example/', at: 'content/aiheet/kokeilu.md:8' },
    ])
  })

  it('that fail or do not answer are told; one host is never asked twice at once', async () => {
    let waits = 0
    const asking = new Set<string>()
    const ask = async (url: string) => {
      const { host } = new URL(url)
      expect(asking.has(host)).toBe(false)
      asking.add(host)
      await Promise.resolve()
      asking.delete(host)
      if (url.endsWith('2')) throw new Error('timeout')
      return url.startsWith('https://b') ? 404 : 200
    }
    const found = await brokenLinks(links, ask, async () => void waits++)
    expect(found.lines).toEqual([
      { at: 'content/x.md:2', text: 'https://a.example/2 ei vastaa' },
      { at: 'content/x.md:3', text: 'https://b.example/ vastaa 404' },
    ])
    expect(waits).toBe(1)
    expect(found.note).toBe('Kokeiltiin 3 osoitetta.')
  })
})

test('audio whose words are still to come, until a heading or a file has them', async () => {
  const site = copyGood()
  const file = 'content/popcast/2026-11-20-muualla.md'
  const write = (body: string) =>
    put(
      site,
      file,
      page('audioUrl: https://example.com/jakso\ntopics:\n  - rahoitus\n', body).replace(
        'summary:',
        'date: 2026-11-20\nsummary:',
      ),
    )
  write('Teksti.')
  const line = `${file} Kokeilusivu: lisää «transcript» viimeistään 4.12.2026`
  expect(await section(site, 'Äänestä tai videosta')).toEqual([line])
  write('## Tekstivastine\n\nPuhe on tässä.')
  expect(await section(site, 'Äänestä tai videosta')).toEqual([])
})

test('a statement of accessibility that is soon a year old', async () => {
  const site = copyGood()
  put(site, 'content/saavutettavuus.yml', 'status: osittain\nprepared: 2025-12-01\n')
  put(site, 'content/sivut/saavutettavuusseloste.md', page('reviewed: 2026-01-01\n'))
  const [line = '', ...others] = await section(site, 'Saavutettavuusseloste')
  expect(others).toEqual([])
  expect(line).toMatch(
    /saavutettavuus\.yml:2 Seloste on tarkistettava viimeistään 1\.12\.2026\. Käy seloste läpi ja kirjoita päivä/,
  )
})
