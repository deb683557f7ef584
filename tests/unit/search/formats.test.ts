import { describe, expect, it } from 'vitest'
import { countFacets, isChosen } from '@/components/elements/search/engine/combine'
import { formatFacts, type PageFacts, parseFacts } from '@/lib/search/index-files'
import {
  formatEntry,
  formatHits,
  formatWords,
  parseHitLines,
  parseHits,
  parseShard,
  parseWords,
} from '@/lib/search/index-formats'

const page = (tyyppi: string, alue: readonly string[], month = ''): PageFacts => ({
  tyyppi: [tyyppi],
  aihe: [],
  alue,
  vuosi: month ? [month.slice(0, 4)] : [],
  month,
  titleWords: 3,
  length: 120,
  version: `a${tyyppi.length}b`,
})

describe('files of search come back as they were written', () => {
  it('words and their forms', () => {
    const entries = [
      { display: 'työ', pages: 12, forms: ['toissa', 'tyolla'] },
      { display: 'Sote-keskus', pages: 1, forms: ['sotekeskuksessa'] },
    ]
    expect(parseShard(entries.map(formatEntry).join('\n'))).toEqual(entries)
    expect(parseShard('')).toEqual([])
  })

  it('lists of words', () => {
    const words = ['alue', 'alueella', 'Ii', 'työ', 'työkalu']
    expect(parseWords(formatWords(words))).toEqual(words)
  })

  it('facts of pages, with few values and with many', () => {
    const few = [page('uutinen', ['kainuu', 'oulu'], '2021-07'), page('sivu', [])]
    expect(parseFacts(formatFacts(few))).toEqual(few)
    const many = Array.from({ length: 300 }, (_, at) =>
      page('uutinen', [`alue-${String(at).padStart(3, '0')}`], '2021-07'),
    )
    expect(parseFacts(formatFacts(many))).toEqual(many)
  })

  it('hits of a base form, whatever their distances and weights', () => {
    const hits = [
      { page: 0, weight: 5, title: 2 as const },
      { page: 1, weight: 0.5, title: 0 as const },
      { page: 40, weight: 5, title: 2 as const },
      { page: 9_999, weight: 5, title: 2 as const },
      { page: 10_000, weight: 0.05, title: 1 as const },
    ]
    const lines = parseHitLines([formatHits('alue', []), formatHits('kunta', hits)].join('\n'))
    const byPage = parseHits(lines.get('kunta') ?? '').toSorted((a, b) => a.page - b.page)
    expect(byPage).toEqual(hits)
    expect(lines.has('alue')).toBe(true)
    expect(lines.has('muu')).toBe(false)
  })
})

describe('facets', () => {
  const pages = [page('uutinen', ['kainuu'], '2021-07'), page('uutinen', ['oulu'], '2022-01'), page('sivu', ['oulu'])]

  it('holds a page that has any chosen value of every facet', () => {
    expect(pages.map((one) => isChosen(one, { alue: ['kainuu', 'oulu'], tyyppi: ['sivu'] }))).toEqual([
      false,
      false,
      true,
    ])
    expect(pages.every((one) => isChosen(one, { alue: [] }))).toBe(true)
  })

  it('counts each facet under the choices of the others', () => {
    const counts = countFacets(pages, { tyyppi: ['uutinen'] })
    expect(counts.tyyppi).toEqual([
      { value: 'uutinen', count: 2 },
      { value: 'sivu', count: 1 },
    ])
    expect(counts.alue).toEqual([
      { value: 'kainuu', count: 1 },
      { value: 'oulu', count: 1 },
    ])
    expect(counts.vuosi.map(({ value }) => value)).toEqual(['2021', '2022'])
  })
})
