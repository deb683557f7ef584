import { field, type Singleton } from './field'

/** What editors keep in `content/sanasto/`: the word lists of search, and names that are written in one way only. */

export type WordLists = {
  /** Groups of words and names that mean the same. */
  readonly synonyms: readonly (readonly string[])[]
  /** Base form first, then its forms that no rule gives. */
  readonly words: readonly (readonly string[])[]
}

/** One name. A `*` stands for any ending. */
export type Term = {
  readonly right: string
  /** Its other right forms, whose stem differs: `Pohte*`. */
  readonly forms: readonly string[]
  /** What should not be written in its stead: `sotekesku*`. */
  readonly wrong: readonly string[]
}
export type Terms = readonly Term[]

/** Two characters at least, one of them a letter; commas part words from each other. */
const word = '(?=[^,]*\\p{L})[^\\s,][^,]*[^\\s,]'
const term = '(?=[^,]*\\p{L}{2})[\\p{L}\\p{N}][\\p{L}\\p{N} .:-]*\\*?'
const texts = (pattern: string, fix: string) => ({ form: { pattern: `^${pattern}$`, fix } })
const terms = texts(
  `${term}(, *${term})*`,
  'Kirjoita sanat kirjaimin ja erota ne pilkulla; sanan loppuun voi panna merkin *, joka tarkoittaa mitä tahansa päätettä',
)

const groupHint =
  'Yksi ryhmä riville, sanat perusmuodossa ja pilkuin erotettuina: budjetti, talousarvio. Kun joku hakee yhtä, haku löytää myös sivut, joilla on toinen. Ryhmässä voi olla myös monisanainen nimi: sote-keskus, sosiaali- ja terveyskeskus. Sama sana saa olla vain yhdessä ryhmässä. Taivutusmuotoja ei tarvitse kirjoittaa.'
const groupFix =
  'Kirjoita vähintään kaksi sanaa ja erota ne pilkulla: budjetti, talousarvio; luku tai yksi kirjain ei ole sana'

export const synonymsType: Singleton = {
  file: 'sanasto/synonyymit.yml',
  words: { one: 'Synonyymit' },
  shape: 'Kirjoita alkuun rivi «groups:» ja sen alle kukin ryhmä omalle rivilleen muodossa «  - budjetti, talousarvio»',
  fields: [
    field('groups', 'text', 'Samaa tarkoittavat sanat', groupHint, {
      list: true,
      ...texts(`${word}( *, *${word})+`, groupFix),
    }),
  ],
}

const wordsHint =
  'Nimet ja lyhenteet, joita suomen kielen jäsentäjä Voikko ei tunne, yksi riville perusmuodossa. Haku ymmärtää säännölliset taivutusmuodot itse: Kanta, Kannan, Kannassa. Jos sanan vartalo muuttuu, kirjoita muut muodot perään pilkuin erotettuina, perusmuoto ensin: Omaolot, Omaolojen, Omaoloissa.'
const wordsFix =
  'Kirjoita sana ja tarvittaessa sen muut muodot pilkuin erotettuina: Omaolot, Omaolojen; luku tai yksi kirjain ei ole sana'

export const wordsType: Singleton = {
  file: 'sanasto/sanat.yml',
  words: { one: 'Haun sanat' },
  shape: 'Kirjoita alkuun rivi «words:» ja sen alle kukin sana omalle rivilleen muodossa «  - Kanta»',
  fields: [field('words', 'text', 'Sanat', wordsHint, { list: true, ...texts(`${word}( *, *${word})*`, wordsFix) })],
}

const termsHint =
  'Nimet, jotka kirjoitetaan tällä sivustolla aina samalla tavalla. Jos muita kirjoitusasuja ei ole, pelkkä oikea riittää.'
const rightHint = 'Kirjoitusasu, jota käytetään. Oikoluku hyväksyy sen ja sen taivutusmuodot.'
const formsHint =
  'Oikeat muodot, joiden alku poikkeaa perusmuodosta, pilkuin erotettuina: Pohtee*. Merkki * tarkoittaa mitä tahansa päätettä.'
const wrongHint =
  'Kirjoitusasut, joista raportti huomauttaa, pilkuin erotettuina: sotekesku*, sote keskus*. Merkki * tarkoittaa mitä tahansa päätettä.'

export const termsType: Singleton = {
  file: 'sanasto/termit.yml',
  words: { one: 'Nimet ja termit' },
  shape:
    'Kirjoita alkuun rivi «terms:» ja sen alle kukin nimi muodossa «  - right: sote-keskus», jonka alla voi olla «    wrong: sotekesku*, sote keskus*»',
  fields: [
    field('terms', 'object', 'Nimet', termsHint, {
      list: true,
      objectName: 'Term',
      fields: [
        field('right', 'text', 'Oikea kirjoitusasu', rightHint, {
          required: true,
          ...texts(term, 'Kirjoita yksi nimi kirjaimin, muut kirjoitusasut kohtiin «forms» ja «wrong»'),
        }),
        field('forms', 'text', 'Muut oikeat muodot', formsHint, terms),
        field('wrong', 'text', 'Väärät kirjoitusasut', wrongHint, terms),
      ],
    }),
  ],
}

export const wordListTypes = [synonymsType, wordsType, termsType] as const
