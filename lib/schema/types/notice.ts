import { choicesOf, contentType, field } from '../field'
import { aliases, changes, datedStart, draft, regions, topics } from '../shared-fields'

/** A notice in force from one moment to another: on top of every page, or of the pages of its areas. */
export const notice = contentType({
  name: 'Notice',
  folder: 'ilmoitukset',
  words: { one: 'Ilmoitus', many: 'Ilmoitukset', partitive: 'ilmoitusta' },
  dated: 'day',
  until: ['ends'],
  leavesLists: true,
  body: 'optional',
  section: {
    url: '/ilmoitukset/',
    title: 'Ilmoitukset',
    intro: 'Ilmoitukset, jotka koskevat kaikkia tai kokonaista aluetta.',
  },
  fields: [
    ...datedStart,
    field('kind', 'choice', 'Laji', 'Kuinka vakavasta asiasta on kyse. Vakavin näytetään ensin.', {
      required: true,
      choices: choicesOf('Tiedoksi, Huomio, Hätä'),
    }),
    field('starts', 'moment', 'Alkaa', 'Hetki, josta alkaen ilmoitus näkyy: 2021-08-04T14:30, Suomen kelloa.', {
      required: true,
    }),
    field('ends', 'moment', 'Päättyy', 'Hetki, jona ilmoitus poistuu sivuilta, enintään 30 päivän päästä alusta.', {
      required: true,
    }),
    regions,
    topics(false),
    changes,
    draft,
    aliases,
  ],
})
