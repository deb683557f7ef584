import { describe, expect, it } from 'vitest'
import { compoundMap, createCompounds, piecesOf, withoutBorders, withSoftHyphens } from '@/lib/text/compounds'
import { openVoikko } from '@/lib/text/voikko'

const compounds = createCompounds(openVoikko() ?? expect.unreachable('Voikko is missing'))
/** Borders as dots, for who reads the test. */
const inText = (text: string) => compounds.in(text).map((word) => word.replaceAll('\u00AD', '·'))

describe('compounds of a text', () => {
  it.each([
    ['valmisteluorganisaatio', 'valmistelu·organisaatio'],
    ['järjestöyhdyshenkilö', 'järjestö·yhdys·henkilö'],
    ['talousarviokokeilu', 'talousarvio·kokeilu'],
    ['Valmisteluorganisaation', 'Valmistelu·organisaation'],
    ['hyvinvointialueella', 'hyvinvointi·alueella'],
    ['toiminnanohjausjärjestelmää', 'toiminnan·ohjaus·järjestelmää'],
    ['palvelustrategia', 'palvelu·strategia'],
  ])('%s breaks only between its words', (word, broken) => {
    expect(inText(`Uusi ${word}, ja ${word}.`)).toEqual([broken])
  })

  it('at most two borders a word', () => {
    for (const word of ['lastensuojelutyöntekijöiden', 'mielenterveyskuntoutujakotitoiminta'])
      expect(inText(word)[0]?.split('·').length ?? 0, word).toBeLessThanOrEqual(3)
  })

  it('leaves what is short, no compound or unknown, and addresses', () => {
    const left =
      'maakunta tulevaisuudessamme ammattilaisten xyzzyvalmisteluorgan kainuunhyvinvointialue.fi/valmisteluorganisaatio'
    expect(inText(left)).toEqual([])
  })

  it('finds none without Voikko', () => {
    expect(createCompounds(undefined).in('valmisteluorganisaatio')).toEqual([])
    expect(createCompounds(undefined).inHtml('<p>valmisteluorganisaatio</p>')).toBe('<p>valmisteluorganisaatio</p>')
  })
})

describe('compounds in HTML', () => {
  const html =
    '<h2 id="valmisteluorganisaatio" title="a > valmisteluorganisaatio">Valmisteluorganisaatio</h2><pre><code>valmisteluorganisaatio</code></pre><svg><text>valmisteluorganisaatio</text></svg>'

  it('get an empty element at their borders, in text alone', () => {
    expect(compounds.inHtml(html)).toBe(html.replace('>Valmisteluorg', '>Valmistelu<i></i>org'))
  })

  it('come back as they were', () => {
    expect(withoutBorders(compounds.inHtml(html))).toBe(html)
  })
})

describe('a text for layout', () => {
  const known = compoundMap(compounds.in('valmisteluorganisaatio'))

  it('is in pieces at the borders of its compounds', () => {
    expect(piecesOf('Uusi valmisteluorganisaatio aloitti', known)).toEqual(['Uusi valmistelu', 'organisaatio aloitti'])
    expect(piecesOf('Keskipiste · on merkki', known)).toEqual(['Keskipiste · on merkki'])
    expect(withSoftHyphens('Uusi valmisteluorganisaatio', known)).toBe('Uusi valmistelu\u00ADorganisaatio')
  })
})
