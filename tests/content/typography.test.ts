import { describe, expect, test } from 'vitest'
import { typography } from '@/lib/text/typography'

/** `·` stands for a non-breaking space. */
const shown = (text: string) => typography(text).replaceAll('\u00A0', '·')

describe('typography', () => {
  test.each([
    ['klo 14.30', 'klo·14.30'],
    ['klo 14:30', 'klo·14.30'],
    ['Klo 9–15', 'Klo·9–15'],
    ['klo 8:00-16:00', 'klo·8.00-16.00'],
    ['klo 8:00 – 16:00', 'klo·8.00·– 16.00'],
    ['Yksi – toinen — kolmas -hanke', 'Yksi·– toinen·— kolmas·-⁠hanke'],
    ['20 %, 5 €, 12 km ja 3 kg', '20·%, 5·€, 12·km ja 3·kg'],
    ['10 miljoonaa euroa', '10·miljoonaa euroa'],
    ['1,5 miljardia', '1,5·miljardia'],
    ['30 prosenttia', '30·prosenttia'],
    ['10 miljoonan euron säästö', '10·miljoonan euron säästö'],
    ['28 kuntaa, 30 kunnan ja 13 kunnassa', '28·kuntaa, 30·kunnan ja 13·kunnassa'],
    ['75 vuotta täyttäneet', '75·vuotta täyttäneet'],
    ['14 päivän tai 3 kuukautta', '14·päivän tai 3·kuukautta'],
    ['28 kuntalaista', '28 kuntalaista'],
    ['vuonna 2021 kuntaan', 'vuonna 2021 kuntaan'],
    ['joulukuun 2021 kirje', 'joulukuun·2021 kirje'],
    ['Elokuussa 2021', 'Elokuussa·2021'],
    ['22. joulukuuta 2020', '22.·joulukuuta·2020'],
    ['kuussa 2021, kesäkuu 202 ja lokakuu 20215', 'kuussa 2021, kesäkuu 202 ja lokakuu 20215'],
    ['8 245 760 asukasta', '8·245·760 asukasta'],
    ['8 245 760 euroa', '8·245·760·euroa'],
    ['1 234,5 km', '1·234,5·km'],
    ['51 § ja § 5', '51·§ ja §·5'],
    ['s. 12 ja nro 5', 's.·12 ja nro·5'],
    ['22. joulukuuta', '22.·joulukuuta'],
    ['2015-2017', '2015–\u20602017'],
    ['2015–2017', '2015–\u20602017'],
    ['(2015-2017)', '(2015–\u20602017)'],
    ['vuosina 2018-2019.', 'vuosina 2018–\u20602019.'],
  ])('%s', (from, to) => {
    expect(shown(from)).toBe(to)
    expect(typography(typography(from))).toBe(typography(from))
  })

  test.each([
    '08 123 4567',
    '040 123 456',
    '+358 40 123 456',
    '040 123 4567',
    '0295 123 456',
    'https://example.fi/2015-2017/14:30',
    'https://example.fi/2015–2017',
    'ABC-2015-2017',
    '2015-2017-03',
    '2017-2015',
    '2017–2015',
    '1326/2010',
    '2021-03-31',
    'Y-tunnus 1234567-8',
    '90100 Oulu',
    'vuonna 2021 300 ihmistä',
    'tulokset. 12',
    'ovi 14:30',
    'vain tekstiä',
  ])('leaves «%s» alone', (text) => {
    expect(typography(text)).toBe(text)
  })
})

test('a hyphen that begins a word is never left alone at the end of a line', () => {
  expect(typography('Tulevaisuuden sote-keskus -hanke')).toBe('Tulevaisuuden sote-keskus\u00A0-\u2060hanke')
  expect(typography('koko- tai osa-aikatyö')).toBe('koko- tai osa-aikatyö')
})
