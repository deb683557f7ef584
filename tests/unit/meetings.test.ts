import { describe, expect, it } from 'vitest'
import { publicContent } from '@/lib/content/gate'
import { agendaHtml, agendaOf, meetingsOf } from '@/lib/content/meetings'
import { itemsOfView } from '@/lib/content/queries'
import type { Material } from '@/lib/schema/documents'
import { committee, contentOf, meeting } from './documents'

const item = (title: string, number?: number) => ({ type: 'AgendaItem' as const, title, ...(number && { number }) })
const paper = (title: string, fields: Partial<Material> = {}): Material => ({
  type: 'Material',
  title,
  kind: 'liite',
  url: 'https://example.fi/asiakirja',
  ...fields,
})

describe('the agenda', () => {
  it('has each item’s papers with it, by number', () => {
    const items = [item('Talousarvio', 12), item('Katsaus', 3)]
    const materials = [paper('A', { item: 3 }), paper('B'), paper('C', { item: 12 })]
    expect(
      agendaOf({ items, materials }).map(({ anchor, papers }) => [anchor, papers.map(({ title }) => title)]),
    ).toEqual([
      ['asia-12', ['C']],
      ['asia-3', ['A']],
    ])
  })

  it('counts items that have no numbers, and gives them no papers', () => {
    const agenda = agendaOf({ items: [item('Talousarvio'), item('Katsaus')], materials: [paper('A')] })
    expect(agenda.map(({ anchor, papers }) => [anchor, papers])).toEqual([
      ['asia-1', []],
      ['asia-2', []],
    ])
  })

  it('is text for search and feeds, which can hold no markup', () => {
    const items = [{ ...item('Raha < aika', 1), decision: 'Hyväksyttiin & kirjattiin.' }]
    expect(agendaHtml({ items })).toBe('<h2 id="asia-1">1. Raha &#x3C; aika</h2><p>Hyväksyttiin &#x26; kirjattiin.</p>')
    expect(agendaHtml({})).toBe('')
  })
})

const content = (meetings: Parameters<typeof contentOf>[0]) =>
  contentOf({ Committee: [committee('valtuusto'), committee('hallitus')], ...meetings })

describe('meetings', () => {
  const all = content({
    Meeting: [
      meeting('myohemmin', { start: '2021-07-01T12:00' }),
      meeting('pian', { start: '2021-06-15T12:00', end: '2021-06-15T14:00', committee: 'hallitus' }),
      meeting('eilen', { start: '2021-06-14T12:00' }),
      meeting('kuussa', { start: '2021-05' }),
    ],
  })
  const slugsAt = (now: string, of?: { slug: string }) => {
    const { coming, past } = meetingsOf(publicContent(all, now), of)
    return [coming, past].map((meetings) => meetings.map(({ slug }) => slug))
  }

  it('to come are soonest first and past ones latest first, by the minute', () => {
    expect(slugsAt('2021-06-15T13:59')).toEqual([
      ['pian', 'myohemmin'],
      ['eilen', 'kuussa'],
    ])
    expect(slugsAt('2021-06-15T14:00')).toEqual([['myohemmin'], ['pian', 'eilen', 'kuussa']])
  })

  it('of one committee are its own', () => {
    expect(slugsAt('2021-06-15T13:00', { slug: 'hallitus' })).toEqual([['pian'], []])
    const shown = publicContent(all, '2021-06-15T13:00')
    expect(itemsOfView(shown, committee('hallitus')).map(({ slug }) => slug)).toEqual(['pian'])
  })

  it('go with their committee when it is hidden', () => {
    const hidden = content({ Committee: [committee('valtuusto', { draft: true })], Meeting: [meeting('a')] })
    expect(publicContent(hidden, '2021-06-15').Meeting).toEqual([])
  })
})

describe('a paper with personal data', () => {
  const all = content({
    Meeting: [
      meeting('a', {
        appealEnds: '2021-06-15',
        materials: [
          paper('Pöytäkirja', { personalData: 'kylla', linkEnds: '2021-06-15' }),
          paper('Esityslista', { url: 'https://example.fi/esityslista' }),
        ],
      }),
    ],
  })
  const urlsAt = (now: string) => publicContent(all, now).Meeting[0]?.materials?.map(({ title, url }) => [title, url])

  it('has its link through its last day and never after; the others stay', () => {
    const others = ['Esityslista', 'https://example.fi/esityslista']
    expect(urlsAt('2021-06-15T23:59')).toEqual([['Pöytäkirja', 'https://example.fi/asiakirja'], others])
    expect(urlsAt('2021-06-16T00:00')).toEqual([['Pöytäkirja', undefined], others])
  })
})
