import { referredType } from '../../schema/content-types'
import type { Field } from '../../schema/field'
import type { Entry, Mapping, Scalar, Value } from '../source/read-yaml'
import { didYouMean, quotedList } from '../source/suggest'
import type { Context } from './facts'
import { mediaKindProblem } from './media-rules'
import { allowedValues, checkScalar } from './value-rules'

/** Checks a mapping against its fields. Gives the values that passed: dates as strings, references as slugs. */
export const checkFields = (
  mapping: Mapping,
  fields: readonly Field[],
  place: Place,
  path = '',
): Record<string, unknown> => {
  const names = fields.map((field) => field.name)
  const given = new Map<string, Entry>()
  for (const entry of mapping.entries) {
    if (names.includes(entry.key)) given.set(entry.key, entry)
    else reportUnknown(entry, names, place, path)
  }
  return Object.fromEntries(
    fields.flatMap((field) => {
      const entry = given.get(field.name)
      if (!entry) {
        if (field.required) reportMissing(mapping.line, field, place, path)
        return []
      }
      place.findings.lines.set(path + field.name, entry.line)
      const value = checkValue(entry.value, field, place, path + field.name)
      return value === undefined ? [] : [[field.name, value]]
    }),
  )
}

const checkValue = (value: Value, field: Field, place: Place, path: string): unknown => {
  const wrong = wrongAt(value.line, path, place)
  // `regions: []` says everywhere; a required list must hold something.
  if (value.kind === 'list' && value.items.length === 0 && field.list && !field.required && !field.minItems) return []
  if (isEmpty(value)) {
    const drop = field.required ? '' : place.form === 'block' ? ' tai poista kohta' : ' tai poista rivi'
    return wrong(field.list ? 'Luettelo on tyhjä' : 'Kenttä on tyhjä', `Kirjoita arvo${drop}. ${hintOf(field)}`)
  }
  if (field.list) {
    if (value.kind === 'list') return checkList(value.items, field, place, path)
    return wrong(
      'Tähän kuuluu luettelo, mutta siinä on yksi arvo',
      field.kind === 'object'
        ? 'Kirjoita kukin kohta omalle rivilleen kentän alle viivan jälkeen'
        : 'Kirjoita kukin arvo omalle rivilleen kentän alle muodossa «  - arvo»',
    )
  }
  if (value.kind === 'list')
    return wrong(
      'Tähän kuuluu yksi arvo, mutta siinä on luettelo',
      `Kirjoita yksi arvo samalle riville kentän nimen kanssa. ${field.hint}`,
    )
  return checkSingle(value, field, place, path)
}

/** What to write: a choice cannot be guessed from its hint. */
const hintOf = ({ hint, choices }: Field): string => (choices ? `${hint} ${allowedValues(choices)}` : hint)

const isEmpty = (value: Value): boolean => {
  if (value.kind === 'list') return value.items.length === 0
  if (value.kind === 'map') return value.entries.length === 0
  return value.value === null || (typeof value.value === 'string' && value.value.trim() === '')
}

const checkList = (items: readonly Value[], field: Field, place: Place, path: string): unknown => {
  const seen = new Set<string>()
  const { minItems = 0 } = field
  const wrong = wrongAt(place.findings.lines.get(path) ?? 1, path, place)
  if (items.length < minItems)
    wrong(`Luettelossa on liian vähän kohtia: ${items.length}, vähintään ${minItems}`, 'Lisää kohtia')
  // What did not pass stays as undefined, so that places in the list are those of the source.
  return items.map((item, index) => {
    const at = `${path}.${index}`
    place.findings.lines.set(at, item.line)
    const key = keyOf(item, field)
    if (key && key.value !== null && seen.has(key.source))
      wrongAt(key.line, path, place)(`Arvo «${key.source}» on luettelossa kahdesti`, 'Poista toinen')
    if (key) seen.add(key.source)
    if (item.kind === 'list')
      return wrongAt(
        item.line,
        path,
        place,
      )('Luettelossa on luettelo', `Kirjoita yksi arvo kullekin riville. ${field.hint}`)
    return checkValue(item, { ...field, list: false }, place, at)
  })
}

/** What may stand in a list once: the item itself, or of an object the value of `uniqueBy`. */
const keyOf = (item: Value, { uniqueBy }: Field): Scalar | undefined => {
  const value = item.kind === 'map' ? item.entries.find(({ key }) => key === uniqueBy)?.value : item
  return value?.kind === 'scalar' ? value : undefined
}

const checkSingle = (value: Scalar | Mapping, field: Field, place: Place, path: string): unknown => {
  const wrong = wrongAt(value.line, path, place)
  if (field.kind === 'object') {
    const fields = field.fields ?? []
    if (value.kind === 'map') {
      if (field.oneOf) checkOneOf(value, field.oneOf, wrong)
      return checkFields(value, fields, place, `${path}.`)
    }
    return wrong(
      'Tähän kuuluu monta kohtaa, mutta siinä on yksi arvo',
      `Kirjoita kentän alle sisennettyinä kohdat ${quotedList(fields.map((inner) => inner.name))}. ${field.hint}`,
    )
  }
  if (value.kind === 'map')
    return wrong(
      'Tähän kuuluu yksi arvo, mutta siinä on monta kohtaa',
      "Kirjoita yksi arvo; jos siinä on kaksoispiste, kirjoita arvo lainausmerkkeihin: '…'",
    )
  const outcome = checkScalar(value, field, place)
  if ('what' in outcome) return wrong(outcome.what, outcome.fix)
  const at = { field: shown(path, place), line: value.line }
  if (field.kind === 'media' && field.accept) {
    const kind = mediaKindProblem(value.source, field.accept)
    if (kind) return wrong(kind.what, kind.fix)
    place.findings.media.push({ ...at, path: value.source, accept: field.accept })
  }
  if (field.kind === 'reference')
    place.findings.references.push({ ...at, to: referredType(field).name, slug: value.source })
  return outcome.value
}

type Place = Context & {
  /** Front matter writes `name: value`, a block `name="value"`, and so do the messages. */
  readonly form: 'frontMatter' | 'block'
  /** Of field names in messages: a block's name and a point. */
  readonly prefix: string
}

/** `changes.date` for `changes.1.date`: the line says which. */
const shown = (path: string, { prefix }: Place) => prefix + path.replace(/\.\d+/g, '')

type Wrong = (what: string, fix: string) => undefined

const wrongAt =
  (line: number, path: string, place: Place): Wrong =>
  (what, fix) =>
    void place.report(line, shown(path, place), { what, fix })

const reportUnknown = (entry: Entry, names: readonly string[], place: Place, path: string) => {
  const what = place.form === 'block' ? `Lohkossa ei ole kohtaa «${entry.key}»` : `Kenttää «${entry.key}» ei ole`
  const all = `Mahdolliset nimet: ${quotedList(names)}`
  wrongAt(entry.line, path + entry.key, place)(what, didYouMean(entry.key, names, all))
}

const reportMissing = (line: number, field: Field, place: Place, path: string) => {
  const fix = place.form === 'block' ? `Lisää lohkoon ${field.name}="…"` : `Lisää rivi «${field.name}: …»`
  wrongAt(line, path + field.name, place)(`Pakollinen kohta «${field.label}» puuttuu`, `${fix}. ${hintOf(field)}`)
}

const checkOneOf = (mapping: Mapping, oneOf: readonly string[], wrong: Wrong) => {
  const given = mapping.entries.filter((entry) => oneOf.includes(entry.key))
  const either = quotedList(oneOf, 'tai')
  const [one, only, others] = oneOf.length === 2 ? ['toinen', 'toisen', 'toinen'] : ['yksi', 'yhden', 'muut']
  if (given.length === 0) wrong(`Kohdista ${either} on annettava ${one}`, `Lisää joko ${either}`)
  if (given.length > 1) wrong(`Kohdista ${quotedList(oneOf)} saa antaa vain ${only}`, `Poista ${others}`)
}
