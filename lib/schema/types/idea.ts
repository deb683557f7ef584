import { choicesOf, contentType, field } from '../field'
import { aliases, changes, datePrecision, draft, regions, summary, title, topics } from '../shared-fields'

/** An idea that somebody gave, how far it is, and what was answered; who gave it is nowhere. */
export const idea = contentType({
  name: 'Idea',
  folder: 'ideat',
  words: { one: 'Idea', many: 'Ideat', partitive: 'ideaa' },
  dated: 'day',
  body: 'optional',
  section: {
    url: '/ideat/',
    under: '/osallistu/',
    title: 'Ideat',
    intro: 'Mitä on ehdotettu, missä vaiheessa ehdotukset ovat ja mitä niihin on vastattu.',
  },
  fields: [
    title,
    summary,
    field('date', 'day', 'Saatu', 'Päivä, jona idea saatiin: 2021-08-04. Sama kuin tiedoston nimen alussa.', {
      required: true,
      formHint: 'Päivä, jona idea saatiin.',
    }),
    field('status', 'choice', 'Tila', 'Kuinka pitkällä idea on. Muu kuin uusi vaatii vastauksen.', {
      required: true,
      choices: choicesOf('Uusi, Selvitetään, Toteutetaan, Toteutettu, Ei toteuteta'),
    }),
    field('answer', 'text', 'Vastaus', 'Mitä idealle tehdään ja miksi. Kirjoita se idean antajalle.', {
      min: 20,
      max: 800,
      onPage: true,
    }),
    field('answeredBy', 'text', 'Vastaaja', 'Tiimi tai tehtävä, ei henkilön nimeä.', { min: 3, max: 120 }),
    topics(false),
    regions,
    changes,
    draft,
    datePrecision,
    aliases,
  ],
})
