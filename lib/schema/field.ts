import { slugify } from '../text/slug'

/**
 * What a field holds once the YAML is read, in Finnish. `day` is `2021-03-31`; `partialDate` also `2021-03` or `2021`; `moment`
 * is `2021-08-04T14:30` by the clock in Finland; `time` is a moment, a day or a month, as precisely as known.
 */
export const fieldKinds = {
  text: 'teksti',
  day: 'päivä',
  partialDate: 'päivä, kuukausi tai vuosi',
  moment: 'päivä ja kellonaika',
  time: 'päivä ja kellonaika, päivä tai kuukausi',
  flag: 'true tai pois',
  integer: 'luku',
  choice: 'valinta',
  reference: 'lyhytnimi',
  email: 'sähköpostiosoite',
  phone: 'puhelinnumero',
  url: 'verkko-osoite',
  path: 'vanha osoite',
  media: 'tiedosto',
  object: 'ryhmä',
} as const
export type FieldKind = keyof typeof fieldKinds

export type Choice = { readonly value: string; readonly label: string }

/** Choices by their Finnish names; each one's value is its name without dots (`järvet` → `jarvet`). */
export const choicesOf = (names: string): readonly Choice[] =>
  names.split(', ').map((label) => ({ value: slugify(label), label }))

/** One field of front matter. Checks, forms and the editors' reference read this description, never a field's name. */
export type Field = {
  /** English key in front matter. */
  readonly name: string
  readonly kind: FieldKind
  /** Finnish, shown in forms, in the editors' reference and in errors. */
  readonly label: string
  readonly hint: string
  /** In the editing form instead of `hint`, where nothing is typed. */
  readonly formHint?: string
  readonly required: boolean
  /** True when the value is a list of `kind`. */
  readonly list: boolean
  /** Text: fewest and most characters. Integer: least and greatest value. */
  readonly min?: number
  readonly max?: number
  /** Text of one form: a regular expression (with the flag `u`) of all of it, and how to write it. */
  readonly form?: { readonly pattern: string; readonly fix: string }
  /** Lists: fewest items. */
  readonly minItems?: number
  /** List of objects: the field inside whose values differ from each other. */
  readonly uniqueBy?: string
  /** `choice`: the closed vocabulary. */
  readonly choices?: readonly Choice[]
  /** Text that stands on the document's page beside its body: search and feeds have it too. */
  readonly onPage?: true
  /** `reference`: name of the content type; a string, since types are made of fields. */
  readonly to?: string
  /** `reference`: this document is hidden when the one it names is. */
  readonly hidesWith?: boolean
  /** List of references: none means all, so a document whose references are all hidden is hidden too. */
  readonly emptyMeansAll?: boolean
  /** The field beside it, or else of the document, with whose time the gate takes this value away; of several, the first given. */
  readonly until?: string | readonly string[]
  /** `object`: the fields inside, and the name of the type they make. */
  readonly fields?: readonly Field[]
  readonly objectName?: string
  /** `object`: of these fields exactly one must be given. */
  readonly oneOf?: readonly string[]
  /** `media`: what the file must be. A `cover` is a square image for podcast programs. */
  readonly accept?: 'image' | 'cover' | 'document' | 'audio' | 'video' | 'captions'
}

type Options = Partial<Omit<Field, 'name' | 'kind' | 'label' | 'hint'>>

/** Optional and single unless `options` says otherwise. */
export const field = <const Name extends string, const Kind extends FieldKind, const Given extends Options = object>(
  name: Name,
  kind: Kind,
  label: string,
  hint: string,
  options?: Given,
) =>
  // An option wins over its default, which the type of a spread does not say.
  ({ name, kind, label, hint, required: false, list: false, ...options }) as Field & { name: Name; kind: Kind } & Given

type ValueOf<One> = One extends { kind: 'flag' }
  ? boolean
  : One extends { kind: 'integer' }
    ? number
    : One extends { choices: readonly Choice[] }
      ? One['choices'][number]['value']
      : One extends { fields: readonly Field[] }
        ? ValuesOf<One['fields']>
        : string
type Entry<One> = One extends { list: true } ? readonly ValueOf<One>[] : ValueOf<One>

/** The type of a mapping of these fields that has passed the checks. */
export type ValuesOf<Fields extends readonly Field[]> = {
  readonly [One in Fields[number] as One extends { required: true } ? One['name'] : never]: Entry<One>
} & { readonly [One in Fields[number] as One extends { required: true } ? never : One['name']]?: Entry<One> }

/** One content type: a folder of `content/`. Whatever can be derived from this record is derived from it. */
export type ContentType = {
  /** English, the only name in code. */
  readonly name: string
  /** Folder in `content/`; also the name of its feed and of its list in the open data. */
  readonly folder: string
  /** Finnish: «Uutinen», «Uutiset», «uutista» (after a number, and in «uutista … ei ole»). */
  readonly words: { readonly one: string; readonly many: string; readonly partitive: string }
  /** `day`: file names begin with `date`, the newest is first, and there are year archives and a feed. Else by title. */
  readonly dated: 'day' | false
  /** Fields with a time, of which the first given one ends: after it, or the last time of a list, a document is past. A flag says that it is. */
  readonly until?: readonly string[]
  /** What is past is in no list or feed but the year's. */
  readonly leavesLists?: true
  /** Documents are entries of calendars: from `start`, or else at the moment by which to act. */
  readonly calendar?: true
  readonly body: 'required' | 'optional'
  /** `menu` puts it in the main navigation; others are found from the footer and where they matter. */
  readonly section?: {
    readonly url: string
    readonly title: string
    readonly intro: string
    readonly menu?: true
    /** Address of the section that it belongs to, where its own does not say so. */
    readonly under?: string
  }
  /** Root-relative address of a document's page, where it is not below the section. */
  readonly urlOf?: (document: { readonly slug: string }) => string
  /** Why it has no page of its own, no list, or is not found by search. */
  readonly without?: { readonly page?: string; readonly list?: string; readonly search?: string }
  /** In the order of keys in a file. */
  readonly fields: readonly Field[]
}

/** A file of `content/` that there is one of, all fields: the settings, or a word list. */
export type Singleton = {
  /** Relative to the content folder. */
  readonly file: string
  readonly words: { readonly one: string }
  /** How fields are written in it, for who has written something else. */
  readonly shape: string
  /** In the order of keys in the file. */
  readonly fields: readonly Field[]
}

type Paged<Type> = Type extends { section: object } ? Type & Required<Pick<ContentType, 'urlOf'>> : Type

/** Describes a type; the compiler knows its literal values. Pages of a type with a section stand below it. */
export const contentType = <const Type extends ContentType>(type: Type) => {
  const { section } = type
  const below = section && { urlOf: ({ slug }: { readonly slug: string }) => `${section.url}${slug}/` }
  return { ...below, ...type } as Paged<Type>
}
