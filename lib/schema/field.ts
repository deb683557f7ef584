/**
 * How one front matter field is described. The content types (`types/`) are built from these; checks, Contentlayer's
 * types, editing forms and the editors' reference read the descriptions and never a field's name.
 */

/** What a field holds once the YAML is read. `day` is `2021-03-31`; `partialDate` also `2021-03` or `2021`. */
export type FieldKind =
  | 'text'
  | 'day'
  | 'partialDate'
  | 'flag'
  | 'integer'
  | 'choice'
  | 'reference'
  | 'email'
  | 'phone'
  | 'url'
  | 'path'
  | 'media'
  | 'object'

export type Choice = { readonly value: string; readonly label: string }

export type Field = {
  /** English key in front matter. */
  readonly name: string
  readonly kind: FieldKind
  /** Finnish, shown in forms, in the editors' reference and in errors. */
  readonly label: string
  readonly hint: string
  /** Said in the editing form instead of the hint, where a choice is made and nothing is typed. */
  readonly formHint?: string
  readonly required: boolean
  /** True when the value is a list of `kind`. */
  readonly list: boolean
  /** Text: fewest and most characters. Integer: least and greatest value. */
  readonly min?: number
  readonly max?: number
  /** Text of one form: a regular expression of all of it, and how to write it. */
  readonly form?: { readonly pattern: string; readonly fix: string }
  /** Lists: fewest items. */
  readonly minItems?: number
  /** List of objects: the field inside whose values differ from each other. */
  readonly uniqueBy?: string
  /** `choice`: the closed vocabulary. */
  readonly choices?: readonly Choice[]
  /** `reference`: name of the content type whose slugs are allowed. A string, since types are made of fields. */
  readonly to?: string
  /** `reference`: when the document it names is hidden, this one is too. */
  readonly hidesWith?: boolean
  /** List of references: none means all, so that a document whose references are all hidden is hidden with them. */
  readonly emptyMeansAll?: boolean
  /** `object`: the fields inside, and the name of the type they make. */
  readonly fields?: readonly Field[]
  readonly objectName?: string
  /** `object`: of these fields exactly one must be given. */
  readonly oneOf?: readonly string[]
  /** `media`: an image (checked as one) or any downloadable file. */
  readonly accept?: 'image' | 'document'
}

type Options = Omit<Field, 'name' | 'kind' | 'label' | 'hint' | 'required' | 'list'> & {
  readonly required?: boolean
  readonly list?: boolean
}

/** One field; optional and single unless `options` says otherwise. */
export const field = (name: string, kind: FieldKind, label: string, hint: string, options: Options = {}): Field => ({
  name,
  kind,
  label,
  hint,
  required: options.required ?? false,
  list: options.list ?? false,
  ...options,
})
