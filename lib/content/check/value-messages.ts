import type { Field } from '../../schema/field'
import type { Context } from './facts'
import { didYouMean, quotedList } from './suggest'
import type { Entry, Mapping } from './value'

/** Where the values stand: decides how a message says «write this here». */
export type Place = Context & {
  /** Front matter writes `name: value`, a block `name="value"`. */
  readonly form: 'frontMatter' | 'block'
  /** Put before field names in messages: block name and a point. */
  readonly prefix: string
}

/** `image.alt` for `image.alt` and for `changes.1.date` just `changes.date`: the line tells which. */
export const shown = (path: string, { prefix }: Place) => prefix + path.replace(/\.\d+/g, '')

export const reportUnknown = (entry: Entry, names: readonly string[], place: Place, path: string) => {
  const what = place.form === 'block' ? `Lohkossa ei ole kohtaa «${entry.key}»` : `Kenttää «${entry.key}» ei ole`
  const all = `Mahdolliset nimet: ${quotedList(names)}`
  place.report(entry.line, shown(path + entry.key, place), what, didYouMean(entry.key, names, all))
}

export const reportMissing = (line: number, field: Field, place: Place, path: string) => {
  const mend = place.form === 'block' ? `Lisää lohkoon ${field.name}="…"` : `Lisää rivi «${field.name}: …»`
  place.report(
    line,
    shown(path + field.name, place),
    `Pakollinen kohta «${field.label}» puuttuu`,
    `${mend}. ${field.hint}`,
  )
}

export const reportOneOf = (mapping: Mapping, oneOf: readonly string[], place: Place, path: string) => {
  const given = mapping.entries.filter((entry) => oneOf.includes(entry.key))
  if (given.length === 1) return
  place.report(
    mapping.line,
    shown(path, place),
    given.length === 0
      ? `Kohdista ${quotedList(oneOf, 'tai')} on annettava toinen`
      : `Kohdista ${quotedList(oneOf)} saa antaa vain toisen`,
    given.length === 0 ? `Lisää joko ${quotedList(oneOf, 'tai')}` : 'Poista toinen',
  )
}
