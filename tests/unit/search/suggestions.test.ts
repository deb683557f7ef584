import { describe, expect, it } from 'vitest'
import { formatSuggestions, parseSuggestions, suggest } from '@/lib/search/suggestions'

const list = [
  { title: 'Tietosuoja', url: '/tietosuoja/', type: 'sivu', names: [] },
  { title: 'Rahoitus', url: '/aiheet/rahoitus/', type: 'aihe', names: ['budjetti', 'raha'] },
  { title: 'Lapset, nuoret ja perheet', url: '/aiheet/lapset/', type: 'aihe', names: ['neuvola'] },
  { title: 'Koillismaa', url: '/alueet/koillismaa/', type: 'alue', names: ['Kuusamo', 'Taivalkoski'] },
]
const titles = (typed: string) => suggest(list, typed).map(({ title, by }) => (by ? `${title} (${by})` : title))

describe('suggest', () => {
  it.each([
    ['r', []],
    ['ra', ['Rahoitus']],
    ['RAHO', ['Rahoitus']],
    ['budj', ['Rahoitus (budjetti)']],
    ['perhe', ['Lapset, nuoret ja perheet']],
    ['lap nuo', ['Lapset, nuoret ja perheet']],
    ['Kuusamossa', ['Koillismaa (Kuusamo)']],
    ['  ', []],
    ['<img onerror>', []],
    ['.*', []],
    ['x'.repeat(10_000), []],
  ])('%s', (typed, expected) => {
    expect(titles(typed)).toEqual(expected)
  })

  it('gives titles before other names, and no more than asked', () => {
    const both = [
      { title: 'Talous', url: '/a/', type: 'aihe', names: ['rahat'] },
      { title: 'Rahat', url: '/b/', type: 'aihe', names: [] },
    ]
    expect(suggest(both, 'rah').map(({ title }) => title)).toEqual(['Rahat', 'Talous'])
    expect(suggest(both, 'rah', 1)).toHaveLength(1)
  })

  it('comes back from its file', () => {
    expect(parseSuggestions(formatSuggestions(list))).toEqual(list)
  })
})
