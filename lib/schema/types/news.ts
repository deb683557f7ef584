import { contentType, field } from '../field'
import { changes, datedEnd, datedStart, image, regions, topics, video } from '../shared-fields'

/** A news item. */
export const news = contentType({
  name: 'News',
  folder: 'ajankohtaista',
  words: { one: 'Uutinen', many: 'Uutiset', partitive: 'uutista' },
  dated: 'day',
  body: 'required',
  section: { url: '/ajankohtaista/', title: 'Ajankohtaista', intro: 'Uutiset uusimmasta vanhimpaan.', menu: true },
  fields: [
    ...datedStart,
    topics(true),
    regions,
    image,
    video,
    changes,
    ...datedEnd,
    field('corrects', 'reference', 'Oikaisee', 'Sen uutisen lyhytnimi, jota tämä uutinen oikaisee.', {
      to: 'News',
      formHint: 'Uutinen, jota tämä uutinen oikaisee.',
    }),
  ],
})
