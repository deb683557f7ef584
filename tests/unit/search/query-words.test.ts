import { describe, expect, it } from 'vitest'
import { plan } from '@/components/elements/search/engine/plan'
import { distance } from '@/components/elements/search/engine/resolve'
import { queryWords } from '@/lib/search/word-forms'
import { fakeIndex } from './fake-index'

/** What people and robots put into a search box. */
const hostile = [
  '',
  '   \t\n ',
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  'a'.repeat(10_000),
  'kunta '.repeat(3000),
  '😀👩‍👩‍👧',
  'مرحبا بالعالم',
  '\u202Eatnuk\u202C',
  '"kunta"',
  '\'"`',
  '.*+?^$()|[]{}\\',
  '___PAGEFIND_WEIGHT___10',
  '%00%2e%2e/',
  '\0\u0001',
  '¶~#0',
  'ä̈̈̈̈',
  '1'.repeat(500),
  '__proto__ constructor toString',
]

describe('queryWords', () => {
  it.each(hostile)('takes any text: %j', async (text) => {
    const words = queryWords(text)
    expect(words.length).toBeLessThanOrEqual(12)
    for (const { folded } of words) expect(folded).toMatch(/^[\p{L}\p{N}]{1,60}$/u)
    await expect(plan(text, fakeIndex([['kunta', '', 'a']]), false)).resolves.toBeDefined()
  })

  it('reads the words out of markup', () => {
    expect(queryWords('<b>Kunta</b>').map(({ folded }) => folded)).toContain('kunta')
  })

  it('folds marks and hyphens but keeps what was typed', () => {
    expect(queryWords('Sote-keskuksessa, Ämmänsaari!')).toEqual([
      { typed: 'Sote-keskuksessa', folded: 'sotekeskuksessa' },
      { typed: 'Ämmänsaari', folded: 'ammansaari' },
    ])
  })
})

describe('distance', () => {
  it.each([
    ['kunta', 'kunta', 0],
    ['kunta', 'kuntta', 1],
    ['kunta', 'kutna', 1],
    ['kunta', 'kuta', 1],
    ['kunta', 'kunto', 1],
    ['rahoitus', 'rahotius', 1],
    ['kunta', 'alue', 3],
    ['', 'abc', 3],
  ])('%s and %s: %i', (one, other, expected) => {
    expect(distance(one, other, 2)).toBe(Math.min(expected, 3))
    expect(distance(other, one, 2)).toBe(Math.min(expected, 3))
  })
})
