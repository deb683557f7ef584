import { externalUrlProblem } from '../../content/check/link-rules'
import { accepted, extensionOf } from '../../content/media/media-path'
import { sectionOf } from '../../schema/content-types'
import { decoded } from '../../text/slug'
import type { Target } from './context'
import type { Mapping } from './mapping'
import { hostOf, type MediaFiles } from './media-files'
import { oldPath, type Plan } from './plan'
import type { Survey } from './survey'

/** Where links of the old site lead now. */

/** Addresses of the old site that lists stood at, decoded, and where the same is found here. */
export const listAddresses = (
  { channel }: Survey,
  { terms, categoryBase, tagBase, postTypes }: Mapping,
): ReadonlyMap<string, string | undefined> => {
  const bySlug = new Map(channel.categories.filter(({ domain }) => domain === 'category').map((one) => [one.slug, one]))
  const found = new Map<string, string | undefined>()
  for (const [key, { topic, place }] of terms) {
    const [domain, slug = ''] = key.split(' ')
    const own = place ?? (domain === 'category' ? postTypes.get('post') : undefined)
    const section = own === 'News' || own === 'Post' ? sectionOf(own).url : undefined
    const to = topic ? `/aiheet/${topic}/` : section
    const above: string[] = []
    for (
      let at = bySlug.get(bySlug.get(slug)?.parent ?? '');
      domain === 'category' && at && above.length < 10;
      at = bySlug.get(at.parent)
    )
      above.unshift(at.slug)
    const base = domain === 'category' ? categoryBase : tagBase
    found.set(`/${base}/${[...above, slug].map(decoded).join('/')}/`, to)
    if (above.length > 0) found.set(`/${base}/${decoded(slug)}/`, to)
  }
  return found
}

/** What an import goes by, known before any text is read. */
export type Groundwork = {
  readonly survey: Survey
  readonly mapping: Mapping
  readonly plan: Plan
  readonly media: MediaFiles
}

/** The target of a link in the text of an item whose own address is `base`. */
export const createTargets = (
  { survey, mapping, plan, media }: Groundwork,
  ownHosts: ReadonlySet<string>,
): ((href: string, base: string) => Target) => {
  const oldHosts = new Set(
    [survey.channel.url, ...survey.items.map(({ link }) => link)].flatMap((url) => hostOf(url) ?? []),
  )
  const byPath = new Map<string, string>()
  const byId = new Map<string, string>()
  for (const item of survey.items) {
    const planned = plan.get(item.id)
    if (planned?.kind !== 'document') continue
    byId.set(item.id, planned.url)
    const path = oldPath(item.link)
    if (path && path !== '/') byPath.set(path, planned.url)
  }
  const lists = listAddresses(survey, mapping)
  const attachmentPages = new Map([...survey.attachments.values()].map(({ link, url }) => [oldPath(link), url]))

  const file = (url: string): Target | undefined => {
    const path = media.attachmentAt(url) || /\/uploads\//.test(url) ? media.path(url) : undefined
    if (!path) return undefined
    return accepted.any.includes(extensionOf(path))
      ? { url: path }
      : { lost: `tiedostoa «${extensionOf(path)}» ei voi julkaista` }
  }

  const own = (url: URL): Target => {
    const number = ['p', 'page_id', 'attachment_id'].flatMap((name) => url.searchParams.get(name) ?? [])[0]
    const attachment = survey.attachments.get(number ?? '')?.url ?? attachmentPages.get(oldPath(url.href))
    const path = oldPath(url.href) ?? '/'
    const [, year] = /^\/(\d{4})\/(?:\d{2}\/){0,2}$/.exec(path) ?? []
    const to =
      (number ? byId.get(number) : undefined) ??
      byPath.get(path) ??
      lists.get(path) ??
      lists.get(path.replace(/page\/\d+\/$/, '')) ??
      (year ? sectionOf('News').url : undefined) ??
      (path === '/' && !number ? '/' : undefined)
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
    if (oldHosts.has(host) || ownHosts.has(url.host)) return own(url)
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
