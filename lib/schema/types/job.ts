import { choicesOf, contentType, field } from '../field'
import { aliases, asKnown, changes, contactsUntil, datedStart, draft, regions, topics } from '../shared-fields'

/** A notice of an open job, which leaves the lists when its time to apply is over. */
export const job = contentType({
  name: 'Job',
  folder: 'tyopaikat',
  words: { one: 'Työpaikka', many: 'Työpaikat', partitive: 'työpaikkaa' },
  dated: 'day',
  until: ['closes'],
  leavesLists: true,
  calendar: true,
  body: 'required',
  section: {
    url: '/tyopaikat/',
    title: 'Työpaikat',
    intro: 'Työpaikat ja niiden hakuajat.',
  },
  fields: [
    ...datedStart,
    field('posted', 'moment', 'Ilmoitus julkaistu', 'Milloin ilmoitus julkaistiin, Suomen kelloa: 2021-07-07T08:00.'),
    field(
      'closes',
      'moment',
      'Hakuaika päättyy',
      'Viimeinen hetki jättää hakemus, Suomen kelloa: 2021-08-04T14:30. Sivu kertoo sen itse, joten älä toista sitä tekstissä.',
      { required: true },
    ),
    field('employer', 'text', 'Työnantaja', 'Organisaatio, joka palkkaa. Pakollinen, kunnes hakuaika päättyy.', {
      min: 2,
      max: 120,
    }),
    field('contract', 'choice', 'Työsuhteen kesto', 'Onko työ vakituista vai määräaikaista.', {
      choices: choicesOf('vakituinen, määräaikainen, sijaisuus, harjoittelu'),
    }),
    field('contractEnds', 'partialDate', 'Määräajan loppu', asKnown),
    field('workTime', 'choice', 'Työaika', 'Yksi tai useampi.', {
      list: true,
      choices: choicesOf('kokoaikatyö, osa-aikatyö, tuntityö'),
    }),
    field('openings', 'integer', 'Paikkoja', 'Kuinka monta tekijää haetaan.', { min: 1, max: 1000 }),
    field('municipality', 'text', 'Työpaikan kunta', 'Kunnan nimi niin kuin se on alueen kunnissa.', {
      min: 2,
      max: 40,
    }),
    field('remote', 'flag', 'Etätyö', 'true = työ tehdään kokonaan etänä Suomesta.'),
    field('salary', 'text', 'Palkka', 'Palkka sanoin, esimerkiksi «KVTES:n mukaan».', { min: 2, max: 120 }),
    field('salaryMin', 'integer', 'Palkka vähintään', 'Kokonaisia euroja.', { min: 1, max: 1_000_000 }),
    field('salaryMax', 'integer', 'Palkka enintään', 'Kokonaisia euroja.', { min: 1, max: 1_000_000 }),
    field('salaryUnit', 'choice', 'Palkan aika', 'Minkä ajan palkka luvut ovat.', {
      choices: choicesOf('tunti, kuukausi, vuosi'),
    }),
    field(
      'applyUrl',
      'url',
      'Hakulomake',
      'Osoite, jossa hakemus täytetään. Anna joko tämä tai hakemusten sähköposti. Poistuu, kun hakuaika päättyy.',
      { until: 'closes' },
    ),
    field(
      'applyEmail',
      'email',
      'Hakemusten sähköposti',
      'Osoite, johon hakemus lähetetään. Poistuu, kun hakuaika päättyy.',
      { until: 'closes' },
    ),
    topics(false),
    regions,
    contactsUntil('closes', 'Keneltä saa lisätietoa. Poistuvat, kun hakuaika päättyy.'),
    field('reference', 'text', 'Työavain', 'Ilmoituksen tunnus, jos sillä on sellainen.', { min: 2, max: 60 }),
    changes,
    draft,
    aliases,
  ],
})
