import { choicesOf, contentType, field } from '../field'
import { aliases, contacts, draft, summary, title } from '../shared-fields'

/** A wellbeing services county, or by `parent` an area of one. */
export const region = contentType({
  name: 'Region',
  folder: 'alueet',
  words: { one: 'Alue', many: 'Alueet', partitive: 'aluetta' },
  dated: false,
  body: 'required',
  section: {
    url: '/alueet/',
    title: 'Alueet',
    intro: 'Valitse oma alueesi tai kuntasi, niin näet, mitä uudistus tarkoittaa siellä.',
    menu: true,
  },
  fields: [
    title,
    summary,
    field('parent', 'reference', 'Hyvinvointialue', 'Hyvinvointialue, johon alue kuuluu.', {
      to: 'Region',
      hidesWith: true,
    }),
    field('inflections', 'object', 'Taivutusmuodot', 'Alueen nimi niissä sijamuodoissa, joita sivut käyttävät.', {
      required: true,
      objectName: 'Inflections',
      fields: [
        field('genitive', 'text', 'Kenen, minkä', 'Esimerkiksi Järvimaan.', { required: true, min: 2, max: 60 }),
        field('in', 'text', 'Missä', 'Esimerkiksi Järvimaalla.', { required: true, min: 2, max: 60 }),
        field('from', 'text', 'Mistä', 'Esimerkiksi Järvimaalta.', { required: true, min: 2, max: 60 }),
        field('to', 'text', 'Minne', 'Esimerkiksi Järvimaalle.', { required: true, min: 2, max: 60 }),
      ],
    }),
    field('palette', 'integer', 'Karttaväri', 'Alueen väri kartalla, 1–12.', { required: true, min: 1, max: 12 }),
    field('emblem', 'choice', 'Tunnus', 'Piirretty maisema, joka kuvaa aluetta sen omassa karttavärissä.', {
      choices: choicesOf(
        'merenranta, jokisuisto, tunturit, järvet, pellot, kaupunki, metsä, saaristo, joki, suo, koski, kylä',
      ),
    }),
    field('municipalitiesBasis', 'choice', 'Kuntajaon peruste', 'Onko kuntajako lähteestä vai työoletus.', {
      required: true,
      choices: [
        { value: 'lahde', label: 'lähteestä' },
        { value: 'tyooletus', label: 'työoletus' },
      ],
    }),
    field('municipalities', 'object', 'Kunnat', 'Alueen kunnat ja niiden paikat ruutukartalla.', {
      list: true,
      objectName: 'Municipality',
      fields: [
        field('name', 'text', 'Kunta', 'Kunnan nimi. Se on myös osoite, joka vie alueen sivulle: /jarvimaa/.', {
          required: true,
          min: 2,
          max: 40,
        }),
        field('nameSv', 'text', 'Ruotsiksi', 'Kunnan ruotsinkielinen nimi, jos se on toinen.', { min: 2, max: 40 }),
        field('short', 'text', 'Lyhenne', 'Kunnan lyhenne avoimessa datassa, 2–4 merkkiä.', {
          required: true,
          min: 2,
          max: 4,
        }),
        field('col', 'integer', 'Sarake', 'Ruudun sarake, läntisin on 0.', { required: true, min: 0, max: 20 }),
        field('row', 'integer', 'Rivi', 'Ruudun rivi, pohjoisin on 0.', { required: true, min: 0, max: 20 }),
      ],
    }),
    field('website', 'url', 'Verkkosivut', 'Hyvinvointialueen omat verkkosivut; osoite alkaa https://.'),
    field(
      'weatherPlace',
      'text',
      'Sääpaikka',
      'Paikka, jonka lämpötila näkyy alueen sivulla: Ilmatieteen laitoksen tuntema nimi.',
      {
        min: 2,
        max: 40,
      },
    ),
    contacts,
    draft,
    aliases,
  ],
})
