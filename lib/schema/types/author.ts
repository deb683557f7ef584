import { choicesOf, contentType, field } from '../field'
import { draft, image, summary, title } from '../shared-fields'

/** Who signs a post: a person or a team. */
export const author = contentType({
  name: 'Author',
  folder: 'tekijat',
  words: { one: 'Kirjoittaja', many: 'Kirjoittajat', partitive: 'kirjoittajaa' },
  dated: false,
  body: 'optional',
  without: {
    page: 'Authors are introduced under their posts.',
    list: 'As they have no page.',
    search: 'As they have no page.',
  },
  fields: [
    title,
    summary,
    field('kind', 'choice', 'Laji', 'Henkilö vai tiimi.', {
      required: true,
      choices: choicesOf('henkilö, tiimi'),
    }),
    field('role', 'text', 'Tehtävä', 'Tehtävä tai rooli.', { min: 2, max: 120 }),
    field('organisation', 'text', 'Organisaatio', 'Työnantaja tai hanke.', { min: 2, max: 120 }),
    field('email', 'email', 'Sähköposti', 'Osoite muodossa etunimi.sukunimi@organisaatio.fi.'),
    field('region', 'reference', 'Alue', 'Alue, jolla kirjoittaja työskentelee.', { to: 'Region' }),
    image,
    draft,
  ],
})
