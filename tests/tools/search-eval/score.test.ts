import { describe, expect, it } from 'vitest'
import { byCategory, score } from './score'
import { evalArgs } from './search-eval'

const query = { query: 'x', category: 'y', expect: ['a', 'b'] }

describe('score', () => {
  it('counts the expected among the first five', () => {
    expect(score(['a', 'c', 'b'], query)).toEqual({ recall: 1, rank: 1 })
    expect(score(['c', 'a'], query)).toEqual({ recall: 0.5, rank: 0.5 })
    expect(score(['c', 'd', 'e', 'f', 'g', 'a'], query)).toEqual({ recall: 0, rank: 1 / 6 })
    expect(score([], query)).toEqual({ recall: 0, rank: 0 })
  })

  it('drops what may also be found', () => {
    expect(score(['c', 'd', 'e', 'f', 'g', 'a'], { ...query, also: ['c', 'd', 'e', 'f', 'g'] })).toEqual({
      recall: 0.5,
      rank: 1,
    })
  })

  it('asks for no more than five', () => {
    const many = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
    expect(score(many, { ...query, expect: many }).recall).toBe(1)
  })

  it('is right to find nothing where nothing is expected', () => {
    expect(score([], { ...query, expect: [] }).recall).toBe(1)
    expect(score(['c'], { ...query, expect: [] }).recall).toBe(0)
  })

  it('means by category and over all', () => {
    const scored = [
      { category: 'p', recall: 1, rank: 1 },
      { category: 'p', recall: 0, rank: 0 },
      { category: 'q', recall: 1, rank: 0.5 },
    ]
    expect(byCategory(scored).map(({ category, queries, recall }) => [category, queries, recall])).toEqual([
      ['p', 2, 0.5],
      ['q', 1, 1],
      ['kaikki', 3, 2 / 3],
    ])
  })
})

describe('evalArgs', () => {
  it('reads a folder and a file', () => {
    expect(evalArgs(['--docs', 'd', '--queries', 'q.json', '--errors'])).toEqual({
      docs: 'd',
      queries: 'q.json',
      filler: 0,
      errors: true,
    })
  })

  it.each([[['--docs']], [['--filler', 'x']], [['--muu', 'x']]])('refuses %j with the usage', (args) => {
    expect(() => evalArgs(args)).toThrow('Käyttö')
  })
})
