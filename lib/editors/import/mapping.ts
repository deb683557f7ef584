import { parse, stringify } from 'yaml'
import { UserError } from '../../run/command'
import type { TypeName } from '../../schema/content-types'
import { slugify } from '../../text/slug'
import { typeCalled } from '../new-document'
import type { Survey } from './survey'

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
  readonly categoryBase: string
  readonly tagBase: string
  readonly firstWords: boolean
  readonly reviewed: string | undefined
  readonly language: string
  /** `sv` → `sv`; undefined is nowhere. */
  readonly languages: ReadonlyMap<string, string | undefined>
  readonly postTypes: ReadonlyMap<string, Place>
  /** By `category uutiset`, `post_tag sote`. */
  readonly terms: ReadonlyMap<string, TermRow>
  readonly authors: ReadonlyMap<string, { readonly slug: string; readonly name: string; readonly kind: string }>
}

type Known = { readonly slug: string; readonly names: readonly string[] }
/** What the content has already, to be proposed. */
export type KnownDocuments = {
  readonly topics: readonly Known[]
  readonly regions: readonly Known[]
  readonly authors: readonly Known[]
}

const words: Readonly<Record<string, Place>> = {
  uutinen: 'News',
  blogikirjoitus: 'Post',
  tietosivu: 'Page',
  tuonti: 'aside',
  ei: 'none',
}

/** Items of WordPress's own machinery. */
const machinery =
  /^(?:nav_menu_item|revision|custom_css|customize_changeset|oembed_cache|user_request|wp_block|wp_template|wp_template_part|wp_global_styles|wp_navigation|wp_font_family|wp_font_face|elementor_library|elementor_snippet|e-landing-page|elementor_font|elementor_icons|acf-field|acf-field-group|wpcf7_contact_form|wpforms|polylang_mo|shop_order|scheduled-action|jp_\w+|feedback|amp_validated_url)$/

const isBlog = (text: string): boolean => /blog|kolumni|kirjoituks/i.test(text)
const isGeneral = (slug: string): boolean =>
  /^(?:uncategorized|yleinen|yleiset|uutiset?|ajankohtaista?|tiedotteet?|blogit?|kolumnit?|muut?|nyheter|news|aktuellt|okategoriserad\w*)$/.test(
    slug,
  )

const match = (known: readonly Known[], ...names: readonly string[]): string | undefined =>
  known.find((one) =>
    names.some((name) => one.slug === slugify(name) || one.names.some((own) => slugify(own) === slugify(name))),
  )?.slug

/** Text of the file for this export. */
export const proposeMapping = ({ channel, items }: Survey, known: KnownDocuments): string => {
  const count = (pick: (item: Survey['items'][number]) => boolean) => items.filter(pick).length
  const inTerm = (domain: string, slug: string) =>
    count((item) => item.terms.some((term) => term.domain === domain && term.slug === slug))
  const termRows = (domain: 'category' | 'post_tag') => {
    const rows = new Map(
      channel.categories.filter((one) => one.domain === domain).map(({ slug, name }) => [slug, name]),
    )
    for (const { terms } of items)
      for (const term of terms)
        if (term.domain === domain && term.slug && !rows.has(term.slug)) rows.set(term.slug, term.name)
    return [...rows].map(([slug, name]) => {
      const region = match(known.regions, slug, name)
      const topic =
        match(known.topics, slug, name) ??
        (domain === 'category' && !region && !isGeneral(slug) ? slugify(name) || slug : '')
      const place = isBlog(`${slug} ${name}`) ? 'blogikirjoitus' : ''
      return {
        slug,
        name,
        items: inTerm(domain, slug),
        ...(domain === 'category' ? { type: place } : {}),
        topic,
        region: region ?? '',
      }
    })
  }
  const types = [...new Set(items.map(({ type }) => type))].filter((type) => type !== 'attachment').sort()
  const typeOf = (type: string) =>
    type === 'post' ? 'uutinen' : type === 'page' ? 'tietosivu' : machinery.test(type) ? 'ei' : 'tuonti'
  // What a feed says of its language is often as it was installed; the owner corrects this.
  const own = 'fi'
  const languages = [...new Set(items.flatMap(({ lang }) => lang ?? []))].filter((lang) => lang !== own).sort()
  const authors = new Map(channel.authors.map((author) => [author.login, author]))
  for (const { creator, type } of items)
    if (creator && type === 'post' && !authors.has(creator))
      authors.set(creator, { login: creator, name: creator, first: '', last: '' })
  const section = (comment: string, values: object) =>
    `${comment}\n${stringify(values, { lineWidth: 0 }).replace(/: ""$/gm, ':')}`
  return [
    `# Minne viennin «${channel.title.replace(/\s+/g, ' ')}» sisältö tuodaan. Komento ehdotti tätä: korjaa ja aja sama komento uudelleen.
# Kohdat: type = uutinen, blogikirjoitus, tietosivu, tuonti (talteen kansioon content/tuonti, ei sivustolle) tai ei (ei tuoda).
`,
    section('# Vanhan sivuston luokkien ja avainsanojen osoitteiden alut: /category/uutiset/, /tag/sote/.', {
      categoryBase: 'category',
      tagBase: 'tag',
    }),
    section(
      `# Tiivistelmä kirjoituksille, joilla ei ole otetta: «kasin» jättää sen kirjoitettavaksi, «alku» ottaa tekstin ensimmäiset
# kokonaiset virkkeet. reviewed: päivä, jona tietosivut on tarkistettu; tyhjä jättää sen jokaiselle sivulle kirjoitettavaksi.`,
      { summaries: 'kasin', reviewed: '' },
    ),
    section(
      `# Pääkieli, ja mihin muiden kielten sisältö menee: as = fi, sv, en, se tai ei. Muunkieliset artikkelit menevät kansioon
# content/tuonti, koska uutisilla ja kirjoituksilla ei ole kieltä; sivut saavat kielensä. Viennin oma kieli on «${channel.language}».`,
      {
        language: own,
        languages: languages.map((code) => ({
          code,
          items: count(({ lang }) => lang === code),
          as: ['fi', 'sv', 'en', 'se'].includes(code) ? code : 'ei',
        })),
      },
    ),
    section('# WordPressin sisältölajit. Artikkelin (post) laji on sen luokan type, jos luokalla on sellainen.', {
      postTypes: types.map((name) => ({ name, items: count(({ type }) => type === name), type: typeOf(name) })),
    }),
    section(
      `# Luokat: topic on aihesivun lyhytnimi; jos sellaista sivua ei ole, siitä tehdään luonnos. Tyhjä topic: luokka jää pois.
# region on alueen lyhytnimi. Uutisella ja kirjoituksella on oltava ainakin yksi aihe.`,
      { categories: termRows('category') },
    ),
    section('# Avainsanat samoin. Vain ne on ehdotettu aiheiksi, joista on jo aihesivu.', {
      tags: termRows('post_tag'),
    }),
    section(
      `# Kirjoittajat: file on kirjoittajasivun lyhytnimi; jos sellaista ei ole, siitä tehdään luonnos. kind: henkilo tai tiimi.`,
      {
        authors: [...authors.values()].map(({ login, name, first, last }) => ({
          login,
          name,
          file: match(known.authors, name, login) ?? (slugify(name) || slugify(login)),
          kind: first && last ? 'henkilo' : '',
        })),
      },
    ),
  ].join('\n')
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
  ] as const)
    for (const row of rows(key)) {
      const at = `${key}, ${string(row.slug)}`
      const { topic, region, type } = row
      terms.set(`${domain} ${string(row.slug)}`, {
        place: place(type, at),
        topic: slug(topic, at),
        region: slug(region, at),
        name: string(row.name),
      })
    }
  const reviewed = string(values.reviewed)
  if (reviewed && !/^\d{4}-\d{2}-\d{2}$/.test(reviewed))
    wrong(`Kohdan «reviewed» päivä on muotoa 2026-11-29, ei «${reviewed}».`)
  return {
    categoryBase: string(values.categoryBase) || 'category',
    tagBase: string(values.tagBase) || 'tag',
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
