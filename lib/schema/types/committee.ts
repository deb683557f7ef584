import { contentType, field } from '../field'
import { aliases, asKnown, draft, regions, summary, title } from '../shared-fields'

/** A body that meets and decides. */
export const committee = contentType({
  name: 'Committee',
  folder: 'toimielimet',
  words: { one: 'Toimielin', many: 'Toimielimet', partitive: 'toimielintä' },
  dated: false,
  body: 'optional',
  section: {
    url: '/paatoksenteko/',
    title: 'Päätöksenteko',
    intro: 'Toimielimet, jotka päättävät ja ohjaavat työtä, sekä niiden kokoukset.',
  },
  fields: [
    title,
    summary,
    field('kind', 'choice', 'Laji', 'Hyvinvointialueen toimielin vai hankkeen ohjausryhmä.', {
      required: true,
      choices: [
        { value: 'hyvinvointialue', label: 'hyvinvointialueen toimielin' },
        { value: 'hanke', label: 'hankkeen ohjausryhmä' },
      ],
    }),
    field('start', 'partialDate', 'Aloitti', asKnown),
    field('end', 'partialDate', 'Lopetti', asKnown),
    regions,
    draft,
    aliases,
  ],
})
