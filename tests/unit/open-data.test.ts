import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { absoluteHtml, documentData, documentMarkdown, wholeDocumentData } from '@/lib/outputs/data/document-data'
import { allDocuments, dataLists, exampleOf } from '@/lib/outputs/data/lists'
import { openApi } from '@/lib/outputs/data/openapi'
import { placesOf } from '@/lib/outputs/data/places'
import type { Content } from '@/lib/schema/documents'
import { schemaErrors } from '../data-schemas'
import { author, contentOf, news, page, post, project, region } from './documents'

/** Front matter that tries to be something else to whoever reads it. */
const hostile = [
  ']]> <![CDATA[ & &amp; &#60;',
  '</script><script>alert(1)</script>',
  '"kaksi" \'yksi\' \\ `kolme` $neljä {viisi}',
  '--- # ei kommentti: [ei] {lista} | > @ % ! * &',
  'Perhe 👩‍👩‍👧‍👦 ja 🇫🇮 sekä 𝕬',
  'שלום עולם, مرحبا',
  'x'.repeat(300),
  'null',
  '2021',
  '~',
  'true',
  '1e3',
  '2021-08-04',
  ' \u2028 \u0085 ',
]
const places = (content: Content) =>
  placesOf(content, new Map([['/media/kartta.png', '/media/kartta-1a2b3c4d-1600.png']]))
/** As whoever reads the file would. */
const frontMatterOf = (markdown: string): Record<string, unknown> =>
  parse(/^---\n([\s\S]*?)\n---\n/.exec(markdown)?.[1] ?? '')

describe.each(hostile)('%j', (text) => {
  const hard = news('kova', {
    title: text,
    summary: text,
    image: { type: 'Image', src: '/media/kartta.png', alt: text },
    changes: [{ type: 'Change', date: '2021-06-01', note: text }],
  })
  const content = contentOf({ News: [hard] })

  test('comes through JSON as it was', () => {
    const read = JSON.parse(JSON.stringify(wholeDocumentData(hard, `<p>${text}</p>`, places(content))))
    expect(read).toMatchObject({ title: text, summary: text, contentHtml: `<p>${text}</p>` })
    expect(read.image).toEqual({ src: 'https://popsote.fi/media/kartta-1a2b3c4d-1600.png', alt: text })
    expect(read.changes).toEqual([{ date: '2021-06-01', note: text }])
    expect(schemaErrors(openApi(content))('News', read)).toEqual([])
  })

  test('comes through front matter as it was', () => {
    const markdown = documentMarkdown(hard, 'Leipäteksti.\n', places(content))
    expect(frontMatterOf(markdown)).toEqual({
      title: text,
      date: '2021-05-05',
      summary: text,
      topics: ['rahoitus'],
      image: { src: 'https://popsote.fi/media/kartta-1a2b3c4d-1600.png', alt: text },
      changes: [{ date: '2021-06-01', note: text }],
    })
    expect(markdown.endsWith('\n---\n\nLeipäteksti.\n')).toBe(true)
  })
})

const corrected = news('vanha', { title: 'Vanha' })
const correcting = news('uusi', {
  corrects: 'vanha',
  regions: ['lakeus'],
  datePrecision: 'kuukausi',
  expires: '2030-01-01',
  aliases: ['/salainen/'],
  draft: false,
})
const whole = contentOf({
  News: [correcting, corrected],
  Post: [post('kirjoitus', { authors: ['tiimi'] })],
  Project: [
    project('ohjelma', { start: '2020', contacts: [{ type: 'Contact', name: 'Nimi', email: 'nimi@example.fi' }] }),
    project('hanke', {
      parent: 'ohjelma',
      regions: ['kainuu'],
      milestones: [{ type: 'Milestone', date: '2021-03', text: 'Alkoi.' }],
    }),
  ],
  Page: [
    page('tietoa', {
      reviewBy: '2027-01-01',
      documents: [{ type: 'DocumentLink', title: 'Taulukko', file: '/media/a.csv' }],
    }),
  ],
  Region: [
    region('pohjois-pohjanmaa'),
    region('lakeus', {
      parent: 'pohjois-pohjanmaa',
      municipalities: [{ type: 'Municipality', name: 'Kempele', short: 'Kem', col: 1, row: 2 }],
    }),
    region('kainuu'),
  ],
  Author: [author('tiimi', { region: 'kainuu' }), author('kukaan')],
})

describe('a document', () => {
  test('names others by their titles and absolute addresses, and leaves out what is the editors’ own', () => {
    expect(documentData(correcting, places(whole))).toEqual({
      type: 'News',
      slug: 'uusi',
      url: 'https://popsote.fi/ajankohtaista/uusi/',
      json: 'https://popsote.fi/ajankohtaista/uusi/index.json',
      markdown: 'https://popsote.fi/ajankohtaista/uusi/index.md',
      title: 'uusi',
      date: '2021-05',
      summary: correcting.summary,
      topics: [{ slug: 'rahoitus', title: 'rahoitus', url: 'https://popsote.fi/aiheet/rahoitus/' }],
      regions: [{ slug: 'lakeus', title: 'lakeus', url: 'https://popsote.fi/alueet/lakeus/' }],
      corrects: { slug: 'vanha', title: 'Vanha', url: 'https://popsote.fi/ajankohtaista/vanha/' },
    })
  })

  test('has neither its review nor old addresses in the Markdown', () => {
    const all = allDocuments(whole).map((document) => documentMarkdown(document, '', places(whole)))
    expect(all.join('')).not.toMatch(/reviewBy|aliases|expires|draft|salainen/)
    expect(frontMatterOf(all[0] ?? '')).toMatchObject({ date: '2021-05-05', datePrecision: 'kuukausi' })
  })

  test('of every type is as the description says, in lists and whole', () => {
    const errors = schemaErrors(openApi(whole))
    const documents = allDocuments(whole)
    expect(new Set(documents.map(({ type }) => type)).size).toBe(7)
    for (const document of documents) {
      const entry = documentData(document, places(whole))
      expect([document.slug, errors(`${document.type}Entry`, entry)]).toEqual([document.slug, []])
      expect(errors(document.type, wholeDocumentData(document, '', places(whole)))).toEqual([])
      // The description is no blank cheque: a field that it does not know, or a missing one, is an error.
      expect(errors(`${document.type}Entry`, { ...entry, draft: true })).not.toEqual([])
      expect(errors(`${document.type}Entry`, { ...entry, title: undefined })).not.toEqual([])
      expect(errors(`${document.type}Entry`, { ...entry, slug: 'Ä' })).not.toEqual([])
    }
  })

  test('with a picture that is not published stops the writing', () => {
    expect(() => placesOf(whole, new Map()).addressOf('/media/salainen.png')).toThrow('/media/salainen.png')
  })
})

describe('lists', () => {
  const slugs = (name: string) =>
    dataLists(whole)
      .find((list) => list.name === name)
      ?.documents.map(({ slug }) => slug)

  test('hold what the page of the same name shows', () => {
    expect(slugs('ajankohtaista')).toEqual(['uusi', 'vanha'])
    expect(slugs('alue-lakeus')).toEqual(['uusi'])
    expect(slugs('alue-kainuu')).toEqual(['vanha', 'kirjoitus', 'ohjelma', 'hanke'])
    expect(slugs('aihe-rahoitus')).toEqual(['uusi', 'vanha', 'kirjoitus'])
    expect(slugs('aihe-hoitotakuu')).toEqual([])
  })

  test('name authors only of public posts', () => {
    expect(slugs('tekijat')).toEqual(['tiimi'])
    expect(allDocuments(whole).some(({ slug }) => slug === 'kukaan')).toBe(false)
  })
})

describe('HTML for elsewhere', () => {
  const made = (html: string) => absoluteHtml(html, (url) => `https://x.example${url}`)

  test('leaves out the drawings of charts, whose figures are in the table', () => {
    const cell = (drawing: string) => `<td><strong>28/30</strong>${drawing}</td>`
    const drawing = '<svg viewBox="0 0 9 9"><path class="chart-on" d="M0 0"></path>\n</svg>'
    expect(made(`${cell(drawing)}\n${cell(drawing)}`)).toBe(`${cell('')}\n${cell('')}`)
  })
  test.each([
    ['<a href="/haku/">x</a>', '<a href="https://x.example/haku/">x</a>'],
    [
      '<a href="#kohta">x</a><a href="https://example.fi/">y</a>',
      '<a href="#kohta">x</a><a href="https://example.fi/">y</a>',
    ],
    ['<a href="/a/?x=1&#x26;y=2">x</a>', '<a href="https://x.example/a/?x=1&#x26;y=2">x</a>'],
    [
      '<img src="/media/a.png" alt="a > b" width="2" sizes="(min-width: 48em) 45em, 100vw" loading="lazy">',
      '<img src="https://x.example/media/a.png" alt="a > b" width="2" loading="lazy">',
    ],
    ['<code>&#x3C;a href="/haku/"></code> src="/x"', '<code>&#x3C;a href="/haku/"></code> src="/x"'],
  ])('%s', (html, expected) => {
    expect(made(html)).toBe(expected)
  })
})

test('the example is the newest news item whose picture’s name need not be known', () => {
  const pictured = news('kuvallinen', { image: { type: 'Image', src: '/media/kartta.png', alt: 'Kartta' } })
  expect(exampleOf(contentOf({ News: [pictured, corrected] }))).toMatchObject({ number: 2, item: { slug: 'vanha' } })
  expect(exampleOf(contentOf({ News: [pictured] }))).toBeUndefined()
})
