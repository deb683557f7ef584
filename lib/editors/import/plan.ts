import { isPage, sectionOf, typeNamed } from '../../schema/content-types'
import { documentUrl, fixedUrls, ownSlugs } from '../../schema/urls'
import { decoded, slugify } from '../../text/slug'
import type { Mapping } from './mapping'
import type { Light, Survey } from './survey'

/** Where each item of an export goes, decided before any text is read, so that links between items can be turned. */

export type Planned =
  | {
      readonly kind: 'document'
      readonly type: 'News' | 'Post' | 'Page'
      readonly slug: string
      readonly file: string
      readonly url: string
      readonly lang: string | undefined
    }
  /** Written beside the content for somebody to place; `why` in Finnish. */
  | { readonly kind: 'aside'; readonly file: string; readonly why: string }
  /** Not written; a secret item's title is not told either. `url` of what does the same here. */
  | { readonly kind: 'none'; readonly why: string; readonly isSecret: boolean; readonly url?: string }

export type Plan = ReadonlyMap<string, Planned>

/** A title may be longer than a file's name may be. */
const shortened = (slug: string): string => (slug.length > 100 ? slug.slice(0, 100).replace(/-[^-]*$/, '') : slug)

/** `taken` are files of the content that no import made; `earlier` the files of an earlier run, by item. */
export const planOf = (
  survey: Survey,
  mapping: Mapping,
  taken: ReadonlySet<string>,
  earlier: ReadonlyMap<string, string>,
): Plan => {
  const used = new Set<string>([...taken, ...earlier.values()].map(withoutDay))
  const byId = new Map(survey.items.map((item) => [item.id, item]))
  const name = (
    item: Light,
    folder: string,
    day: string | undefined,
    isTakenSlug: (slug: string) => boolean,
  ): string => {
    const start = `${folder}/${day ? `${day}-` : ''}`
    const before = earlier.get(item.id)
    if (before?.startsWith(start) && before.slice(start.length).match(/^[a-z0-9-]+\.md$/))
      return before.slice(start.length, -3)
    const mine = before && withoutDay(before)
    const own = slugify(decoded(item.name)) || shortened(slugify(item.title)) || `wordpress-${item.id}`
    const parent = byId.get(item.parent)
    const candidates = [
      own,
      ...(parent ? [`${slugify(decoded(parent.name))}-${own}`] : []),
      ...(isTakenSlug(own) ? [`${own}-sivu`] : []),
      ...Array.from({ length: 999 }, (_, at) => `${own}-${at + 2}`),
    ]
    const free =
      candidates.find(
        (slug) => !isTakenSlug(slug) && (`${folder}/${slug}.md` === mine || !used.has(`${folder}/${slug}.md`)),
      ) ?? `${own}-${item.id}`
    used.add(`${folder}/${free}.md`)
    return free
  }
  return new Map(survey.items.map((item) => [item.id, placeOf(item, mapping, name)]))
}

export const isBlog = (text: string): boolean => /blog|kolumni|kirjoituks/i.test(text)
/** Names of categories and pages that say nothing but that there is something new. */
export const isGeneral = (slug: string): boolean =>
  /^(?:uncategorized|yleinen|yleiset|uutiset?|ajankohtaista?|tiedotteet?|blogit?|kolumnit?|muut?|nyheter|news|aktuellt|okategoriserad\w*)$/.test(
    slug,
  )

/** A page without text that only shows the newest items. */
const listCalled = ({ name, title }: Light): string | undefined =>
  [name, slugify(title)].some(isGeneral) ? sectionOf(isBlog(name) ? 'Post' : 'News').url : undefined

const withoutDay = (file: string): string => file.replace(/\/\d{4}-\d{2}-\d{2}-/, '/')

type Namer = (item: Light, folder: string, day: string | undefined, isTakenSlug: (slug: string) => boolean) => string

const placeOf = (item: Light, mapping: Mapping, name: Namer): Planned => {
  const none = (why: string, isSecret = false): Planned => ({ kind: 'none', why, isSecret })
  const aside = (why: string): Planned => {
    const folder = slugify(item.type) || 'muu'
    return { kind: 'aside', why, file: `tuonti/${folder}/${name(item, `tuonti/${folder}`, undefined, () => false)}.md` }
  }
  if (item.type === 'attachment') return none('tiedosto')
  if (item.hasPassword) return none('suojattu salasanalla', true)
  if (item.status === 'private') return none('yksityinen', true)
  if (item.status === 'trash') return none('roskakorissa', true)
  if (/^(?:auto-draft|inherit)$/.test(item.status)) return none('WordPressin oma välitallennus')
  const place = placeIn(item, mapping)
  if (place === 'none') return none('ei tuoda (tuonti.yml)')
  const list = place === 'Page' && item.isEmpty ? listCalled(item) : undefined
  if (list) return { kind: 'none', why: `tyhjä luettelosivu, jota vastaa ${list}`, isSecret: false, url: list }
  const lang = item.lang ?? mapping.language
  const own = lang === mapping.language ? mapping.language : mapping.languages.get(lang)
  if (own === undefined) return none(`kieltä «${lang}» ei tuoda (tuonti.yml)`)
  if (place !== 'News' && place !== 'Post' && place !== 'Page')
    return aside(`lajille «${item.type}» ei ole paikkaa (tuonti.yml)`)
  if (place !== 'Page' && own !== 'fi')
    return aside(`kieli on «${own}», eikä uutisilla ja kirjoituksilla ole kieltä: tee siitä tietosivu`)
  const { folder, dated } = typeNamed(place)
  if (dated && !item.day) return aside('päivä puuttuu viennistä, joten sitä ei voi sijoittaa')
  const day = dated ? item.day : undefined
  const slug = name(item, folder, day, (slug) => (place === 'Page' ? ownSlugs.includes(slug) : slug === 'vuosi'))
  const url = isPage(place) ? (documentUrl(place, slug) ?? '') : ''
  return {
    kind: 'document',
    type: place,
    slug,
    file: `${folder}/${day ? `${day}-` : ''}${slug}.md`,
    url,
    lang: own === 'fi' ? undefined : own,
  }
}

/** By the first of its categories that says, else by its own kind. */
const placeIn = (item: Light, { postTypes, terms }: Mapping) => {
  const own = postTypes.get(item.type) ?? 'aside'
  if (item.type !== 'post') return own
  const categories = item.terms.filter(({ domain }) => domain === 'category').map(({ slug }) => `category ${slug}`)
  for (const [key, { place }] of terms) if (place && categories.includes(key)) return place
  return own
}

/** An address of the old site as its path, decoded, with a slash at its end. */
export const oldPath = (link: string): string | undefined => {
  const url = URL.canParse(link) ? new URL(link) : undefined
  if (!url || !/^https?:$/.test(url.protocol)) return undefined
  const path = decoded(url.pathname)
    .replace(/\/{2,}/g, '/')
    .normalize()
  return path.endsWith('/') ? path : `${path}/`
}

/** `/sote` of `https://kunta.fi/sote/`, where the old site's front page was; '' at the root. */
export const folderOf = (home: string): string => (oldPath(home) ?? '/').slice(0, -1)

/** Whether a document can take the address as its alias: the site has no page of its own there. */
export const canBeAlias = (path: string): boolean =>
  !ownSlugs.includes(path.split('/')[1] ?? '') &&
  !fixedUrls.includes(path) &&
  /^\/(?:[\p{L}\p{N}\p{M}._~-]+\/)+$/u.test(path)
