import { type Field, field } from './field'

/** Hint of every partial date. */
export const asKnown = 'Niin tarkasti kuin tiedetään: 2021, 2021-03 tai 2021-03-31.'

export const title = field('title', 'text', 'Otsikko', 'Lyhyt ja asian ydin ensin, enintään 90 merkkiä.', {
  required: true,
  min: 3,
  max: 90,
})
export const summary = field(
  'summary',
  'text',
  'Tiivistelmä',
  'Kokonaisia virkkeitä, 40–240 merkkiä. Näkyy listoissa, syötteissä ja hakutuloksissa.',
  { required: true, min: 40, max: 240 },
)
const date = field('date', 'day', 'Päivä', 'Julkaisupäivä muodossa 2021-08-04. Sama kuin tiedoston nimen alussa.', {
  required: true,
  formHint: 'Päivä, jona tämä julkaistaan.',
})
export const datePrecision = field(
  'datePrecision',
  'choice',
  'Päivän tarkkuus',
  'Valitse «kuukausi», jos tarkka päivä ei ole tiedossa. Silloin sivulla näkyy vain kuukausi ja vuosi.',
  { choices: [{ value: 'kuukausi', label: 'vain kuukausi tiedossa' }] },
)
export const topics = (required: boolean) =>
  field('topics', 'reference', 'Aiheet', 'Aihesivujen lyhytnimet, esimerkiksi rekrytointi.', {
    list: true,
    to: 'Topic',
    required,
    formHint: 'Aiheet, joista tämä kertoo. Valitse luettelosta.',
    ...(required ? { minItems: 1 } : {}),
  })
export const regions = field(
  'regions',
  'reference',
  'Alueet',
  'Alueet, joita asia koskee. Tyhjä tarkoittaa kaikkia alueita.',
  { list: true, to: 'Region', emptyMeansAll: true },
)
export const image = field('image', 'object', 'Kuva', 'Kuva ja sen tekstivastine.', {
  objectName: 'Image',
  fields: [
    field('src', 'media', 'Kuvatiedosto', 'Tiedosto kansiossa public/media, esimerkiksi /media/kartta.png.', {
      required: true,
      accept: 'image',
      formHint: 'Valitse kuva tai tuo uusi omalta koneelta.',
    }),
    field('alt', 'text', 'Tekstivastine', 'Mitä kuvassa on: lue se puhelimessa jollekulle, joka ei näe kuvaa.', {
      required: true,
      min: 3,
      max: 250,
    }),
  ],
})
export const video = field('video', 'object', 'Video', 'Oma video. Muualla oleva video on lohko «video» tekstissä.', {
  objectName: 'Video',
  oneOf: ['description', 'spoken'],
  fields: [
    field('file', 'media', 'Videotiedosto', 'MP4 (H.264 ja AAC) kansiossa public/media, enintään 45 Mt.', {
      required: true,
      accept: 'video',
    }),
    field('title', 'text', 'Videon nimi', 'Mitä videossa on.', { required: true, min: 3, max: 120 }),
    field('poster', 'media', 'Kansikuva', 'Kuva, joka näkyy ennen katselua, samanmuotoinen kuin video.', {
      required: true,
      accept: 'image',
    }),
    field(
      'captions',
      'media',
      'Tekstitys',
      'Puhe ajoitettuna tekstinä (WebVTT, .vtt). Oltava valmis 14 päivässä. Sama teksti tulee sivulle luettavaksi.',
      { accept: 'captions' },
    ),
    field('description', 'text', 'Kuvailu', 'Mitä videossa näkyy mutta ei sanota: se näytetään videon alla.', {
      min: 10,
      max: 1000,
    }),
    field('spoken', 'choice', 'Kuvailua ei tarvita', 'Valitse kuvailun sijaan, jos puhe kertoo kaiken, mitä näkyy.', {
      choices: [{ value: 'kaikki', label: 'puhe kertoo kaiken' }],
    }),
  ],
})
export const changes = field(
  'changes',
  'object',
  'Muutokset',
  'Merkittävät muutokset julkaisun jälkeen, vanhin ensin.',
  {
    list: true,
    objectName: 'Change',
    fields: [
      field('date', 'day', 'Muutospäivä', 'Päivä muodossa 2021-08-04.', { required: true }),
      field('note', 'text', 'Mitä muuttui', 'Yksi virke.', { required: true, min: 5, max: 240 }),
    ],
  },
)
export const contacts = field('contacts', 'object', 'Yhteystiedot', 'Keneltä saa lisätietoa.', {
  list: true,
  objectName: 'Contact',
  fields: [
    field('name', 'text', 'Nimi', 'Henkilö, tiimi tai palvelu.', { required: true, min: 2, max: 90 }),
    field('role', 'text', 'Tehtävä', 'Tehtävä tai rooli.', { min: 2, max: 120 }),
    field('email', 'email', 'Sähköposti', 'Osoite muodossa etunimi.sukunimi@organisaatio.fi.'),
    field('phone', 'phone', 'Puhelin', 'Numero välilyönnein ryhmiteltynä, esimerkiksi 08 123 4567.'),
  ],
})
/** The same until the time that another field tells. */
export const contactsUntil = (until: string, hint: string): Field => ({ ...contacts, hint, until })
/** Of a document to download. */
export const documentTitle = field('title', 'text', 'Nimi', 'Asiakirjan nimi.', { required: true, min: 3, max: 120 })
export const documentLang = field('lang', 'choice', 'Kieli', 'Asiakirjan kieli.', {
  choices: [
    { value: 'fi', label: 'suomi' },
    { value: 'sv', label: 'ruotsi' },
    { value: 'en', label: 'englanti' },
  ],
})
/** Of a paper. */
export const twin = field(
  'twin',
  'url',
  'HTML-vastine',
  'Osoite, jossa sama asiakirja on luettavissa verkkosivuna. Se sopii puhelimeen ja ruudunlukijaan paremmin kuin PDF.',
)
export const aliases = field(
  'aliases',
  'path',
  'Vanhat osoitteet',
  'Osoitteet, joista ohjataan tälle sivulle: /vanha/osoite/.',
  { list: true },
)
export const draft = field('draft', 'flag', 'Luonnos', 'true = ei julkaista vielä.', {
  formHint: 'Luonnos ei näy sivustolla. Jo julkaistu sivu poistuu, kun muutos hyväksytään.',
})
const expires = field('expires', 'day', 'Poistuu', 'Viimeinen päivä, jona sivu näkyy, muodossa 2021-08-05.')

/** How types in order of their day begin, and end: what is rare comes last. */
export const datedStart = [title, summary, date] as const
export const datedEnd = [draft, expires, datePrecision, aliases] as const
