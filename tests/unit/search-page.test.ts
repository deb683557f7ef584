import { describe, expect, it } from 'vitest'
import {
  asksForServices,
  asksSomething,
  fill,
  type KnownValues,
  outcome,
  plural,
  quotable,
  readAddress,
  type SearchTexts,
  writeAddress,
} from '@/components/elements/search/search-words'
import type { SearchRequest } from '@/lib/search/types'
import { t } from '@/lib/text/fi'

const known: KnownValues = {
  tyyppi: ['uutinen', 'hanke'],
  aihe: ['hoitotakuu', 'sote-keskus'],
  alue: ['kainuu', 'oulu'],
  vuosi: ['2023', '2021'],
}
const nothing: SearchRequest = { words: '', filters: {}, sort: 'osuvuus', asTyped: false }
const texts: SearchTexts = t.search.texts

describe('words for services', () => {
  const list = ['päivysty*', 'lääkär*', '116117', 'jour']
  it.each(['päivystys', 'Päivystykseen', 'paivystys', 'missä lääkäri', '116117', '116 117', 'jour'])(
    '%s is one',
    (words) => expect(asksForServices(words, list)).toBe(true),
  )
  it.each(['', ' ', 'hammas', '1161170', 'journalisti', 'yleislääkäri'])('%j is none', (words) =>
    expect(asksForServices(words, list)).toBe(false),
  )
  it('without a list there are none', () => expect(asksForServices('päivystys', [])).toBe(false))
})

describe('the address of a search', () => {
  it.each<[string, SearchRequest]>([
    ['', nothing],
    ['?q=hoitotakuu', { ...nothing, words: 'hoitotakuu' }],
    [
      '?q=hoitoon+p%C3%A4%C3%A4sy&alue=kainuu&alue=oulu&aihe=hoitotakuu&tyyppi=hanke&vuosi=2021&jarjestys=uusin&tarkasti=1',
      {
        words: 'hoitoon pääsy',
        filters: { alue: ['kainuu', 'oulu'], aihe: ['hoitotakuu'], tyyppi: ['hanke'], vuosi: ['2021'] },
        sort: 'uusin',
        asTyped: true,
      },
    ],
    ['?alue=oulu', { ...nothing, filters: { alue: ['oulu'] } }],
    [
      '?q=%3Cimg+src%3Dx+onerror%3Dalert%281%29%3E%26alue%3Doulu',
      { ...nothing, words: '<img src=x onerror=alert(1)>&alue=oulu' },
    ],
  ])('%s is read and written alike', (address, request) => {
    expect(readAddress(address, known)).toEqual(request)
    expect(writeAddress(request)).toBe(address)
  })

  it('what the page does not offer is left out, and one search has one address', () => {
    const request = readAddress(
      '?vuosi=1066&alue=oulu&alue=ruija&alue=kainuu&alue=oulu&jarjestys=vanhin&q=%20%20x%20',
      known,
    )
    expect(request).toEqual({ ...nothing, words: 'x', filters: { alue: ['kainuu', 'oulu'] } })
    expect(writeAddress(request)).toBe('?q=x&alue=kainuu&alue=oulu')
  })

  it('only spaces ask for nothing; a filter alone does', () => {
    expect(asksSomething(readAddress('?q=+++&jarjestys=uusin', known))).toBe(false)
    expect(asksSomething(readAddress('?aihe=hoitotakuu', known))).toBe(true)
  })

  it('broken bytes and thousands of letters do no harm', () => {
    expect(readAddress('?q=%E4%F6&q', known).words).toBe('\uFFFD\uFFFD')
    const long = 'a'.repeat(10_000)
    expect(readAddress(writeAddress({ ...nothing, words: long }), known).words).toBe(long)
  })
})

describe('what is said of a search', () => {
  const asked: SearchRequest = { ...nothing, words: 'hoitotakuu' }
  it.each([
    [asked, { total: 1, near: 0 }, '1 osuma haulle ”hoitotakuu”'],
    [asked, { total: 2, near: 0 }, '2 osumaa haulle ”hoitotakuu”'],
    [asked, { total: 21, near: 0 }, '21 osumaa haulle ”hoitotakuu”'],
    [asked, { total: 1234, near: 0 }, '1\u00A0234 osumaa haulle ”hoitotakuu”'],
    [{ ...asked, words: 'hoitotakku' }, { total: 3, near: 0, readAs: 'hoitotakuu' }, '3 osumaa haulle ”hoitotakuu”'],
    [asked, { total: 0, near: 3 }, 'Ei tarkkoja osumia haulle ”hoitotakuu”, lähimmät:'],
    [asked, { total: 0, near: 0 }, 'Ei osumia haulle ”hoitotakuu”'],
    [
      { ...asked, filters: { alue: ['oulu'] } },
      { total: 0, near: 0 },
      'Ei osumia haulle ”hoitotakuu” näillä rajauksilla',
    ],
    [nothing, { total: 1, near: 0 }, '1 osuma näillä rajauksilla'],
    [nothing, { total: 5, near: 0 }, '5 osumaa näillä rajauksilla'],
    [nothing, { total: 0, near: 0 }, 'Ei osumia näillä rajauksilla'],
  ])('%o, %o', (request, result, said) => {
    expect(outcome(texts, request, result)).toBe(said)
  })

  it('more results are counted in Finnish', () => {
    expect([1, 2, 10].map((n) => plural(texts.more, n))).toEqual([
      'Näytä vielä 1 osuma',
      'Näytä 2 osumaa lisää',
      'Näytä 10 osumaa lisää',
    ])
  })

  it('what is filled in is not read again, and unknown places stay', () => {
    expect(fill('{words}, {n} ja {muu}', { words: '{n} $& {words}', n: 2 })).toBe('{n} $& {words}, 2 ja {muu}')
  })
})

describe('a query as it is repeated', () => {
  it('is one line, and cut when long', () => {
    expect(quotable('hoito\n\ttakuu')).toBe('hoito takuu')
    expect(quotable('a'.repeat(10_000))).toBe(`${'a'.repeat(60)}…`)
    expect(quotable('😀'.repeat(61))).toBe(`${'😀'.repeat(60)}…`)
  })

  it('turns no text around it', () => {
    expect(quotable('\u202Eevil')).toBe('evil')
    expect(quotable('שלום')).toBe('\u2068שלום\u2069')
  })
})
