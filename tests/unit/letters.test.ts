import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { publicContent } from '@/lib/content/gate'
import { issueHtml, issueItems } from '@/lib/content/issues'
import { newLetter } from '@/lib/editors/new-document'
import { letterFiles } from '@/lib/outputs/newsletter/letter-files'
import { writeLetters } from '@/lib/outputs/newsletter/write-letters'
import type { Content, Issue } from '@/lib/schema/documents'
import { setSettings } from '@/lib/site/settings'
import { testSettings } from '../settings'
import { contentOf, issue, job, news, post, project } from './documents'

const slugs = (content: Content, letter: Issue) => issueItems(content, letter).map(({ document }) => document.slug)

describe('the items of a letter', () => {
  const days = { date: '2021-06-30', from: '2021-06-01', to: '2021-06-30' }

  it('are everything published between two days, the newest first, but no letters', () => {
    const content = contentOf({
      News: [news('ennen', { date: '2021-05-31' }), news('eka', { date: '2021-06-01' })],
      Post: [post('vika', { date: '2021-06-30' }), post('jalkeen', { date: '2021-07-01' })],
      Issue: [issue('toinen', { date: '2021-06-10' })],
      Project: [project('hanke')],
    })
    expect(slugs(content, issue('kirje', days))).toEqual(['vika', 'eka'])
  })

  it('are of the letter’s area, its county and everywhere, and of a county all its areas', () => {
    const content = contentOf({
      News: [
        news('alue', { date: '2021-06-05', regions: ['lakeus'] }),
        news('maakunta', { date: '2021-06-04', regions: ['pohjois-pohjanmaa'] }),
        news('kaikki', { date: '2021-06-03' }),
        news('muualla', { date: '2021-06-02', regions: ['kainuu'] }),
      ],
    })
    expect(slugs(content, issue('a', { ...days, regions: ['lakeus'] }))).toEqual(['alue', 'maakunta', 'kaikki'])
    expect(slugs(content, issue('b', { ...days, regions: ['pohjois-pohjanmaa'] }))).toEqual([
      'alue',
      'maakunta',
      'kaikki',
    ])
    expect(slugs(content, issue('c', { ...days, regions: ['kainuu'] }))).toEqual(['kaikki', 'muualla'])
  })

  it('have no job that was closed when the letter came, and keep one that closed after', () => {
    const content = contentOf({
      Job: [
        job('suljettu', { date: '2021-06-01', closes: '2021-06-29T15:00' }),
        job('avoin', { date: '2021-06-01', closes: '2021-07-01T15:00' }),
      ],
    })
    expect(slugs(publicContent(content, '2026-01-01'), issue('kirje', days))).toEqual(['avoin'])
  })

  it('are those chosen, in their order, with the letter’s own text', () => {
    const content = contentOf({ News: [news('a')], Project: [project('b')] })
    const letter = issue('kirje', {
      items: [
        { type: 'IssueItem', ref: 'hanke/b', lead: 'Oma <teksti>.' },
        { type: 'IssueItem', ref: 'uutinen/a' },
      ],
    })
    expect(slugs(content, letter)).toEqual(['b', 'a'])
    expect(issueHtml(content, letter)).toContain('<a href="/hankkeet/b/">b</a></p><p>Oma &#x3C;teksti&#x3E;.</p>')
  })

  it('lose what is hidden, by name too', () => {
    const items = ['uutinen/a', 'uutinen/piilo'].map((ref) => ({ type: 'IssueItem' as const, ref }))
    const all = contentOf({ News: [news('a'), news('piilo', { draft: true })], Issue: [issue('kirje', { items })] })
    expect(publicContent(all, '2021-06-15').Issue[0]?.items).toEqual([items[0]])
  })
})

const written = async (content: Content, settings = {}) => {
  const folder = mkdtempSync(join(tmpdir(), 'popsote-letters-'))
  setSettings({ ...testSettings, ...settings })
  onTestFinished(() => {
    rmSync(folder, { recursive: true })
    setSettings(testSettings)
  })
  await writeLetters({
    content,
    html: () => '<p>Hei &amp; <a href="/blogi/">terve</a></p>',
    link: (url) => `https://popsote.fi${url}`,
    folder,
  })
  return (name: string) => {
    const file = join(folder, 'uutiskirje/kirje', name)
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined
  }
}

const letters = (count: number, fields: Partial<Issue> = {}): Content => {
  const all = Array.from({ length: count }, (_, at) => news(`uutinen-${at}`, { date: '2021-05-04' }))
  return contentOf({ News: all, Issue: [issue('kirje', { from: '2021-05-01', to: '2021-05-05', ...fields })] })
}

describe('the e-mail', () => {
  it('says how to stop it: by the service’s mark, by asking, or by an answer', async () => {
    const said = async (settings: object) => (await written(letters(1), settings))(letterFiles.html)
    expect(await said({ unsubscribe: '*|UNSUB|*', feedback: 'a@example.fi' })).toContain('href="*|UNSUB|*"')
    const asking = await said({ feedback: 'a@example.fi' })
    expect(asking).toContain('href="mailto:a@example.fi"')
    expect(asking).not.toContain('UNSUB')
    expect(await said({})).toContain('vastaa tähän viestiin')
  })

  it('is refused when mail programs would cut it', async () => {
    await expect(written(letters(300))).rejects.toThrow(
      /^Uutiskirje uutiskirje\/2021-05-05-kirje\.md on sähköpostina \d+ kt, .* alle 90 kt\.$/,
    )
  })

  it('is the same each time, and what editors write is never markup', async () => {
    const hostile = letters(2, { title: '<b>"Otsikko"</b> & {{merkki}}', closing: '</p><script>alert(1)</script>' })
    const [one, other] = [await written(hostile), await written(hostile)]
    for (const name of Object.values(letterFiles)) {
      expect(one(name)).toBeDefined()
      expect(one(name)).toBe(other(name))
    }
    expect(one(letterFiles.html)).not.toMatch(/<script|<b>|<!--/)
    const brand = /--color-brand: (#[0-9a-f]{6})/.exec(readFileSync('app/styles/site.css', 'utf8'))?.[1]
    expect(one(letterFiles.html)).toContain(
      `<p style="margin:0 0 16px">Hei &amp; <a style="color:${brand}" href="https://popsote.fi/blogi/">`,
    )
    expect(one(letterFiles.text)).toContain('<b>"Otsikko"</b> & {{merkki}}')
  })
})

describe('a new letter', () => {
  const content = contentOf({
    News: [news('a', { date: '2021-06-30' }), news('b', { date: '2021-07-01' })],
    Post: [post('c', { date: '2021-06-02' })],
  })

  it('has what was published in the month, as a draft on its last day or today', () => {
    const made = newLetter(content, '2021-06', '2021-08-15')
    expect(made).toEqual({
      file: 'uutiskirje/2021-06-30-2021-06.md',
      text: `---
title: Kesäkuun 2021 uutiskirje
summary: Kirjeeseen on koottu, mitä sivustolla julkaistiin kesäkuussa 2021.
date: 2021-06-30
subject: Kesäkuun 2021 uutiskirje
preheader: Kaikki, mitä sivustolla julkaistiin kesäkuussa 2021, yhdessä kirjeessä.
items:
  - ref: uutinen/a
  - ref: blogikirjoitus/c
draft: true
---

Tässä kirjeessä ovat kesäkuun 2021 jutut.
`,
    })
    expect(newLetter(content, '2021-06', '2021-06-15')).toMatchObject({ file: 'uutiskirje/2021-06-15-2021-06.md' })
  })

  it('is not made of a month without anything, or to come', () => {
    expect(newLetter(content, '2020-02', '2021-06-15')).toMatchObject({
      what: 'Sivustolla ei julkaistu mitään helmikuussa 2020',
    })
    expect(newLetter(content, '2021-07', '2021-06-15')).toMatchObject({ what: 'Kuukausi 2021-07 ei ole vielä alkanut' })
  })
})
