import { slugify } from '../text/slug'
import type { Choice, ContentType, Field } from './field'
import { author } from './types/author'
import { call } from './types/call'
import { committee } from './types/committee'
import { episode } from './types/episode'
import { happening } from './types/happening'
import { idea } from './types/idea'
import { issue } from './types/issue'
import { job } from './types/job'
import { meeting } from './types/meeting'
import { news } from './types/news'
import { notice } from './types/notice'
import { page } from './types/page'
import { post } from './types/post'
import { project } from './types/project'
import { region } from './types/region'
import { topic } from './types/topic'

/** The registry: every content type, in the order of menus, forms and lists. */
const registry = [
  news,
  post,
  episode,
  job,
  happening,
  call,
  idea,
  meeting,
  notice,
  issue,
  committee,
  project,
  page,
  region,
  topic,
  author,
] as const

type Registered = (typeof registry)[number]
export type TypeName = Registered['name']
/** Types whose documents have pages. */
export type PageName = Extract<Registered, { urlOf: unknown }>['name']
/** Types that have a list page. */
export type SectionName = Extract<Registered, { section: unknown }>['name']
/** Types in order of their day, with archives and feeds. */
export type DatedName = Extract<Registered, { dated: 'day' }>['name']

type Named<Name extends TypeName> = ContentType & { readonly name: Name }
export type AnyType = Named<TypeName>
export type SectionType = Named<SectionName> & Required<Pick<ContentType, 'section' | 'urlOf'>>

export const contentTypes: readonly AnyType[] = registry

const isPageType = (type: AnyType): type is Named<PageName> & Required<Pick<ContentType, 'urlOf'>> =>
  type.urlOf !== undefined
const isSectionType = (type: AnyType): type is SectionType => type.section !== undefined
const isDatedType = (type: AnyType): type is SectionType & { readonly name: DatedName } => type.dated === 'day'

export const pageTypes = contentTypes.filter(isPageType)
export const sectionTypes = contentTypes.filter(isSectionType)
export const datedTypes = contentTypes.filter(isDatedType)

const byName: ReadonlyMap<string, AnyType> = new Map(contentTypes.map((type) => [type.name, type]))

/** Throws when there is no such type. */
export const typeNamed = (name: string): AnyType => {
  const type = byName.get(name)
  if (!type) throw new Error(`No content type ${name}`)
  return type
}

/** The type that a field of references leads to. Throws when it names none. */
export const referredType = ({ name, to }: Field): AnyType => {
  if (!to) throw new Error(`Field ${name} refers to no type`)
  return typeNamed(to)
}

export const sectionOf = (name: SectionName): SectionType['section'] => {
  const { section } = typeNamed(name)
  if (!section) throw new Error(`No section for ${name}`)
  return section
}

export const isDated = (name: TypeName): name is DatedName => typeNamed(name).dated === 'day'

export const isPage = (name: TypeName): name is PageName => typeNamed(name).urlOf !== undefined

/** One word for a type in addresses and commands: `uutinen`, `blogikirjoitus`. */
export const wordOf = (name: TypeName): string => slugify(typeNamed(name).words.one)

/** How a letter names a document: `uutinen/hakuaika-paattyy`. */
export const refOf = ({ type, slug }: { readonly type: TypeName; readonly slug: string }): string =>
  `${wordOf(type)}/${slug}`

export const hasField = (type: TypeName, field: string): boolean =>
  typeNamed(type).fields.some(({ name }) => name === field)

const fieldOf = (type: TypeName, name: string): Field | undefined =>
  typeNamed(type).fields.find((field) => field.name === name)

/** The Finnish label of a field. Throws when the type has none of that name. */
export const fieldLabel = (type: TypeName, name: string): string => {
  const field = fieldOf(type, name)
  if (!field) throw new Error(`No field ${name} in ${type}`)
  return field.label
}

/** In the schema's order; none of a field without choices. */
export const choicesIn = (type: TypeName, field: string): readonly Choice[] => fieldOf(type, field)?.choices ?? []

/** The Finnish label of a value of a field of choices; '' for none. */
export const choiceLabel = (type: TypeName, field: string, value: string | undefined): string =>
  choicesIn(type, field).find((choice) => choice.value === value)?.label ?? ''

/** Fields called `names` inside the object field `object` of a type. Throws when there is none of that name. */
export const innerFields = (type: TypeName, object: string, names: readonly string[]): readonly Field[] => {
  const inner = fieldOf(type, object)?.fields ?? []
  return names.map((name) => {
    const field = inner.find((field) => field.name === name)
    if (!field) throw new Error(`No field ${object}.${name} in ${type}`)
    return field
  })
}
