import { externalUrlProblem } from '../../content/check/link-rules'
import { accepted, extensionOf } from '../../content/media/media-path'
import { sectionOf } from '../../schema/content-types'
import { documentUrl } from '../../schema/urls'
import { decoded } from '../../text/slug'
import type { Target } from './context'
import type { Mapping } from './mapping'
import { hostOf, type MediaFiles } from './media-files'
import type { OldPaths } from './old-paths'
import { folderOf, oldPath, type Plan } from './plan'
import type { Survey } from './survey'

/** Where links of the old site lead now. */

/** What a list of a category, tag or taxonomy became: its topic, or the section of its items. */
export const targetOfTerm = ({ terms, postTypes }: Mapping, key: string): string | undefined => {
  const row = terms.get(key)
  if (row?.topic) return documentUrl('Topic', row.topic) ?? undefined
  const own = row?.place ?? (key.startsWith('category ') ? postTypes.get('post') : undefined)
  return own === 'News' || own === 'Post' ? sectionOf(own).url : undefined
}

/** Addresses of the old site that lists stood at, decoded, and the key of the list's term. */
export const listAddresses = (
  { channel, items }: Survey,
  { terms, bases, folder, language }: Mapping,
): readonly { readonly path: string; readonly key: string }[] => {
  const bySlug = new Map(channel.categories.map((one) => [`${one.domain} ${one.slug}`, one]))
  const languages = new Map<string, Set<string>>()
  for (const item of items)
    for (const { domain, slug } of item.terms) {
      const key = `${domain} ${slug}`
      const lang = item.lang && oldPath(item.link)?.includes(`/${item.lang}/`) ? item.lang : language
      languages.set(key, (languages.get(key) ?? new Set()).add(lang))
    }
  return [...terms.keys()].flatMap((key) => {
    const [domain = '', slug = ''] = key.split(' ')
    const above: string[] = []
    for (
      let at = bySlug.get(`${domain} ${bySlug.get(key)?.parent}`);
      at && above.length < 10;
      at = bySlug.get(`${domain} ${at.parent}`)
    )
      above.unshift(decoded(at.slug))
    const base = domain === 'category' ? bases.category : domain === 'post_tag' ? bases.tag : domain
    const paths = [`${base}/${[...above, decoded(slug)].join('/')}/`, `${base}/${decoded(slug)}/`]
    // Where each language had a folder, so had its lists.
    const starts = ['', ...(languages.get(key) ?? [])].map((lang) => (lang && lang !== language ? `${lang}/` : ''))
    return [...new Set(starts.flatMap((start) => paths.map((path) => `${folder}/${start}${path}`)))].map((path) => ({
      path,
      key,
    }))
  })
}

/** What an import goes by, known before any text is read. */
export type Groundwork = {
  readonly survey: Survey
  readonly mapping: Mapping
  readonly plan: Plan
  readonly media: MediaFiles
  readonly paths: OldPaths
}

/** The target of a link in the text of an item whose own address is `base`. */
export const createTargets = (
  { survey, mapping, plan, media, paths }: Groundwork,
  ownHosts: ReadonlySet<string>,
): ((href: string, base: string) => Target) => {
  const oldHosts = new Set(
    [survey.channel.url, ...survey.items.map(({ link }) => link)].flatMap((url) => hostOf(url) ?? []),
  )
  const home = folderOf(survey.channel.url)
  const byPath = new Map<string, string>()
  const byId = new Map<string, string>()
  for (const item of survey.items) {
    const planned = plan.get(item.id)
    if (planned?.kind === 'aside' || !planned?.url) continue
    byId.set(item.id, planned.url)
    const path = paths.of(item)
    if (path) byPath.set(path, planned.url)
    for (const name of path ? item.oldNames : [])
      byPath.set(path?.replace(/[^/]+\/$/, `${decoded(name)}/`) ?? '', planned.url)
  }
  const lists = new Map(listAddresses(survey, mapping).map(({ path, key }) => [path, targetOfTerm(mapping, key)]))
  const attachmentPages = new Map([...survey.attachments.values()].map(({ link, url }) => [oldPath(link), url]))

  const file = (url: string): Target | undefined => {
    const isFile = media.attachmentAt(url) || /\/uploads\//.test(url)
    const kind = extensionOf((URL.canParse(url) ? new URL(url).pathname : url).toLowerCase())
    if (isFile && kind && !accepted.any.includes(kind)) return { lost: `tiedostoa «${kind}» ei voi julkaista` }
    const path = isFile ? media.path(url) : undefined
    return path === undefined ? undefined : { url: path }
  }

  const own = (url: URL): Target => {
    const number = ['p', 'page_id', 'attachment_id'].flatMap((name) => url.searchParams.get(name) ?? [])[0]
    const attachment = survey.attachments.get(number ?? '')?.url ?? attachmentPages.get(oldPath(url.href))
    const path = paths.here(oldPath(url.href) ?? '/')
    const date = `${mapping.folder}/${mapping.bases.date ? `${mapping.bases.date}/` : ''}`
    const [, year] = (path.startsWith(date) && /^(\d{4})\/(?:\d{2}\/){0,2}$/.exec(path.slice(date.length))) || []
    const to =
      (number ? byId.get(number) : undefined) ??
      byPath.get(path) ??
      lists.get(path) ??
      lists.get(path.replace(/page\/\d+\/$/, '')) ??
      (year ? sectionOf('News').url : undefined) ??
      (path === paths.front && !number ? '/' : undefined)
    if (to) return { url: to }
    return (attachment && file(attachment)) || { lost: 'sivua ei tuotu' }
  }

  return (href, base) => {
    const given = href.trim()
    if (given.startsWith('#')) return given.length > 1 ? { anchor: given.slice(1) } : { lost: 'osoite on tyhjä' }
    if (/^mailto:/i.test(given)) return mail(given)
    if (/^tel:/i.test(given)) return phone(given)
    const start = URL.canParse(base) ? base : survey.channel.url
    // Word and people leave out the scheme.
    const typed = /^www\.[^\s/]+\.\w/i.test(given) ? `https://${given}` : given
    if (!URL.canParse(typed, start || undefined)) return { lost: 'osoite on rikki' }
    const url = new URL(typed, start || undefined)
    if (!/^https?:$/.test(url.protocol)) return { lost: `osoitteen alku «${url.protocol}» ei käy` }
    const host = hostOf(url.href) ?? ''
    if (url.hash && hostOf(start) === host && oldPath(start) === oldPath(url.href) && !url.search)
      return { anchor: url.hash.slice(1) }
    const attached = file(url.href)
    if (attached) return attached
    // What stood beside the old site's folder was no part of it.
    const isBeside = !`${url.pathname}/`.startsWith(`${home}/`)
    if ((oldHosts.has(host) && !isBeside) || ownHosts.has(url.host)) return own(url)
    url.protocol = 'https:'
    const problem = externalUrlProblem(url.href, ownHosts)
    return problem ? { lost: problem.what } : { url: url.href.replace(/["`<>\\]/g, encodeURIComponent) }
  }
}

const mail = (href: string): Target => {
  const url = href.replace(/^mailto:\s*/i, 'mailto:').replaceAll(' ', '%20')
  return /^mailto:[\w.+'-]+@[\w-]+(?:\.[\w-]+)+(?:\?(?:subject|body)=\S+)?$/i.test(url)
    ? { url }
    : { lost: 'sähköpostiosoite on rikki' }
}

const phone = (href: string): Target => {
  const number = href.slice(4).replace(/\(0\)|%20|[\s().-]/g, '')
  return /^\+?\d{3,15}$/.test(number) ? { url: `tel:${number}` } : { lost: 'puhelinnumero on rikki' }
}
