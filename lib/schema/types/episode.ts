import { contentType, field } from '../field'
import { changes, datedEnd, datedStart, image, regions, topics } from '../shared-fields'

/** An episode of the podcast, with its audio and the same as text. */
export const episode = contentType({
  name: 'Episode',
  folder: 'popcast',
  words: { one: 'Jakso', many: 'Jaksot', partitive: 'jaksoa' },
  dated: 'day',
  body: 'optional',
  section: {
    url: '/popcast/',
    title: 'Podcast',
    intro: 'Podcastin jaksot uusimmasta vanhimpaan: kuuntele tai lue, mitä niissä puhutaan.',
  },
  fields: [
    ...datedStart,
    field('number', 'integer', 'Jakson numero', 'Monesko jakso tämä on, kausittain, jos kausia on.', {
      min: 1,
      max: 9999,
    }),
    field('season', 'integer', 'Kausi', 'Monesko kausi, jos jaksot on jaettu kausiin.', { min: 1, max: 999 }),
    field(
      'audio',
      'media',
      'Äänitiedosto',
      'MP3 tai M4A kansiossa public/media, enintään 45 Mt: puoli tuntia puhetta on 14 Mt (mono, 64 kbit/s). Git säilyttää jokaisen version, joten älä pakkaa samaa tiedostoa uudelleen.',
      { accept: 'audio' },
    ),
    field('audioUrl', 'url', 'Ääni muualla', 'Osoite, jossa jakson voi kuunnella, jos äänitiedosto ei ole täällä.'),
    field(
      'transcript',
      'media',
      'Tekstivastine',
      'Puhe ajoitettuna tekstinä (WebVTT, .vtt), puhujien nimet merkinnällä <v Nimi>. Tai kirjoita sama tekstiin otsikon «Tekstivastine» alle. Jommankumman on oltava valmis 14 päivässä.',
      { accept: 'captions' },
    ),
    field('speakers', 'object', 'Puhujat', 'Ketkä jaksossa puhuvat.', {
      list: true,
      objectName: 'Speaker',
      uniqueBy: 'name',
      fields: [
        field('name', 'text', 'Puhuja', 'Nimi, tai tehtävä, jos nimeä ei kerrota.', {
          required: true,
          min: 2,
          max: 90,
        }),
        field('role', 'text', 'Tehtävä', 'Tehtävä tai rooli.', { min: 2, max: 120 }),
      ],
    }),
    field('chapters', 'object', 'Kohdat', 'Mistä puhutaan missäkin kohdassa ääntä, alusta loppuun.', {
      list: true,
      objectName: 'Chapter',
      uniqueBy: 'at',
      fields: [
        field('at', 'text', 'Alkaa', 'Minuutit ja sekunnit, esimerkiksi 02:05, tai tunnit niiden edessä: 1:02:05.', {
          required: true,
          form: {
            pattern: '^(\\d{1,2}:)?[0-5]\\d:[0-5]\\d$',
            fix: 'Kirjoita minuutit ja sekunnit kahdella numerolla: 02:05, tai 1:02:05',
          },
        }),
        field('title', 'text', 'Aihe', 'Mistä kohdassa puhutaan.', { required: true, min: 2, max: 120 }),
      ],
    }),
    topics(true),
    regions,
    image,
    changes,
    ...datedEnd,
  ],
})
