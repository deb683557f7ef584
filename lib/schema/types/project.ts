import { choicesOf, contentType, field } from '../field'
import { aliases, asKnown, contacts, draft, regions, summary, title, topics } from '../shared-fields'

/** A programme, project or sub-project: a tree by `parent`. */
export const project = contentType({
  name: 'Project',
  folder: 'hankkeet',
  words: { one: 'Hanke', many: 'Hankkeet', partitive: 'hanketta' },
  dated: false,
  body: 'required',
  section: {
    url: '/hankkeet/',
    title: 'Hankkeet',
    intro: 'Mistä ohjelmista, hankkeista ja osahankkeista uudistus koostui ja miten ne liittyivät toisiinsa.',
    menu: true,
  },
  fields: [
    title,
    summary,
    field('start', 'partialDate', 'Alkoi', asKnown),
    field('end', 'partialDate', 'Päättyi', asKnown),
    field('status', 'choice', 'Tila', 'Missä vaiheessa hanke on.', {
      required: true,
      choices: choicesOf('Suunnitteilla, Käynnissä, Päättynyt'),
    }),
    field('parent', 'reference', 'Kuuluu hankkeeseen', 'Ylemmän hankkeen tai ohjelman lyhytnimi.', {
      to: 'Project',
      formHint: 'Ylempi hanke tai ohjelma.',
    }),
    topics(false),
    regions,
    contacts,
    field('milestones', 'object', 'Vaiheet', 'Hankkeen vaiheet aikajanalle, vanhin ensin.', {
      list: true,
      objectName: 'Milestone',
      fields: [
        field('date', 'partialDate', 'Ajankohta', asKnown, { required: true }),
        field('text', 'text', 'Mitä tapahtui', 'Yksi virke.', { required: true, min: 5, max: 240 }),
      ],
    }),
    draft,
    aliases,
  ],
})
