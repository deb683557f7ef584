import { choicesOf, contentType, field } from '../field'
import { changes, contacts, datedEnd, datedStart, regions, topics } from '../shared-fields'

const timeHint =
  'Suomen kelloa muodossa 2021-08-04T14:30, koko päivän tapahtumassa päivä 2021-08-04, tai kuukausi 2021-08, jos muuta ei tiedetä.'

/** An event; `Event` is the browser's. What is past stays in the lists and loses its registration. */
export const happening = contentType({
  name: 'Happening',
  folder: 'tapahtumat',
  words: { one: 'Tapahtuma', many: 'Tapahtumat', partitive: 'tapahtumaa' },
  dated: 'day',
  until: ['times', 'end', 'start'],
  calendar: true,
  body: 'optional',
  section: {
    url: '/tapahtumat/',
    title: 'Tapahtumat',
    intro: 'Mitä tapahtuu, milloin ja kenelle.',
  },
  fields: [
    ...datedStart,
    field('start', 'time', 'Alkaa', timeHint, { required: true }),
    field('end', 'time', 'Päättyy', 'Yhtä tarkasti kuin alku. Monen päivän tapahtumassa viimeinen päivä.'),
    field('times', 'moment', 'Muut ajat', 'Kun sama tilaisuus pidetään uudelleen: alkamisajat järjestyksessä.', {
      list: true,
    }),
    field('place', 'object', 'Paikka', 'Missä tapahtuma on.', {
      objectName: 'Venue',
      fields: [
        field('name', 'text', 'Nimi', 'Rakennus, sali tai muu paikka.', { required: true, min: 2, max: 90 }),
        field('address', 'text', 'Katuosoite', 'Katu ja numero.', { min: 3, max: 90 }),
        field('municipality', 'text', 'Kunta', 'Kunta, jossa paikka on.', { min: 2, max: 40 }),
      ],
    }),
    field('onlineUrl', 'url', 'Osoite verkossa', 'Mistä verkossa osallistutaan; osoite alkaa https://.'),
    field(
      'registration',
      'object',
      'Ilmoittautuminen',
      'Miten ja mihin asti ilmoittaudutaan. Poistuu sivulta, kun tapahtuma on ohi.',
      {
        objectName: 'Registration',
        until: ['times', 'end', 'start'],
        oneOf: ['url', 'email'],
        fields: [
          field('url', 'url', 'Lomakkeen osoite', 'Näkyy ilmoittautumisen loppuun asti. Alkaa https://.', {
            until: 'closes',
          }),
          field('email', 'email', 'Sähköposti', 'Näkyy ilmoittautumisen loppuun asti.', { until: 'closes' }),
          field('closes', 'moment', 'Ilmoittautuminen päättyy', 'Suomen kelloa muodossa 2021-08-04T14:30.'),
        ],
      },
    ),
    field('price', 'text', 'Hinta', 'Maksuton, 10 euroa tai muu lyhyt teksti.', { min: 2, max: 90 }),
    field('access', 'text', 'Esteettömyys', 'Sisäänkäynti, hissi, induktiosilmukka, tulkkaus.', { min: 5, max: 240 }),
    field('language', 'text', 'Tilaisuuden kieli', 'Esimerkiksi suomi, tulkkaus viittomakielelle.', {
      min: 2,
      max: 60,
    }),
    field('audience', 'text', 'Kenelle', 'Keille tilaisuus on tarkoitettu.', { min: 3, max: 120 }),
    field('organiser', 'text', 'Järjestäjä', 'Organisaatio tai hanke, joka järjestää tapahtuman.', {
      min: 2,
      max: 120,
    }),
    topics(false),
    regions,
    contacts,
    field('status', 'choice', 'Tila', 'Vain, jos tapahtuma on peruttu tai siirretty.', {
      choices: choicesOf('peruttu, siirretty, siirretty verkkoon'),
    }),
    field('movedFrom', 'time', 'Alkuperäinen aika', 'Milloin siirretyn tapahtuman piti alkaa, muodossa kuten alku.'),
    changes,
    ...datedEnd,
  ],
})
