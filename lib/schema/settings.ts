import { branchForm, repositoryForm } from '../run/environment'
import { sectionTypes } from './content-types'
import { field, type Singleton, type ValuesOf } from './field'
import { podcastField } from './podcast'
import { statementType } from './statement'
import { wordListTypes } from './word-lists'

/** Licences that the texts of a site may have; `url` is the licence's own address, which machines know it by. */
export const licences = [
  { value: 'cc0-1.0', label: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
  { value: 'cc-by-4.0', label: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  { value: 'cc-by-sa-4.0', label: 'CC BY-SA 4.0', url: 'https://creativecommons.org/licenses/by-sa/4.0/' },
] as const

const host = '[a-z0-9]([a-z0-9-]*[a-z0-9])?'

export const settingsType = {
  file: 'asetukset.yml',
  words: { one: 'Asetukset' },
  shape: 'Kirjoita kentät, kukin omalle rivilleen muodossa «name: Sivusto»',
  fields: [
    field('name', 'text', 'Sivuston nimi', 'Lyhyt nimi, joka on joka sivulla ja jokaisen otsikon lopussa.', {
      required: true,
      min: 2,
      max: 40,
    }),
    field('heading', 'text', 'Etusivun otsikko', 'Etusivun ja yhteisen jakokuvan pääotsikko.', {
      required: true,
      min: 3,
      max: 90,
    }),
    field('description', 'text', 'Kuvaus', 'Yksi virke, 40–240 merkkiä: mitä sivustolla on. Näkyy myös hakukoneissa.', {
      required: true,
      min: 40,
      max: 240,
    }),
    field('motto', 'text', 'Tunnuslause', 'Näkyy alatunnisteessa ja etusivun otsikkotiedoissa.', { min: 3, max: 120 }),
    field(
      'about',
      'text',
      'Mikä sivusto on',
      'Mistä ja miltä vuosilta sivusto kertoo. Näkyy etusivulla ja alatunnisteessa.',
      {
        min: 20,
        max: 240,
      },
    ),
    field('publisher', 'text', 'Julkaisija', 'Organisaatio, joka vastaa sivustosta.', { min: 2, max: 120 }),
    field(
      'licence',
      'choice',
      'Tekstien lisenssi',
      'Millä ehdoilla tekstejä ja tietoja saa käyttää muualla. Kuvia se ei koske. Ilman lisenssiä tarvitaan lupa.',
      { choices: licences.map(({ value, label }) => ({ value, label })) },
    ),
    field('origin', 'text', 'Osoite', 'Sivuston verkkotunnus, jonka alussa on https:// ja lopussa ei mitään.', {
      required: true,
      form: {
        pattern: `^https://(${host}\\.)+[a-z]{2,}(:([1-9]\\d{0,3}|[1-5]\\d{4}))?$`,
        fix: 'Kirjoita https:// ja verkkotunnus pienin kirjaimin, ilman polkua ja loppuviivaa',
      },
    }),
    field('repository', 'text', 'Säilö', 'Missä sisältö on git-palvelussa, muodossa omistaja/nimi.', {
      required: true,
      form: {
        pattern: repositoryForm,
        fix: 'Kirjoita säilön omistaja ja nimi vinoviivalla erotettuina: omistaja/nimi',
      },
    }),
    field('branch', 'text', 'Haara', 'Haara, josta sivusto julkaistaan. Tavallisesti main.', {
      form: {
        pattern: branchForm,
        fix: 'Kirjoita haaran nimi kirjaimin a–z, numeroin ja merkein . _ / -',
      },
    }),
    field(
      'gitHost',
      'choice',
      'Git-palvelu',
      'Palvelu, jossa säilö on, jos se ei ole GitHub. Giteassa tallennus julkaisee heti, ilman ehdotusta.',
      {
        choices: [
          { value: 'github', label: 'GitHub' },
          { value: 'gitlab', label: 'GitLab' },
          { value: 'gitea', label: 'Gitea, Forgejo tai Codeberg' },
        ],
      },
    ),
    field(
      'gitApi',
      'url',
      'Git-palvelun rajapinta',
      'Vain, jos säilö on omalla palvelimella: osoite, jonka lopussa on /api/v3 (GitHub), /api/v4 (GitLab) tai /api/v1 (Gitea).',
    ),
    field(
      'authenticator',
      'url',
      'Kirjautumispalvelu',
      'Palvelin, jonka kautta lomakkeeseen kirjaudutaan GitHub-tunnuksella ilman avainta (Sveltia CMS Authenticator).',
    ),
    field(
      'signInId',
      'text',
      'Kirjautumisen tunniste',
      'GitLabin tai Gitean antama sovelluksen tunniste, jolla lomakkeeseen kirjaudutaan ilman avainta.',
      { min: 8, max: 120 },
    ),
    field(
      'feedback',
      'email',
      'Palauteosoite',
      'Sähköpostiosoite, jota toimitus lukee. Näkyy joka sivulla ja saavutettavuusselosteessa.',
    ),
    field(
      'feedbackForm',
      'url',
      'Palautelomakkeen osoite',
      'Palvelu, johon joka sivun palautelomake lähetetään sähköpostin sijaan. Aseta se ohjaamaan lähettäjä sivulle /kiitos/.',
    ),
    field('security', 'email', 'Tietoturvaosoite', 'Sähköpostiosoite, johon kerrotaan tietoturvan aukoista.'),
    field(
      'subscribe',
      'url',
      'Uutiskirjeen tilaus',
      'Osoite, jossa uutiskirjeen voi tilata. Ilman sitä sivusto neuvoo seuraamaan uutta syötteellä.',
    ),
    field(
      'unsubscribe',
      'text',
      'Tilauksen peruminen',
      'Merkintä, jonka tilalle lähettävä palvelu panee perumisen osoitteen, esimerkiksi {{peruuta}}. Tulee uutiskirjeen loppuun.',
      {
        min: 3,
        max: 120,
        form: {
          pattern: '^(https://)?[^\\s"\'<>&:\\\\]+$',
          fix: 'Kirjoita merkintä ilman välilyöntejä ja lainausmerkkejä niin kuin lähettävä palvelu sen antaa',
        },
      },
    ),
    field('services', 'object', 'Palvelut', 'Minne apua tarvitseva ohjataan: joko osoite tai puhelinnumero.', {
      list: true,
      objectName: 'Service',
      oneOf: ['url', 'phone'],
      fields: [
        field('name', 'text', 'Nimi', 'Palvelun nimi.', { required: true, min: 2, max: 60 }),
        field('url', 'url', 'Osoite', 'Osoite, joka alkaa https://.', {
          formHint: 'Osoite, joka alkaa https://. Anna joko osoite tai puhelinnumero.',
        }),
        field('phone', 'phone', 'Puhelin', "Numero heittomerkeissä, esimerkiksi '112'.", {
          formHint: 'Puhelinnumero, esimerkiksi 112.',
        }),
        field('text', 'text', 'Selite', 'Milloin sinne otetaan yhteyttä.', { min: 3, max: 120 }),
      ],
    }),
    field(
      'serviceWords',
      'text',
      'Palvelujen hakusanat',
      'Kun hakija kirjoittaa jonkin näistä, palvelut näytetään ennen hakutuloksia. Merkki * tarkoittaa mitä tahansa päätettä.',
      {
        list: true,
        min: 3,
        max: 40,
        form: {
          pattern: '^[A-Za-zÅÄÖåäö0-9-]+\\*?$',
          fix: 'Kirjoita yksi sana; loppuun voi panna merkin *: päivysty*',
        },
      },
    ),
    field('social', 'object', 'Some', 'Sivuston tilit muissa palveluissa.', {
      list: true,
      objectName: 'Account',
      fields: [
        field('name', 'text', 'Palvelu', 'Palvelun nimi, esimerkiksi Facebook.', { required: true, min: 1, max: 40 }),
        field('url', 'url', 'Osoite', 'Tilin osoite, joka alkaa https://.', { required: true }),
      ],
    }),
    podcastField,
    field(
      'intros',
      'object',
      'Osioiden johdannot',
      'Osion oma johdanto yleisen tilalle, kustakin osiosta enintään yksi.',
      {
        list: true,
        objectName: 'Intro',
        uniqueBy: 'section',
        fields: [
          field('section', 'choice', 'Osio', 'Osio, jonka luettelon alussa teksti on.', {
            required: true,
            choices: sectionTypes.map(({ folder, section }) => ({ value: folder, label: section.title })),
          }),
          field('text', 'text', 'Johdanto', 'Kokonaisia virkkeitä, enintään 240 merkkiä.', {
            required: true,
            min: 20,
            max: 240,
          }),
        ],
      },
    ),
  ],
} satisfies Singleton

export type Settings = ValuesOf<typeof settingsType.fields>

/** The files of `content/` that there is one of each, in the order of forms. */
export const singletonTypes = [settingsType, statementType, ...wordListTypes] as const
