import { expect, it } from 'vitest'
import { shifted } from '@/tests/tools/demo'

it.each([
  ["date: '2021-06-15'", "date: '2026-11-29'"],
  ['closes: 2021-06-30T14:30', 'closes: 2026-12-14T14:30'],
  ['ajankohtaista/2021-06-14-kuljetukset-alkavat.md', 'ajankohtaista/2026-11-28-kuljetukset-alkavat.md'],
  ['2021-02-31 ja 2021-06 ja 08-2021-06-15-1', '2021-02-31 ja 2021-06 ja 08-2021-06-15-1'],
])('moves the days of %s', (text, later) => {
  expect(shifted(text, 1993)).toBe(later)
})
