import { contentType } from '../content-type'
import { field } from '../field'
import {
  aliases,
  changes,
  date,
  datePrecision,
  draft,
  expires,
  image,
  regions,
  summary,
  title,
  topics,
} from '../shared-fields'

/** A news item. */
export const news = contentType({
  name: 'News',
  folder: 'ajankohtaista',
  words: { one: 'Uutinen', many: 'Uutiset', partitive: 'uutista' },
  dated: 'day',
  body: 'required',
  section: { url: '/ajankohtaista/', title: 'Ajankohtaista', intro: 'Uutiset uusimmasta vanhimpaan.' },
  urlOf: ({ slug }) => `/ajankohtaista/${slug}/`,
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
})
