import type { Field as FormField } from '@sveltia/cms'
import { accepted } from '../../content/media/media-path'
import { referredType } from '../../schema/content-types'
import type { Field } from '../../schema/field'

const longText = 120

/** What the form refuses before saving; the checks say the same of files at more length. */
const patterns: Partial<Record<Field['kind'], [string, string]>> = {
  text: ['^[^\\r\\n]*$', 'Kirjoita yhdelle riville, ilman rivinvaihtoja.'],
  partialDate: ['^\\d{4}(-\\d{2}(-\\d{2})?)?$', 'Kirjoita muodossa 2021, 2021-03 tai 2021-03-31.'],
  time: ['^\\d{4}-\\d{2}(-\\d{2}(T\\d{2}:\\d{2})?)?$', 'Kirjoita muodossa 2021-08-04T14:30, 2021-08-04 tai 2021-08.'],
  email: ['^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$', 'Kirjoita osoite muodossa etunimi.sukunimi@organisaatio.fi.'],
  phone: ['^\\+?[\\d ]+$', 'Kirjoita vain numeroita ja välilyöntejä, esimerkiksi 08 123 4567.'],
  url: ['^https://\\S+$', 'Kirjoita osoite, joka alkaa https://.'],
  path: ['^/\\S*/$', 'Kirjoita osoite, joka alkaa ja päättyy kauttaviivaan: /vanha/osoite/.'],
}

/** A field of the schema as the form's field. A list of objects is a list of small forms, a reference a choice. */
export const formField = (field: Field): FormField => {
  if (!field.list) return single(field)
  const items = { min: field.minItems }
  if (field.kind === 'reference') return { ...relation(field), ...items, multiple: true }
  if (field.kind === 'choice') return { ...choice(field), ...items, multiple: true }
  const common = { ...shared(field), ...items, widget: 'list', label_singular: 'rivi' } as const
  // The list shows the hint, once.
  if (!field.fields) return { ...common, field: single({ ...field, hint: '', list: false, required: true }) }
  return { ...common, collapsed: 'auto', summary: summaryOf(field.fields), fields: field.fields.map(formField) }
}

const shared = ({ name, label, hint, formHint, required }: Field) => ({ name, label, hint: formHint ?? hint, required })

const single = (field: Field): FormField => {
  const common = shared(field)
  const { kind, min, max } = field
  const [pattern, message] = field.form ? [`/${field.form.pattern}/u`, field.form.fix] : (patterns[kind] ?? [])
  const checked = pattern && message ? { pattern: [pattern, message] satisfies [string, string] } : {}
  switch (kind) {
    case 'text':
      return {
        ...common,
        ...checked,
        minlength: min,
        maxlength: max,
        widget: (max ?? 0) > longText ? 'text' : 'string',
      }
    case 'day':
      return { ...common, widget: 'datetime', type: 'date', format: 'YYYY-MM-DD', ...(isDate(field) ? today : {}) }
    case 'moment':
      return { ...common, widget: 'datetime', format: 'YYYY-MM-DDTHH:mm' }
    case 'flag':
      return { ...common, widget: 'boolean', default: false }
    case 'integer':
      return { ...common, widget: 'number', value_type: 'int', min, max }
    case 'choice':
      return { ...choice(field), ...choiceLook(field) }
    case 'reference':
      return relation(field)
    case 'media':
      return media(field)
    case 'object':
      return { ...common, widget: 'object', collapsed: 'auto', fields: (field.fields ?? []).map(formField) }
    case 'email':
    case 'partialDate':
    case 'time':
    case 'phone':
    case 'url':
    case 'path':
      return { ...common, ...checked, widget: 'string' }
  }
}

const today = { default: '{{now}}' }
const isDate = ({ name, required }: Field): boolean => name === 'date' && required

const choice = (field: Field) => ({
  ...shared(field),
  widget: 'select' as const,
  options: (field.choices ?? []).map((one) => ({ ...one })),
})

/** Radio buttons cannot be cleared, so an optional choice is a list. */
const choiceLook = ({ required }: Field) => (required ? {} : { dropdown_threshold: 0 })

const relation = (field: Field): FormField => ({
  ...shared(field),
  widget: 'relation',
  collection: referredType(field).folder,
  value_field: '{{slug}}',
  display_fields: ['title'],
  search_fields: ['title'],
  // Always a list to search: buttons that come and go by the number of items would surprise.
  dropdown_threshold: 0,
})

const media = (field: Field): FormField => {
  const { accept = 'document' } = field
  return {
    ...shared(field),
    widget: accept === 'image' || accept === 'cover' ? 'image' : 'file',
    accept: accepted[accept].map((extension) => `.${extension}`).join(','),
    // Only our own files are published.
    choose_url: false,
  }
}

/** What a closed form of a list shows: its first texts. */
const summaryOf = (fields: readonly Field[]): string =>
  fields
    .slice(0, 2)
    .map(({ name }) => `{{fields.${name}}}`)
    .join(' · ')
