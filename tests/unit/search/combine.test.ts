import { describe, expect, it } from 'vitest'
import { combine, type WordHits } from '@/components/elements/search/engine/combine'
import type { WordHit } from '@/components/elements/search/engine/index-reader'
import { ageFactor } from '@/lib/search/ranking'

/** Pages are numbers to the engine and names here. */
const names: string[] = []
const numberOf = (name: string): number => {
  if (!names.includes(name)) names.push(name)
  return names.indexOf(name)
}
const nameOf = (page: number): string => names[page] ?? ''
const hit = (name: string, score = 1, inTitle = 0): WordHit => ({ page: numberOf(name), score, inTitle })
const word = (...hits: readonly WordHit[]): WordHits => ({ known: true, alternatives: [[hits]] })
const many = (count: number) => Array.from({ length: count }, (_, at) => hit(`p${at}`))
const rank = () => ({ titleWords: 2, factor: 1 })
const ids = (words: readonly WordHits[], total = 100) =>
  combine(words, total, rank).hits.map(({ page }) => nameOf(page))

describe('combine', () => {
  it('puts pages with every word before those with some', () => {
    expect(ids([word(hit('a'), hit('b')), word(hit('b', 0.1))])[0]).toBe('b')
  })

  it('leaves pages with some of the words out when many have all', () => {
    const all = many(6)
    expect(ids([word(...all, hit('other', 99)), word(...all)])).not.toContain('other')
  })

  it('counts a page that lacks the rarer part of the query as no answer', () => {
    const { hits, near } = combine([word(...many(60)), { known: false, alternatives: [[[]]] }], 100, rank)
    expect(hits).toEqual([])
    expect(near).toHaveLength(60)
  })

  it('answers with the rare word when the other is not on the site', () => {
    expect(ids([word(hit('a')), { known: false, alternatives: [[[]]] }])).toEqual(['a'])
  })

  it('never answers with what only resembles the word', () => {
    const { hits, near } = combine([{ known: false, alternatives: [[[hit('a')]]] }], 100, rank)
    expect(hits).toEqual([])
    expect(near.map(({ page }) => nameOf(page))).toEqual(['a'])
  })

  it('prefers a title that is the query to one that only holds it', () => {
    const titles = (page: number) => ({ titleWords: nameOf(page) === 'exact' ? 1 : 6, factor: 1 })
    const { hits } = combine([word(hit('long', 2, 1), hit('exact', 1.5, 1))], 100, titles)
    expect(hits.map(({ page }) => nameOf(page))).toEqual(['exact', 'long'])
  })

  it('needs all words of an alternative and any of the alternatives', () => {
    const words: WordHits = {
      known: true,
      alternatives: [
        [[hit('joined')]],
        [
          [hit('both'), hit('first')],
          [hit('both'), hit('second')],
        ],
      ],
    }
    expect(ids([words]).toSorted()).toEqual(['both', 'joined'])
  })

  it('gives equals in the same order whatever order they come in', () => {
    expect(ids([word(hit('b'), hit('a'))])).toEqual(ids([word(hit('a'), hit('b'))]))
  })

  it('lets age decide between equals alone', () => {
    const today = new Date('2024-01-01')
    const ages = (page: number) => ({
      titleWords: 2,
      factor: ageFactor(nameOf(page) === 'new' ? '2023-12' : '2015-01', today),
    })
    const order = (old: number) =>
      combine([word(hit('old', old), hit('new', 1))], 100, ages).hits.map(({ page }) => nameOf(page))
    expect(order(1)).toEqual(['new', 'old'])
    expect(order(1.5)).toEqual(['old', 'new'])
  })
})
