import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readBase } from '@/lib/commands/content-base'
import { readWordLists } from '@/lib/content/singletons'
import { formatText, outlineOf } from '@/lib/editors/report/outline'
import { contentReport } from '@/lib/editors/report/report'
import { openVoikko } from '@/lib/text/voikko'
import { copyGood, put, type Site, topic } from './helpers'

/** The report on a change, in a real git repository made of the good content. */

const today = '2026-11-22'
/** Nothing of the machine's own git settings. */
const settings = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' }
const people = ['-c', 'user.name=Testi', '-c', 'user.email=testi@example.fi', '-c', 'commit.gpgsign=false']
const git = ({ root }: Site, ...args: readonly string[]) =>
  execFileSync('git', [...people, ...args], {
    cwd: root,
    env: { ...process.env, ...settings },
    encoding: 'utf8',
  }).trim()

const repository = (): Site => {
  const site = copyGood()
  git(site, 'init', '--quiet', '--initial-branch=main')
  git(site, 'add', '.')
  git(site, 'commit', '--quiet', '--message=Alku')
  git(site, 'switch', '--quiet', '--create=muutos')
  return site
}

const reportOn = async (site: Site, refs: readonly string[] = ['origin/main', 'main']) => {
  const base = await readBase(refs, site.contentDir, site.publicDir)
  try {
    return await contentReport({ ...site, today, voikko: undefined, base })
  } finally {
    await base?.remove()
  }
}
const groups = async (site: Site) => {
  const { changes, problems } = await reportOn(site)
  expect(problems).toEqual([])
  return Object.fromEntries(
    (changes?.site ?? []).map(({ title, lines }) => [title, lines.map(({ url, text }) => `${url} ${text}`)]),
  )
}
const readContent = (site: Site, file: string) => readFileSync(join(site.root, file), 'utf8')

test('no change, no pages: the work tree is compared, and nothing in it is touched', async () => {
  const site = repository()
  const { changes, advised } = await reportOn(site)
  expect(changes).toEqual({ files: [], site: [] })
  expect(advised).toBe(0)
  expect(git(site, 'status', '--porcelain')).toBe('')
})

test('a new page, also uncommitted, and a draft that makes none', async () => {
  const site = repository()
  put(site, 'content/aiheet/uusi.md', topic('Teksti.', 'Uusi aihe'))
  put(site, 'content/aiheet/luonnos.md', topic('Teksti.', 'Luonnos').replace('---\n\n', 'draft: true\n---\n\n'))
  const { changes } = await reportOn(site)
  expect(changes?.files).toEqual([
    { file: 'content/aiheet/luonnos.md', how: 'lisätty', hidden: 'luonnos, ei julkaista vielä' },
    { file: 'content/aiheet/uusi.md', how: 'lisätty' },
  ])
  expect(await groups(site)).toEqual({
    'Uudet sivut': ['/aiheet/uusi/ Uusi aihe'],
    'Uudet syötteet': ['/syotteet/aihe-uusi.xml Uusi aihe'],
  })
})

test('a changed page tells which fields and whether its text changed', async () => {
  const site = repository()
  const file = 'content/hankkeet/popsote.md'
  put(site, file, `${readContent(site, file).replace(/^title: .*$/m, 'title: Uusi nimi')}\nLisää tekstiä.\n`)
  expect(await groups(site)).toEqual({ 'Muuttuneet sivut': ['/hankkeet/popsote/ Uusi nimi: otsikko, teksti'] })
})

test('a renamed page leads on when it says so', async () => {
  const site = repository()
  put(site, 'content/aiheet/vanha.md', topic('Teksti.', 'Vanha'))
  git(site, 'add', '.')
  git(site, 'commit', '--quiet', '--message=Aihe')
  git(site, 'branch', '--force', 'main')
  put(
    site,
    'content/aiheet/nimi.md',
    topic('Teksti.', 'Vanha').replace('---\n\n', 'aliases:\n  - /aiheet/vanha/\n---\n\n'),
  )
  rmSync(join(site.root, 'content/aiheet/vanha.md'))
  expect(await groups(site)).toEqual({
    'Uudet sivut': ['/aiheet/nimi/ Vanha'],
    'Poistuvat sivut': ['/aiheet/vanha/ Vanha. Osoite ohjaa osoitteeseen /aiheet/nimi/'],
    'Uudet ohjaukset': ['/aiheet/vanha/ → /aiheet/nimi/'],
    'Uudet syötteet': ['/syotteet/aihe-nimi.xml Vanha'],
    'Poistuvat syötteet': ['/syotteet/aihe-vanha.xml Vanha'],
  })
})

test('the feeds that an item comes into, changes in and leaves are told, and of other items nothing', async () => {
  const site = repository()
  const [post, draft] = [
    'content/blogi/2021-05-20-lohkot-markdownina.md',
    'content/ajankohtaista/2021-01-01-rahoitus-kasvaa.md',
  ]
  const text = readContent(site, post)
  put(site, post, text.replace('  - rahoitus\n', '  - rekrytointi\n'))
  put(site, draft, readContent(site, draft).replace('draft: true\n', ''))
  expect((await groups(site)).Syötteissä).toEqual([
    expect.stringMatching('^/ajankohtaista/rahoitus-kasvaa/ uutena: kaikki, ajankohtaista, .*aihe-rahoitus$'),
    expect.stringMatching(
      '^/blogi/lohkot-markdownina/ uutena: aihe-rekrytointi; muuttuu: kaikki, blogi, .*; poistuu: aihe-rahoitus$',
    ),
  ])
  put(site, post, text.replace('topics:', 'draft: true\ntopics:'))
  expect((await groups(site)).Syötteissä?.[1]).toMatch(/^\/blogi\/lohkot-markdownina\/ poistuu: kaikki, blogi, /)
})

test('what main got after the branch began is no change of the branch', async () => {
  const site = repository()
  git(site, 'switch', '--quiet', 'main')
  put(site, 'content/aiheet/muiden.md', topic('Teksti.', 'Muiden'))
  git(site, 'add', '.')
  git(site, 'commit', '--quiet', '--message=Muiden')
  git(site, 'switch', '--quiet', 'muutos')
  expect(await groups(site)).toEqual({})
})

test('of a notice that comes by the clock the report says the time', async () => {
  const site = repository()
  const file = 'content/ilmoitukset/2026-11-22-huolto.md'
  put(
    site,
    file,
    "---\ntitle: Huolto illalla\nsummary: Neuvonnan puhelimet ovat poikki.\ndate: '2026-11-22'\nkind: huomio\nstarts: '2026-11-23T18:30'\nends: '2026-11-23T20:00'\n---\n",
  )
  const { changes } = await reportOn(site)
  expect(changes?.files).toEqual([{ file, how: 'lisätty', hidden: 'julkaistaan 23.11.2026 klo\u00A018.30' }])
})

test('a changed picture is told of', async () => {
  const site = repository()
  rmSync(join(site.publicDir, 'media'), { recursive: true })
  const { changes } = await reportOn(site)
  expect(changes?.files.every(({ file, how }) => file.startsWith('public/media/') && how === 'poistettu')).toBe(true)
  expect(changes?.files.length).toBeGreaterThan(0)
})

test('errors are told with file and line, and pages are then not compared', async () => {
  const site = repository()
  put(site, 'content/aiheet/vika.md', topic('[x](/ei-ole/)'))
  const report = await reportOn(site)
  expect(report.problems).toMatchObject([{ file: 'content/aiheet/vika.md', line: 6 }])
  expect(report.changes?.site).toBeNull()
  expect(formatText(outlineOf(report))).toContain('1 virhe estää julkaisun.')
})

test('advice is for what changed', async () => {
  const site = repository()
  put(site, 'content/aiheet/uusi.md', topic('Ovi avataan 14:30.', 'Uusi aihe'))
  const { advice, advised } = await reportOn(site)
  expect(advised).toBe(1)
  expect(advice).toMatchObject([{ file: 'content/aiheet/uusi.md', line: 6, rule: 'kellonaika' }])
})

test('terms of the folder itself are used, and a mistake in their file is a problem', async () => {
  const site = repository()
  put(site, 'content/sanasto/termit.yml', 'terms:\n  - right: sote-keskus\n    wrong: sotekesku*\n')
  put(site, 'content/aiheet/uusi.md', topic('Uusi sotekeskus.', 'Uusi aihe'))
  expect((await reportOn(site)).advice).toMatchObject([{ rule: 'kirjoitusasu' }])
  put(site, 'content/sanasto/termit.yml', 'x: y\n')
  expect((await reportOn(site)).problems).toMatchObject([{ file: 'content/sanasto/termit.yml', line: 1 }])
})

test('without git or the ref there is no base, and everything is read', async () => {
  const site = copyGood()
  expect(await readBase(['main'], site.contentDir, site.publicDir)).toBeNull()
  expect(await readBase(['ei-ole', '--upload-pack=x'], repository().contentDir, site.publicDir)).toBeNull()
  const { changes, advised } = await contentReport({ ...site, today, voikko: undefined })
  expect(changes).toBeNull()
  expect(advised).toBeGreaterThan(5)
})

/** Kept here and not read from the site's content, since advice must never stop an editor's change, by a test either. */
const goodText = `Uudistusta tehdään kuudella alueella: Koillismaalla, Oulussa, Oulunkaarella, Lakeudella, Oulun eteläisessä ja Rannikolla. Ohjausryhmät kokoontuivat tiistaina 22.12.2020, ja hakuaika päättyy 4.8.2021 klo 14:30. Sosiaali- ja terveyspalvelut sekä pelastustoimi siirtyivät kunnilta hyvinvointialueille 1.1.2023.

Siitä säädetään voimaanpanolaissa (616/2021, 51 §), jonka voi lukea [Finlexin säädöstietopankista](https://www.finlex.fi). Pohjois-Pohjanmaan 30 kunnasta 28:ssa on nimetty järjestöyhdyshenkilö, ja 75 vuotta täyttäneiden määrä kasvaa esim. Kainuussa noin 10 %.

## Kolme painopistettä

Järjestämissuunnitelma painottaa kolmea asiaa:

- **Lähipalvelut:** koti- ja digipalvelut vuosina 2021–2023.
- varhaista tukea ja asiakas- ja palveluohjausta

Hankejohtaja Jouko Luukkonen kertoo, että PPSHP:n ja POPsoten työ jatkuu. Kokousten aineistot ovat osoitteessa popsote.fi/paatoksenteko, ja kysymyksiin vastaa viestinta@example.fi.`

test('a well written text gets no advice', async () => {
  const site = copyGood()
  put(site, 'content/sanasto/termit.yml', readFileSync('content/sanasto/termit.yml'))
  put(site, 'content/aiheet/hyva.md', topic(goodText, 'Hyvä teksti'))
  const { advice } = await contentReport({ ...site, today, voikko: openVoikko(), all: true })
  expect(advice.filter(({ file }) => file === 'content/aiheet/hyva.md')).toEqual([])
})

test('the site’s own word lists are in order', async () => {
  const { lists, terms, problems } = await readWordLists('content', 'content')
  expect(problems).toEqual([])
  expect(Math.min(lists.synonyms.length, lists.words.length, terms.length)).toBeGreaterThan(5)
})
