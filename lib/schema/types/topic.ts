import { choicesOf, contentType, field } from '../field'
import { aliases, draft, summary, title } from '../shared-fields'

/** What items are about. */
export const topic = contentType({
  name: 'Topic',
  folder: 'aiheet',
  words: { one: 'Aihe', many: 'Aiheet', partitive: 'aihetta' },
  dated: false,
  body: 'optional',
  section: {
    url: '/aiheet/',
    title: 'Aiheet',
    intro: 'Uutiset, kokoukset, tapahtumat ja muu sivuston sisältö aiheittain.',
    menu: true,
  },
  fields: [
    title,
    summary,
    field('synonyms', 'text', 'Rinnakkaiset sanat', 'Sanat, joilla asukas voisi hakea tätä aihetta.', {
      list: true,
      min: 2,
      max: 60,
    }),
    field('pictogram', 'choice', 'Kuvamerkki', 'Piirretty merkki, josta aiheen tunnistaa luettelossa.', {
      choices: choicesOf(
        'kello, laite, sydän, ruudut, keppi, renkaat, perhe, verso, puhe, torvi, valinta, kompassi, raha, salkku, talo, nuoli',
      ),
    }),
    draft,
    aliases,
  ],
})
