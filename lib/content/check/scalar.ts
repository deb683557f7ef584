import type { Field, FieldKind } from '../../schema/field'
import type { Told } from '../problem'
import { dateProblem } from './day-rules'
import { isEmail } from './email'
import { mediaPathProblem } from './media-path-rules'
import { plainTextProblem } from './plain-text'
import { hiddenCharacter } from './read-source'
import { didYouMean, quotedList } from './suggest'
import { externalUrlProblem, isOwnPath } from './url-rules'
import type { Scalar } from './value'

type Outcome = { readonly value: string | number | boolean } | Told

/** Checks one value that is not empty against its field. */
export const checkScalar = (scalar: Scalar, field: Field, today: string): Outcome => {
  if (field.kind === 'flag') {
    if (typeof scalar.value === 'boolean') return { value: scalar.value }
    return {
      what: `Arvon on oltava true tai false, mutta se on «${scalar.source}»`,
      mend: 'Kirjoita true (kyllä) tai poista rivi (ei)',
    }
  }
  if (field.kind === 'integer') return checkInteger(scalar, field)
  if (field.kind === 'partialDate') return wrongOr(dateProblem(scalar.source, true, today), scalar.source)
  if (field.kind === 'day') return wrongOr(dateProblem(scalar.source, false, today), scalar.source)
  if (typeof scalar.value !== 'string') {
    const type = typeof scalar.value === 'number' ? 'numeroksi' : 'kyllä/ei-arvoksi'
    return {
      what: `Arvo «${scalar.source}» luetaan ${type}, mutta tähän kuuluu tekstiä`,
      mend: `Kirjoita arvo yksinkertaisiin lainausmerkkeihin: '${scalar.source}'`,
    }
  }
  const text = scalar.value
  if (/[\n\t]/.test(text)) return { what: 'Arvossa on rivinvaihto tai sarkain', mend: 'Kirjoita arvo yhdelle riville' }
  if (text !== text.trim()) {
    return { what: 'Arvon alussa tai lopussa on tyhjää', mend: 'Poista tyhjä lainausmerkkien sisältä' }
  }
  const hidden = hiddenCharacter(text)
  return hidden ?? wrongOr(textRules[field.kind]?.(text, field) ?? null, text)
}

const wrongOr = (told: Told | null, value: string): Outcome => told ?? { value }

const checkInteger = ({ value, source }: Scalar, { min = 0, max = Number.MAX_SAFE_INTEGER }: Field): Outcome => {
  if (typeof value === 'number' && Number.isInteger(value) && /^-?\d+$/.test(source)) {
    if (value >= min && value <= max) return { value }
    return { what: `Luku ${source} ei ole väliltä ${min}–${max}`, mend: `Kirjoita luku väliltä ${min}–${max}` }
  }
  return {
    what: `Arvon on oltava kokonaisluku, mutta se on «${source}»`,
    mend: 'Kirjoita pelkät numerot ilman lainausmerkkejä',
  }
}

type Rule = (text: string, field: Field) => Told | null

/** What holds for each kind of text. References are looked up when every file has been read. */
const textRules: Partial<Record<FieldKind, Rule>> = {
  text: plainTextProblem,
  choice: (text, { choices = [] }) => {
    const allowed = choices.map((choice) => choice.value)
    if (allowed.includes(text)) return null
    const list = `Sallitut arvot: ${quotedList(allowed)}`
    const guess = didYouMean(text, allowed, '')
    return { what: `Arvo «${text}» ei ole sallittu`, mend: guess ? `${guess} ${list}` : list }
  },
  email: (text) =>
    isEmail(text)
      ? null
      : { what: `«${text}» ei ole sähköpostiosoite`, mend: 'Kirjoita osoite muodossa nimi@example.fi' },
  phone: (text) =>
    /^(?=(?:\D*\d){3,15}$)\+?\d+(?: \d+)*$/.test(text)
      ? null
      : {
          what: `«${text}» ei ole puhelinnumero tässä käytetyssä muodossa`,
          mend: 'Kirjoita numero välilyönnein ryhmiteltynä, esimerkiksi 08 123 4567 tai +358 40 123 4567',
        },
  url: (text) => externalUrlProblem(text),
  path: (text) =>
    isOwnPath(text)
      ? null
      : {
          what: `Vanha osoite «${text}» ei ole oikeassa muodossa`,
          mend: 'Kirjoita pelkkä polku, joka alkaa ja päättyy merkkiin /, esimerkiksi /vanha/osoite/',
        },
  media: (text) => mediaPathProblem(text),
}
