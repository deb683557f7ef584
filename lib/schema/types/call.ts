import { choicesOf, contentType, field } from '../field'
import { aliases, changes, contactsUntil, datedStart, datePrecision, draft, regions, topics } from '../shared-fields'

/** A call to take part, which leaves the lists when its time is over; its page stays, and tells what came of it. */
export const call = contentType({
  name: 'Call',
  folder: 'osallistu',
  words: { one: 'Kutsu', many: 'Kutsut', partitive: 'kutsua' },
  dated: 'day',
  until: ['closes', 'ended'],
  leavesLists: true,
  calendar: true,
  body: 'required',
  section: {
    url: '/osallistu/',
    title: 'Osallistu',
    intro: 'Kyselyt, työpajat ja muut tavat vaikuttaa, ja mitä vastauksista seurasi.',
  },
  fields: [
    ...datedStart,
    field('kind', 'choice', 'Tapa osallistua', 'Mihin kutsutaan.', {
      required: true,
      choices: choicesOf('Kehittäjäasiakas, Kysely, Idea, Lausunto, Työpaja'),
    }),
    field(
      'opens',
      'time',
      'Osallistumisaika alkaa',
      'Niin tarkasti kuin tiedetään: 2021-08-04T14:30, 2021-08-04 tai 2021-08. Suomen kelloa.',
    ),
    field(
      'closes',
      'moment',
      'Osallistumisaika päättyy',
      'Viimeinen hetki osallistua, Suomen kelloa: 2021-08-04T14:30. Sivu kertoo sen itse, joten älä toista sitä tekstissä.',
    ),
    field('ongoing', 'flag', 'Jatkuva', 'true = osallistumisaika ei pääty. Anna tämä päättymisen sijaan.'),
    field('ended', 'flag', 'Päättynyt', 'true = kutsu on päättynyt, eikä aikaa tiedetä. Anna tämä päättymisen sijaan.'),
    field('who', 'text', 'Kenelle', 'Keitä kutsu koskee.', { min: 3, max: 160, onPage: true }),
    field('effort', 'text', 'Mitä se vaatii', 'Kuinka kauan osallistuminen kestää ja mitä siihen tarvitaan.', {
      min: 3,
      max: 160,
      onPage: true,
    }),
    field(
      'how',
      'object',
      'Näin osallistut',
      'Verkko-osoite, sähköposti tai puhelinnumero. Poistuu, kun osallistumisaika päättyy.',
      {
        objectName: 'Way',
        until: 'closes',
        oneOf: ['url', 'email', 'phone'],
        fields: [
          field('url', 'url', 'Lomakkeen osoite', 'Osoite, joka alkaa https://.'),
          field('email', 'email', 'Sähköposti', 'Osoite, johon vastaus lähetetään.'),
          field('phone', 'phone', 'Puhelin', 'Numero välilyönnein ryhmiteltynä, esimerkiksi 08 123 4567.'),
        ],
      },
    ),
    field(
      'data',
      'text',
      'Mitä tiedoillesi tapahtuu',
      'Mitä tietoja kysytään, kuka ne näkee ja milloin ne poistetaan. Pakollinen, kunnes osallistumisaika päättyy.',
      { min: 20, max: 600, onPage: true },
    ),
    field(
      'result',
      'text',
      'Mitä tästä seurasi',
      'Mitä osallistujat sanoivat ja mitä sen takia tehdään tai jätetään tekemättä.',
      { min: 20, max: 600, onPage: true },
    ),
    topics(false),
    regions,
    contactsUntil('closes', 'Keneltä saa lisätietoa. Poistuvat, kun osallistumisaika päättyy.'),
    changes,
    draft,
    datePrecision,
    aliases,
  ],
})
