import { type Field, field, type TypeName } from './field'

/**
 * The one schema: seven content types, each one folder of `content/` and one section of the site. Field order is the
 * order of keys in a file. Contentlayer's types, the checks, the editing forms and the editors' reference derive from it.
 */
export type ContentType = {
  readonly name: TypeName
  /** Folder in `content/`. */
  readonly folder: string
  /** Finnish, singular: «Uutinen». */
  readonly label: string
  /** Finnish, plural: «Uutiset». */
  readonly plural: string
  /** File names start with the date, as `2021-08-04-otsikko.md`. */
  readonly dated: boolean
  readonly body: 'required' | 'optional'
  readonly fields: readonly Field[]
}

/** Hint of every partial date. */
const asKnown = 'Niin tarkasti kuin tiedetään: 2021, 2021-03 tai 2021-03-31.'

const title = field('title', 'text', 'Otsikko', 'Lyhyt ja asian ydin ensin, enintään 90 merkkiä.', {
  required: true,
  min: 3,
  max: 90,
})
const summary = field(
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
const datePrecision = field(
  'datePrecision',
  'choice',
  'Päivän tarkkuus',
  'Valitse «kuukausi», jos tarkka päivä ei ole tiedossa. Silloin sivulla näkyy vain kuukausi ja vuosi.',
  { choices: [{ value: 'kuukausi', label: 'vain kuukausi tiedossa' }] },
)
const topics = (required: boolean) =>
  field('topics', 'reference', 'Aiheet', 'Aihesivujen lyhytnimet, esimerkiksi rekrytointi.', {
    list: true,
    to: 'Topic',
    required,
    formHint: 'Aiheet, joista tämä kertoo. Valitse luettelosta.',
    ...(required ? { minItems: 1 } : {}),
  })
const regions = field(
  'regions',
  'reference',
  'Alueet',
  'Alueet, joita asia koskee. Tyhjä tarkoittaa kaikkia alueita.',
  {
    list: true,
    to: 'Region',
  },
)
const image = field('image', 'object', 'Kuva', 'Kuva ja sen tekstivastine.', {
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
const changes = field('changes', 'object', 'Muutokset', 'Merkittävät muutokset julkaisun jälkeen, vanhin ensin.', {
  list: true,
  objectName: 'Change',
  fields: [
    field('date', 'day', 'Muutospäivä', 'Päivä muodossa 2021-08-04.', { required: true }),
    field('note', 'text', 'Mitä muuttui', 'Yksi virke.', { required: true, min: 5, max: 240 }),
  ],
})
const contacts = field('contacts', 'object', 'Yhteystiedot', 'Keneltä saa lisätietoa.', {
  list: true,
  objectName: 'Contact',
  fields: [
    field('name', 'text', 'Nimi', 'Henkilö, tiimi tai palvelu.', { required: true, min: 2, max: 90 }),
    field('role', 'text', 'Tehtävä', 'Tehtävä tai rooli.', { min: 2, max: 120 }),
    field('email', 'email', 'Sähköposti', 'Osoite muodossa nimi@example.fi.'),
    field('phone', 'phone', 'Puhelin', 'Numero välilyönnein ryhmiteltynä, esimerkiksi 08 123 4567.'),
  ],
})
const aliases = field(
  'aliases',
  'path',
  'Vanhat osoitteet',
  'Osoitteet, joista ohjataan tälle sivulle: /vanha/osoite/.',
  {
    list: true,
  },
)
const draft = field('draft', 'flag', 'Luonnos', 'true = ei julkaista vielä.', {
  formHint: 'Luonnosta ei julkaista ennen kuin valinta poistetaan.',
})
const expires = field('expires', 'day', 'Poistuu', 'Viimeinen päivä, jona sivu näkyy, muodossa 2021-08-05.')

export const contentTypes: readonly ContentType[] = [
  {
    name: 'News',
    folder: 'ajankohtaista',
    label: 'Uutinen',
    plural: 'Uutiset',
    dated: true,
    body: 'required',
    fields: [
      title,
      date,
      datePrecision,
      summary,
      topics(true),
      regions,
      image,
      changes,
      field('corrects', 'reference', 'Oikaisee', 'Sen uutisen lyhytnimi, jota tämä uutinen oikaisee.', {
        to: 'News',
        formHint: 'Uutinen, jota tämä uutinen oikaisee.',
      }),
      expires,
      aliases,
      draft,
    ],
  },
  {
    name: 'Post',
    folder: 'blogi',
    label: 'Blogikirjoitus',
    plural: 'Blogikirjoitukset',
    dated: true,
    body: 'required',
    fields: [
      title,
      date,
      datePrecision,
      summary,
      field('authors', 'reference', 'Kirjoittajat', 'Kirjoittajasivujen lyhytnimet, yksi tai useampi.', {
        list: true,
        to: 'Author',
        required: true,
        minItems: 1,
        formHint: 'Yksi tai useampi. Uusi kirjoittaja lisätään ensin kohtaan Kirjoittajat.',
      }),
      field('authorsBio', 'text', 'Yhteinen esittely', 'Yksi teksti, joka esittelee kaikki kirjoittajat yhdessä.', {
        min: 40,
        max: 400,
      }),
      topics(true),
      regions,
      image,
      changes,
      expires,
      aliases,
      draft,
    ],
  },
  {
    name: 'Project',
    folder: 'hankkeet',
    label: 'Hanke',
    plural: 'Hankkeet',
    dated: false,
    body: 'required',
    fields: [
      title,
      summary,
      field('parent', 'reference', 'Kuuluu hankkeeseen', 'Ylemmän hankkeen tai ohjelman lyhytnimi.', {
        to: 'Project',
        formHint: 'Ylempi hanke tai ohjelma.',
      }),
      field('status', 'choice', 'Tila', 'Missä vaiheessa hanke on.', {
        required: true,
        choices: [
          { value: 'suunnitteilla', label: 'Suunnitteilla' },
          { value: 'kaynnissa', label: 'Käynnissä' },
          { value: 'paattynyt', label: 'Päättynyt' },
        ],
      }),
      field('start', 'partialDate', 'Alkoi', asKnown),
      field('end', 'partialDate', 'Päättyi', asKnown),
      topics(false),
      regions,
      contacts,
      field('milestones', 'object', 'Vaiheet', 'Hankkeen vaiheet aikajanalle, vanhin ensin.', {
        list: true,
        objectName: 'Milestone',
        fields: [
          field('date', 'partialDate', 'Ajankohta', asKnown, {
            required: true,
          }),
          field('text', 'text', 'Mitä tapahtui', 'Yksi virke.', { required: true, min: 5, max: 240 }),
        ],
      }),
      aliases,
      draft,
    ],
  },
  {
    name: 'Page',
    folder: 'sivut',
    label: 'Sivu',
    plural: 'Sivut',
    dated: false,
    body: 'required',
    fields: [
      title,
      summary,
      field('nav', 'object', 'Paikka valikossa', 'Missä valikossa sivu on ja monentenako.', {
        objectName: 'Nav',
        fields: [
          field('section', 'choice', 'Valikko', 'Päävalikko, Tietoa-osio tai alatunniste.', {
            required: true,
            choices: [
              { value: 'paavalikko', label: 'Päävalikko' },
              { value: 'tietoa', label: 'Tietoa-osio' },
              { value: 'alatunniste', label: 'Alatunniste' },
            ],
          }),
          field('order', 'integer', 'Järjestys', 'Pienin luku on ensin.', { required: true, min: 0, max: 1000 }),
        ],
      }),
      field('reviewed', 'day', 'Tarkistettu', 'Päivä, jona sivun tiedot viimeksi tarkistettiin.', { required: true }),
      field('reviewBy', 'day', 'Tarkistettava viimeistään', 'Päivä, johon mennessä sivu on tarkistettava uudelleen.'),
      field('documents', 'object', 'Asiakirjat', 'Sivuun kuuluvat asiakirjat: joko tiedosto tai osoite.', {
        list: true,
        objectName: 'DocumentLink',
        oneOf: ['file', 'url'],
        fields: [
          field('title', 'text', 'Nimi', 'Asiakirjan nimi.', { required: true, min: 3, max: 120 }),
          field('file', 'media', 'Tiedosto', 'Tiedosto kansiossa public/media.', {
            accept: 'document',
            formHint: 'Valitse tiedosto tai tuo uusi. Anna joko tiedosto tai osoite.',
          }),
          field('url', 'url', 'Osoite', 'Osoite, joka alkaa https://.'),
          field('lang', 'choice', 'Kieli', 'Asiakirjan kieli.', {
            choices: [
              { value: 'fi', label: 'suomi' },
              { value: 'sv', label: 'ruotsi' },
              { value: 'en', label: 'englanti' },
            ],
          }),
          field('adoptedBy', 'text', 'Hyväksyjä', 'Toimielin, joka hyväksyi asiakirjan.', { min: 3, max: 120 }),
          field('adoptedOn', 'day', 'Hyväksytty', 'Hyväksymispäivä muodossa 2021-08-04.'),
        ],
      }),
      aliases,
      draft,
    ],
  },
  {
    name: 'Region',
    folder: 'alueet',
    label: 'Alue',
    plural: 'Alueet',
    dated: false,
    body: 'required',
    fields: [
      title,
      summary,
      field('parent', 'reference', 'Hyvinvointialue', 'Hyvinvointialue, johon alue kuuluu.', { to: 'Region' }),
      field('inflections', 'object', 'Taivutusmuodot', 'Alueen nimi niissä sijamuodoissa, joita sivut käyttävät.', {
        required: true,
        objectName: 'Inflections',
        fields: [
          field('genitive', 'text', 'Kenen, minkä', 'Koillismaan', { required: true, min: 2, max: 60 }),
          field('in', 'text', 'Missä', 'Koillismaalla', { required: true, min: 2, max: 60 }),
          field('from', 'text', 'Mistä', 'Koillismaalta', { required: true, min: 2, max: 60 }),
          field('to', 'text', 'Minne', 'Koillismaalle', { required: true, min: 2, max: 60 }),
        ],
      }),
      field('palette', 'integer', 'Karttaväri', 'Alueen väri kartalla, 1–7.', { required: true, min: 1, max: 7 }),
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
          field('name', 'text', 'Kunta', 'Kunnan nimi.', { required: true, min: 2, max: 40 }),
          field('short', 'text', 'Lyhenne', 'Kartan lyhenne kapealla näytöllä, 2–4 merkkiä.', {
            required: true,
            min: 2,
            max: 4,
          }),
          field('col', 'integer', 'Sarake', 'Ruudun sarake, läntisin on 0.', { required: true, min: 0, max: 20 }),
          field('row', 'integer', 'Rivi', 'Ruudun rivi, pohjoisin on 0.', { required: true, min: 0, max: 20 }),
        ],
      }),
      contacts,
      aliases,
      draft,
    ],
  },
  {
    name: 'Topic',
    folder: 'aiheet',
    label: 'Aihe',
    plural: 'Aiheet',
    dated: false,
    body: 'optional',
    fields: [
      title,
      summary,
      field('synonyms', 'text', 'Rinnakkaiset sanat', 'Sanat, joilla asukas voisi hakea tätä aihetta.', {
        list: true,
        min: 2,
        max: 60,
      }),
      aliases,
      draft,
    ],
  },
  {
    name: 'Author',
    folder: 'tekijat',
    label: 'Kirjoittaja',
    plural: 'Kirjoittajat',
    dated: false,
    body: 'optional',
    fields: [
      title,
      field('kind', 'choice', 'Laji', 'Henkilö vai tiimi.', {
        required: true,
        choices: [
          { value: 'henkilo', label: 'henkilö' },
          { value: 'tiimi', label: 'tiimi' },
        ],
      }),
      field('role', 'text', 'Tehtävä', 'Tehtävä tai rooli.', { min: 2, max: 120 }),
      field('organisation', 'text', 'Organisaatio', 'Työnantaja tai hanke.', { min: 2, max: 120 }),
      field('email', 'email', 'Sähköposti', 'Osoite muodossa nimi@example.fi.'),
      field('region', 'reference', 'Alue', 'Alue, jolla kirjoittaja työskentelee.', { to: 'Region' }),
      summary,
      image,
      draft,
    ],
  },
]

/** The type called `name`. */
export const contentType = (name: TypeName): ContentType => {
  const found = contentTypes.find((type) => type.name === name)
  if (!found) throw new Error(`No content type ${name}`)
  return found
}

/** Fields called `names` inside the object field `object` of a type. Throws when the schema has none of that name. */
export const fieldsOf = (type: TypeName, object: string, names: readonly string[]): readonly Field[] => {
  const inner = contentType(type).fields.find((field) => field.name === object)?.fields ?? []
  return names.map((name) => {
    const found = inner.find((field) => field.name === name)
    if (!found) throw new Error(`No field ${object}.${name} in ${type}`)
    return found
  })
}
