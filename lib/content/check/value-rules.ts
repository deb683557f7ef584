import type { Choice, Field, FieldKind } from '../../schema/field'
import type { Message } from '../source/problem'
import { hiddenCharacter } from '../source/read-source'
import type { Scalar } from '../source/read-yaml'
import { didYouMean, quotedList } from '../source/suggest'
import { dateProblem, momentProblem, timeProblem } from './date-rules'
import type { Context } from './facts'
import { exampleProblem, externalUrlProblem, isEmail, ownPath } from './link-rules'
import { mediaPathProblem } from './media-rules'
import { lengthProblem, placeholderProblem, plainTextProblem } from './plain-text'

type Outcome = { readonly value: string | number | boolean } | Message

/** Checks one value that is not empty against its field. */
export const checkScalar = (
  scalar: Scalar,
  field: Field,
  { today, ownHosts }: Pick<Context, 'today' | 'ownHosts'>,
): Outcome => {
  if (field.kind === 'flag') {
    if (typeof scalar.value === 'boolean') return { value: scalar.value }
    return {
      what: `Arvon on oltava true tai false, mutta se on «${scalar.source}»`,
      fix: 'Kirjoita true (kyllä) tai poista rivi (ei)',
    }
  }
  if (field.kind === 'integer') return checkInteger(scalar, field)
  if (field.kind === 'partialDate') return wrongOr(dateProblem(scalar.source, true, today), scalar.source)
  if (field.kind === 'moment') return wrongOr(momentProblem(scalar.source, today), scalar.source)
  if (field.kind === 'time') return wrongOr(timeProblem(scalar.source, today), scalar.source)
  if (field.kind === 'day') return wrongOr(dateProblem(scalar.source, false, today), scalar.source)
  if (typeof scalar.value !== 'string') {
    const type = typeof scalar.value === 'number' ? 'numeroksi' : 'kyllä/ei-arvoksi'
    return {
      what: `Arvo «${scalar.source}» luetaan ${type}, mutta tähän kuuluu tekstiä`,
      fix: `Kirjoita arvo yksinkertaisiin lainausmerkkeihin: '${scalar.source}'`,
    }
  }
  const text = scalar.value.normalize()
  if (/[\n\t]/.test(text)) return { what: 'Arvossa on rivinvaihto tai sarkain', fix: 'Kirjoita arvo yhdelle riville' }
  if (text !== text.trim())
    return { what: 'Arvon alussa tai lopussa on tyhjää', fix: 'Poista tyhjä lainausmerkkien sisältä' }
  const value = field.kind === 'path' ? (ownPath(text) ?? text) : text
  return hiddenCharacter(text) ?? wrongOr(textRules[field.kind]?.(text, field, ownHosts) ?? null, value)
}

const wrongOr = (problem: Message | null, value: string): Outcome => problem ?? { value }

const checkInteger = ({ value, source }: Scalar, { min = 0, max = Number.MAX_SAFE_INTEGER }: Field): Outcome => {
  if (typeof value === 'number' && Number.isInteger(value) && /^-?\d+$/.test(source)) {
    if (value >= min && value <= max) return { value }
    return { what: `Luku ${source} ei ole väliltä ${min}–${max}`, fix: `Kirjoita luku väliltä ${min}–${max}` }
  }
  return {
    what: `Arvon on oltava kokonaisluku, mutta se on «${source}»`,
    fix: 'Kirjoita pelkät numerot ilman lainausmerkkejä',
  }
}

type Rule = (text: string, field: Field, ownHosts: ReadonlySet<string>) => Message | null

const formProblem = (text: string, { form }: Field): Message | null =>
  !form || new RegExp(form.pattern, 'u').test(text)
    ? null
    : { what: `Arvo «${text}» ei ole oikeassa muodossa`, fix: form.fix }

export const allowedValues = (choices: readonly Choice[]): string =>
  `Sallitut arvot: ${quotedList(choices.map(({ value }) => value))}`

/** References are looked up when every file has been read. */
const textRules: Partial<Record<FieldKind, Rule>> = {
  // A form says itself which signs may stand in it.
  text: (text, field) =>
    placeholderProblem(text) ??
    (field.form ? (lengthProblem(text, field) ?? formProblem(text, field)) : plainTextProblem(text, field)),
  choice: (text, { choices = [] }) => {
    const allowed = choices.map((choice) => choice.value)
    if (allowed.includes(text)) return null
    const list = allowedValues(choices)
    const guess = didYouMean(text, allowed, '')
    return { what: `Arvo «${text}» ei ole sallittu`, fix: guess ? `${guess} ${list}` : list }
  },
  email: (text) =>
    isEmail(text)
      ? exampleProblem(text)
      : { what: `«${text}» ei ole sähköpostiosoite`, fix: 'Kirjoita osoite muodossa nimi@example.fi' },
  phone: (text) =>
    /^(?=(?:\D*\d){3,15}$)\+?\d+(?: \d+)*$/.test(text)
      ? null
      : {
          what: `«${text}» ei ole puhelinnumero tässä käytetyssä muodossa`,
          fix: 'Kirjoita numero välilyönnein ryhmiteltynä, esimerkiksi 08 123 4567 tai +358 40 123 4567',
        },
  url: (text, _, ownHosts) => externalUrlProblem(text, ownHosts),
  path: (text) =>
    ownPath(text)
      ? null
      : {
          what: `Vanha osoite «${text}» ei ole oikeassa muodossa`,
          fix: 'Kirjoita pelkkä polku, joka alkaa ja päättyy merkkiin /, esimerkiksi /vanha/osoite/',
        },
  media: (text) => mediaPathProblem(text),
}
