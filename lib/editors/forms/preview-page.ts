import { pageTypes } from '../../schema/content-types'
import type { Field } from '../../schema/field'
import { t } from '../../text/fi'
import { formatDateIn, formatPartialDate, knownDate } from '../../text/partial-date'
import { typography } from '../../text/typography'
import { escaped } from '../../text/xml'
import { previewBody } from './preview-body'

/** What the form holds: anything, while it is being typed. */
export type Values = Readonly<Record<string, unknown>>

const isValues = (value: unknown): value is Values => typeof value === 'object' && value !== null
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const shown = (value: unknown): string => escaped(typography(textOf(value)))

/**
 * The main part of a document's page from what is typed in its form: headline, lead, dates, picture and body, in the
 * elements of `PageFrame`, `ItemMeta`, `Picture` and `Prose`. Lists of other pages are not known there.
 */
export const previewPage = (folder: string, values: Values): string => {
  const fields = pageTypes.find((type) => type.folder === folder)?.fields ?? []
  const dates = [...fields.flatMap((field) => dateOf(field, values)), ...changeOf(values)]
  const body = textOf(values.body)
  return `<main${languageOf(values)} class="mx-auto w-full max-w-6xl px-4 pb-16 sm:px-6">
<div class="band ground page-head">
<h1 class="mt-2 text-[clamp(1.55rem,0.9rem+3.4vw,3rem)]">${shown(values.title)}</h1>
${values.summary ? `<p class="mt-4 max-w-3xl text-[1.15rem] text-ink-soft">${shown(values.summary)}</p>` : ''}
<div class="mt-5 flex flex-wrap gap-x-6 text-[0.9rem] text-ink-soft">${dates.join('')}</div>
</div>
<div class="max-w-3xl">
${pictureOf(values.image)}
${body ? `<div class="prose mt-8 max-w-3xl">${previewBody(body)}</div>` : ''}
</div>
</main>`
}

const languageOf = ({ lang }: Values): string => (textOf(lang) ? ` lang="${escaped(textOf(lang))}"` : '')

const dateOf = ({ name, label, kind }: Field, values: Values): readonly string[] => {
  const date = textOf(values[name])
  if (!date || (kind !== 'day' && kind !== 'partialDate')) return []
  if (name !== 'date') return [dated(label, date)]
  const datePrecision = values.datePrecision === 'kuukausi' ? values.datePrecision : undefined
  return [dated(t.article.published, knownDate({ date, datePrecision }), formatDateIn)]
}

const changeOf = ({ changes }: Values): readonly string[] => {
  const change: unknown = Array.isArray(changes) ? changes.at(-1) : undefined
  return isValues(change) && textOf(change.date) ? [dated(t.article.changed, textOf(change.date))] : []
}

const dated = (label: string, date: string, format = formatPartialDate): string =>
  `<p>${escaped(label)} <time datetime="${escaped(date)}">${escaped(formatted(date, format))}</time></p>`

/** A date that is not finished is shown as it is. */
const formatted = (date: string, format: (date: string) => string): string => {
  try {
    return format(date)
  } catch {
    return date
  }
}

const pictureOf = (image: unknown): string =>
  isValues(image) && textOf(image.src)
    ? `<img src="${escaped(textOf(image.src))}" alt="${escaped(textOf(image.alt))}" class="mt-8 h-auto w-full bg-surface">`
    : ''
