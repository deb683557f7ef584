import { parse } from 'yaml'
import { UserError } from '../../run/command'
import type { TypeName } from '../../schema/content-types'
import { slugify } from '../../text/slug'
import { typeCalled } from '../new-document'

/** `tuonti.yml`: where the export's items go. Proposed by the first run, corrected by people, used by the next. */

/** Into a document of ours, aside for somebody to place, or nowhere. */
export type Place = TypeName | 'aside' | 'none'

type TermRow = {
  readonly place: Place | undefined
  readonly topic: string | undefined
  readonly region: string | undefined
  readonly name: string
}
export type Mapping = {
  /** Beginnings of the old site's lists, below its front page, without slashes around them. */
  readonly bases: { readonly category: string; readonly tag: string; readonly author: string; readonly date: string }
  /** `/sote` where the old site stood in a folder that the new one does not; '' at the root. */
  readonly folder: string
  readonly firstWords: boolean
  readonly reviewed: string | undefined
  readonly language: string
  /** `sv` → `sv`; undefined is nowhere. */
  readonly languages: ReadonlyMap<string, string | undefined>
  readonly postTypes: ReadonlyMap<string, Place>
  /** By `category uutiset`, `post_tag sote`, `aihealue digi`. */
  readonly terms: ReadonlyMap<string, TermRow>
  readonly authors: ReadonlyMap<string, { readonly slug: string; readonly name: string; readonly kind: string }>
}

const words: Readonly<Record<string, Place>> = {
  uutinen: 'News',
  blogikirjoitus: 'Post',
  tietosivu: 'Page',
  tuonti: 'aside',
  ei: 'none',
}

/** Throws a `UserError` that names the place in the file. */
export const readMapping = (text: string, file: string): Mapping => {
  const wrong = (what: string): never => {
    throw new UserError(`${file}: ${what} Jos tiedosto on mennyt rikki, poista se: seuraava ajo tekee uuden.`)
  }
  let values: Readonly<Record<string, unknown>> = {}
  try {
    const read: unknown = parse(text)
    if (typeof read === 'object' && read !== null) values = { ...read }
    else wrong('Tiedosto on tyhjä.')
  } catch (error) {
    if (error instanceof UserError) throw error
    wrong(`Tiedosto ei ole YAML-muotoa (${error instanceof Error ? error.message.split('\n')[0] : error}).`)
  }
  const string = (value: unknown): string =>
    typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
  const rows = (key: string): readonly Readonly<Record<string, unknown>>[] => {
    const list = values[key] ?? []
    if (!Array.isArray(list)) return wrong(`Kohdan «${key}» on oltava luettelo.`)
    return list.filter((row) => typeof row === 'object' && row !== null)
  }
  const place = (value: unknown, at: string): Place | undefined => {
    const word = slugify(string(value))
    if (word === '') return undefined
    if (Object.hasOwn(words, word)) return words[word]
    const type = typeCalled(word)
    return 'what' in type
      ? wrong(`${at}: ${type.what}. Mahdolliset ovat uutinen, blogikirjoitus, tietosivu, tuonti ja ei.`)
      : wrong(`${at}: lajia «${word}» ei voi tuoda WordPressistä. Anna «tuonti»: sisältö menee talteen.`)
  }
  const choice = (key: string, allowed: readonly string[]): string => {
    const value = slugify(string(values[key]))
    return allowed.includes(value)
      ? value
      : wrong(`Kohdan «${key}» arvo on «${string(values[key])}». Mahdolliset ovat ${allowed.join(', ')}.`)
  }
  const slug = (value: unknown, at: string): string | undefined => {
    const text = string(value)
    if (text !== '' && slugify(text) !== text) wrong(`${at}: «${text}» ei ole lyhytnimi. Kirjoita ${slugify(text)}.`)
    return text || undefined
  }
  const terms = new Map<string, TermRow>()
  for (const [key, domain] of [
    ['categories', 'category'],
    ['tags', 'post_tag'],
    ['taxonomies', undefined],
  ] as const)
    for (const row of rows(key)) {
      const at = `${key}, ${string(row.slug)}`
      const { topic, region, type } = row
      terms.set(`${domain ?? string(row.taxonomy)} ${string(row.slug)}`, {
        place: place(type, at),
        topic: slug(topic, at),
        region: slug(region, at),
        name: string(row.name),
      })
    }
  const reviewed = string(values.reviewed)
  if (reviewed && !/^\d{4}-\d{2}-\d{2}$/.test(reviewed))
    wrong(`Kohdan «reviewed» päivä on muotoa 2026-11-29, ei «${reviewed}».`)
  const path = (key: string, otherwise = ''): string => string(values[key] ?? otherwise).replace(/^\/+|\/+$/g, '')
  const folder = path('folder')
  return {
    bases: {
      category: path('categoryBase', 'category'),
      tag: path('tagBase', 'tag'),
      author: path('authorBase', 'author'),
      date: path('dateBase'),
    },
    folder: folder && `/${folder}`,
    firstWords: choice('summaries', ['kasin', 'alku']) === 'alku',
    reviewed: reviewed || undefined,
    language: choice('language', ['fi', 'sv', 'en', 'se']),
    languages: new Map(
      rows('languages').map((row) => {
        const as = string(row.as)
        if (!['fi', 'sv', 'en', 'se', 'ei'].includes(as))
          wrong(`languages, ${string(row.code)}: as on fi, sv, en, se tai ei.`)
        return [string(row.code), as === 'ei' ? undefined : as]
      }),
    ),
    postTypes: new Map(
      rows('postTypes').map((row) => [string(row.name), place(row.type, `postTypes, ${string(row.name)}`) ?? 'aside']),
    ),
    terms,
    authors: new Map(
      rows('authors').map((row) => {
        const at = `authors, ${string(row.login)}`
        const kind = slugify(string(row.kind))
        if (!['', 'henkilo', 'tiimi'].includes(kind)) wrong(`${at}: kind on henkilo tai tiimi.`)
        const file = slug(row.file, at) ?? wrong(`${at}: file puuttuu.`)
        return [string(row.login), { slug: file, name: string(row.name) || string(row.login), kind }]
      }),
    ),
  }
}
