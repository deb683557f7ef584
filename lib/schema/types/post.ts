import { contentType, field } from '../field'
import { changes, datedEnd, datedStart, image, regions, topics, video } from '../shared-fields'

/** A blog post, signed by people or teams. */
export const post = contentType({
  name: 'Post',
  folder: 'blogi',
  words: { one: 'Blogikirjoitus', many: 'Blogikirjoitukset', partitive: 'blogikirjoitusta' },
  dated: 'day',
  body: 'required',
  section: {
    url: '/blogi/',
    title: 'Blogi',
    intro: 'Uudistusta tekevät tiimit kertovat työstään: mitä kehitetään, miksi ja kenelle.',
    menu: true,
  },
  fields: [
    ...datedStart,
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
    video,
    changes,
    ...datedEnd,
  ],
})
