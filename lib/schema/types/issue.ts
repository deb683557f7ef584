import { contentType, field } from '../field'
import { datedEnd, datedStart, regions } from '../shared-fields'

/** One newsletter: a page, and beside it the same as an e-mail. */
export const issue = contentType({
  name: 'Issue',
  folder: 'uutiskirje',
  words: { one: 'Uutiskirje', many: 'Uutiskirjeet', partitive: 'uutiskirjettä' },
  dated: 'day',
  body: 'required',
  section: { url: '/uutiskirje/', title: 'Uutiskirje', intro: 'Uutiskirjeet uusimmasta vanhimpaan.' },
  fields: [
    ...datedStart,
    field('subject', 'text', 'Aihe', 'Sähköpostin aihe, enintään 60 merkkiä.', { required: true, min: 3, max: 60 }),
    field(
      'preheader',
      'text',
      'Esikatselu',
      'Virke, 40–110 merkkiä, jonka sähköpostiohjelma näyttää aiheen jälkeen, ennen kuin kirje avataan.',
      { required: true, min: 40, max: 110 },
    ),
    regions,
    field(
      'items',
      'object',
      'Jutut',
      'Kirjeen jutut järjestyksessä. Anna joko ne tai päivät «from» ja «to», joiden väliltä kirjeeseen tulee kaikki.',
      {
        list: true,
        objectName: 'IssueItem',
        uniqueBy: 'ref',
        fields: [
          field('ref', 'text', 'Juttu', 'Laji ja lyhytnimi: uutinen/hakuaika-paattyy.', {
            required: true,
            form: {
              pattern: '^[a-z]+/[a-z0-9-]+$',
              fix: 'Kirjoita laji ja lyhytnimi vinoviivalla erotettuina: uutinen/hakuaika-paattyy',
            },
          }),
          field('lead', 'text', 'Oma teksti', 'Kirjeen oma teksti jutun tiivistelmän tilalle.', { min: 20, max: 300 }),
        ],
      },
    ),
    field('from', 'day', 'Ensimmäinen päivä', 'Ensimmäinen julkaisupäivä, jonka jutut tulevat kirjeeseen.'),
    field('to', 'day', 'Viimeinen päivä', 'Viimeinen julkaisupäivä, jonka jutut tulevat kirjeeseen.'),
    field('closing', 'text', 'Lopputervehdys', 'Virke juttujen jälkeen.', { min: 10, max: 300 }),
    ...datedEnd,
  ],
})
