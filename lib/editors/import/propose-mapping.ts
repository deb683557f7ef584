import { stringify } from 'yaml'
import { slugify } from '../../text/slug'
import { folderOf, isBlog, isGeneral, oldPath } from './plan'
import type { Survey } from './survey'

/** The first proposal of `tuonti.yml`, from what the export says of itself. */

type Known = { readonly slug: string; readonly names: readonly string[] }
/** What the content has already, to be proposed. */
export type KnownDocuments = {
  readonly topics: readonly Known[]
  readonly regions: readonly Known[]
  readonly authors: readonly Known[]
}

/** Items of WordPress's own machinery. */
const machinery =
  /^(?:nav_menu_item|revision|custom_css|customize_changeset|oembed_cache|user_request|wp_block|wp_template|wp_template_part|wp_global_styles|wp_navigation|wp_font_family|wp_font_face|elementor_library|elementor_snippet|e-landing-page|elementor_font|elementor_icons|acf-field|acf-field-group|wpcf7_contact_form|wpforms|polylang_mo|shop_order|scheduled-action|jp_\w+|feedback|amp_validated_url)$/

/** Taxonomies of WordPress, of themes and of plugins for languages. */
const ownTaxonomies =
  /^(?:nav_menu|link_category|post_format|language|term_language|(?:post|term)_translations|translation_priority|elementor_\w+|wp_\w+)$/

/** What a permanent link begins with (`/archives/123/`), and what lists then begin with too; nothing where it is a part of the items' own. */
const basesOf = (home: string, items: Survey['items']) => {
  const start = folderOf(home)
  const parts = items
    .filter(({ type, status }) => type === 'post' && status === 'publish')
    .map(({ link }) => (oldPath(link) ?? '/').slice(start.length).split('/').filter(Boolean))
    .filter(({ length }) => length > 0)
  const first = parts[0]?.[0] ?? ''
  const isPart = items.some(({ terms, creator }) => creator === first || terms.some(({ slug }) => slug === first))
  const isShared = parts.length > 1 && parts.every((part) => part.length > 1 && part[0] === first)
  const front = isShared && !isPart && !/^\d{4}$/.test(first) ? first : ''
  const below = (name: string) => [front, name].filter(Boolean).join('/')
  const isNumber = parts.every((part) => /^\d+$/.test(part.at(-1) ?? ''))
  return {
    categoryBase: below('category'),
    tagBase: below('tag'),
    authorBase: below('author'),
    dateBase: below(front && isNumber ? 'date' : ''),
  }
}

const match = (known: readonly Known[], ...names: readonly string[]): string | undefined =>
  known.find((one) =>
    names.some((name) => one.slug === slugify(name) || one.names.some((own) => slugify(own) === slugify(name))),
  )?.slug

/** Text of the file for this export. */
export const proposeMapping = ({ channel, items }: Survey, known: KnownDocuments): string => {
  const count = (pick: (item: Survey['items'][number]) => boolean) => items.filter(pick).length
  const inTerm = (domain: string, slug: string) =>
    count((item) => item.terms.some((term) => term.domain === domain && term.slug === slug))
  const termRows = (domain: string) => {
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
  const taxonomies = [...new Set(items.flatMap(({ terms }) => terms.map(({ domain }) => domain)))]
    .filter((domain) => domain && !/^(?:category|post_tag)$/.test(domain) && !ownTaxonomies.test(domain))
    .sort()
  const types = [...new Set(items.map(({ type }) => type))].filter((type) => type !== 'attachment').sort()
  const typeOf = (type: string) =>
    type === 'post' ? 'uutinen' : type === 'page' ? 'tietosivu' : machinery.test(type) ? 'ei' : 'tuonti'
  // What a feed says of its language is often as it was installed; the owner corrects this.
  const own = 'fi'
  const languages = [...new Set(items.flatMap(({ lang }) => lang ?? []))].filter((lang) => lang !== own).sort()
  const authors = new Map(channel.authors.map((author) => [author.login, author]))
  for (const { creator, type } of items)
    if (creator && type === 'post' && !authors.has(creator))
      authors.set(creator, { id: '', login: creator, name: creator, first: '', last: '' })
  const section = (comment: string, values: object) =>
    `${comment}\n${stringify(values, { lineWidth: 0 }).replace(/: ""$/gm, ':')}`
  return [
    `# Minne viennin «${channel.title.replace(/\s+/g, ' ')}» sisältö tuodaan. Komento ehdotti tätä: korjaa ja aja sama komento uudelleen.
# Kohdat: type = uutinen, blogikirjoitus, tietosivu, tuonti (talteen kansioon content/tuonti, ei sivustolle) tai ei (ei tuoda).
`,
    section(
      '# Vanhan sivuston luetteloiden osoitteiden alut: /category/uutiset/, /tag/sote/, /author/maija/, /2021/03/ (tyhjä).',
      basesOf(channel.url, items),
    ),
    ...(folderOf(channel.url)
      ? [
          section('# Kansio, jossa vanha sivusto oli. Jätä tyhjäksi, jos uusi tulee samaan kansioon (BASE_PATH).', {
            folder: folderOf(channel.url),
          }),
        ]
      : []),
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
    ...(taxonomies.length > 0
      ? [
          section('# Sivuston omat luokittelut samoin.', {
            taxonomies: taxonomies.flatMap((taxonomy) => termRows(taxonomy).map((row) => ({ taxonomy, ...row }))),
          }),
        ]
      : []),
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
