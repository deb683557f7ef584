import { contentType, field } from '../field'
import { aliases, documentLang, documentTitle, draft, summary, title, twin } from '../shared-fields'

/** An information page: at the root, or as the intro of a section on whose address it stands. */
export const page = contentType({
  name: 'Page',
  folder: 'sivut',
  words: { one: 'Tietosivu', many: 'Tietosivut', partitive: 'tietosivua' },
  dated: false,
  body: 'required',
  urlOf: ({ slug }) => `/${slug}/`,
  without: { list: 'Information pages stand in menus, each by its `nav`.' },
  fields: [
    title,
    summary,
    field('reviewed', 'day', 'Tarkistettu', 'Päivä, jona sivun tiedot viimeksi tarkistettiin.', { required: true }),
    field('reviewBy', 'day', 'Tarkistettava viimeistään', 'Päivä, johon mennessä sivu on tarkistettava uudelleen.'),
    field('nav', 'object', 'Paikka valikossa', 'Missä valikossa sivu on ja monentenako.', {
      objectName: 'Nav',
      fields: [
        field('section', 'choice', 'Valikko', 'Päävalikko, Tietoa-osio, alatunniste tai kielet.', {
          required: true,
          choices: [
            { value: 'paavalikko', label: 'Päävalikko' },
            { value: 'tietoa', label: 'Tietoa-osio' },
            { value: 'alatunniste', label: 'Alatunniste' },
            { value: 'kielet', label: 'Kielet (joka sivun ylä- ja alaosassa)' },
          ],
        }),
        field('order', 'integer', 'Järjestys', 'Pienin luku on ensin.', { required: true, min: 0, max: 1000 }),
      ],
    }),
    field('lang', 'choice', 'Kieli', 'Jos sivu ei ole suomeksi.', {
      choices: [
        { value: 'sv', label: 'ruotsi' },
        { value: 'en', label: 'englanti' },
        { value: 'se', label: 'pohjoissaame' },
      ],
    }),
    field('documents', 'object', 'Asiakirjat', 'Sivuun kuuluvat asiakirjat: joko tiedosto tai osoite.', {
      list: true,
      objectName: 'DocumentLink',
      oneOf: ['file', 'url'],
      fields: [
        documentTitle,
        field('file', 'media', 'Tiedosto', 'Tiedosto kansiossa public/media.', {
          accept: 'document',
          formHint: 'Valitse tiedosto tai tuo uusi. Anna joko tiedosto tai osoite.',
        }),
        field('url', 'url', 'Osoite', 'Osoite, joka alkaa https://.'),
        twin,
        documentLang,
        field('adoptedBy', 'text', 'Hyväksyjä', 'Toimielin, joka hyväksyi asiakirjan.', { min: 3, max: 120 }),
        field('adoptedOn', 'day', 'Hyväksytty', 'Hyväksymispäivä muodossa 2021-08-04.'),
      ],
    }),
    draft,
    aliases,
  ],
})
