import { choicesOf, contentType, field } from '../field'
import {
  aliases,
  changes,
  datedStart,
  documentLang,
  documentTitle,
  draft,
  regions,
  topics,
  twin,
} from '../shared-fields'

const timeHint = 'Niin tarkasti kuin tiedetään: 2021-08-04T14:30, 2021-08-04 tai 2021-08.'
const papersHint =
  'Kokouksen asiakirjat: joko tiedosto tai osoite. Myöhemmin lisätystä kirjoita rivi muutoksiin, niin kokouksia seuraavat saavat siitä tiedon.'

/**
 * A meeting of one committee. Its address has its own name alone, below the list of all meetings: it stays when the
 * meeting is moved or its committee gets another name.
 */
export const meeting = contentType({
  name: 'Meeting',
  folder: 'kokoukset',
  words: { one: 'Kokous', many: 'Kokoukset', partitive: 'kokousta' },
  dated: 'day',
  until: ['end', 'start'],
  calendar: true,
  body: 'optional',
  section: {
    url: '/paatoksenteko/kokoukset/',
    title: 'Kokoukset',
    intro: 'Mitä toimielinten kokouksissa on käsitelty ja päätetty.',
  },
  fields: [
    ...datedStart,
    field('committee', 'reference', 'Toimielin', 'Sen toimielimen lyhytnimi, joka kokoontuu.', {
      to: 'Committee',
      required: true,
      hidesWith: true,
      formHint: 'Toimielin, joka kokoontuu. Uusi toimielin lisätään ensin kohtaan Toimielimet.',
    }),
    field('number', 'text', 'Kokouksen numero', 'Järjestysnumero ja vuosi, esimerkiksi 4/2020.', {
      form: { pattern: '^[1-9]\\d{0,2}/\\d{4}$', fix: 'Kirjoita järjestysnumero ja vuosi: 4/2020' },
    }),
    field('start', 'time', 'Alkaa', timeHint, { required: true }),
    field('end', 'time', 'Päättyy', timeHint),
    field('place', 'text', 'Paikka', 'Paikan nimi ja osoite.', { min: 3, max: 160 }),
    field('remoteUrl', 'url', 'Etäosoite', 'Osoite, jossa kokousta voi seurata verkossa.'),
    field('status', 'choice', 'Tila', 'Vain jos kokous on peruttu tai siirretty.', {
      choices: choicesOf('peruttu, siirretty'),
    }),
    field('movedFrom', 'time', 'Alkuperäinen aika', `Milloin siirretyn kokouksen piti alkaa. ${timeHint}`),
    field('items', 'object', 'Asiat', 'Kokouksen asiat käsittelyjärjestyksessä.', {
      list: true,
      objectName: 'AgendaItem',
      uniqueBy: 'number',
      fields: [
        field('title', 'text', 'Asia', 'Mistä päätetään tai puhutaan.', { required: true, min: 3, max: 200 }),
        field('number', 'integer', 'Numero', 'Asian numero tai pykälä, pelkkä luku.', { min: 1, max: 9999 }),
        field('decision', 'text', 'Päätös', 'Mitä päätettiin, selvällä suomella.', { min: 5, max: 1000 }),
        field('outcome', 'choice', 'Ratkaisu', 'Miten asia ratkesi.', {
          choices: [
            { value: 'hyvaksyttiin', label: 'hyväksyttiin' },
            { value: 'tiedoksi', label: 'merkittiin tiedoksi' },
            { value: 'palautettiin', label: 'palautettiin valmisteluun' },
            { value: 'poydattiin', label: 'pöydättiin' },
            { value: 'hylattiin', label: 'hylättiin' },
          ],
        }),
      ],
    }),
    field('materials', 'object', 'Aineistot', papersHint, {
      list: true,
      objectName: 'Material',
      uniqueBy: 'title',
      oneOf: ['file', 'url'],
      fields: [
        documentTitle,
        field('kind', 'choice', 'Laji', 'Mikä asiakirja on.', {
          required: true,
          choices: choicesOf('esityslista, pöytäkirja, liite, esitys'),
        }),
        field('item', 'integer', 'Asian numero', 'Numero siltä asialta, johon asiakirja kuuluu.', {
          min: 1,
          max: 9999,
        }),
        field('file', 'media', 'Tiedosto', 'Tiedosto kansiossa public/media, ei henkilötietoja.', {
          accept: 'document',
          formHint: 'Valitse tiedosto tai tuo uusi. Jos siinä on henkilötietoja, anna osoite tiedoston sijaan.',
        }),
        field('url', 'url', 'Osoite', 'Osoite, joka alkaa https://.', { until: 'linkEnds' }),
        { ...twin, until: 'linkEnds' },
        documentLang,
        // A choice and no flag: a form would write or leave out «false» where nobody has answered.
        field('personalData', 'choice', 'Sisältää henkilötietoja', 'Onko asiakirjassa henkilötietoja.', {
          choices: choicesOf('kyllä, ei'),
        }),
        field(
          'linkEnds',
          'day',
          'Linkki poistuu',
          'Muutoksenhakuajan viimeinen päivä, jos asiakirjassa on henkilötietoja. Sen jälkeen linkki poistuu.',
        ),
      ],
    }),
    field('minutesChecked', 'day', 'Pöytäkirja tarkastettu', 'Päivä muodossa 2021-08-04.'),
    field('appealEnds', 'day', 'Muutoksenhakuaika päättyy', 'Muutoksenhakuajan viimeinen päivä.'),
    field('recording', 'url', 'Tallenne', 'Kokouksen tallenteen osoite.'),
    field('news', 'reference', 'Uutiset', 'Kokouksesta kertovien uutisten lyhytnimet.', {
      list: true,
      to: 'News',
      formHint: 'Uutiset, jotka kertovat kokouksesta.',
    }),
    topics(false),
    regions,
    changes,
    draft,
    aliases,
  ],
})
