import { sectionOf } from '../../schema/content-types'
import { archiveUrl } from '../../schema/urls'
import { decoded } from '../../text/slug'
import { type Groundwork, listAddresses } from './links'
import { canBeAlias, oldPath } from './plan'
import type { Light } from './survey'

/** Every address that the old site had, as lines of `vanhat-osoitteet.txt`. */

/** Items on a page of a list, as WordPress has it unless somebody chose otherwise. */
const perPage = 10

/** The old address of an item that readers could open, where its page has another now. */
export const aliasOf = (item: Light, url: string): string | undefined => {
  const path = isOpen(item) ? oldPath(item.link) : undefined
  return path && path !== '/' && path !== url && canBeAlias(path) ? path : undefined
}

const isOpen = ({ status, hasPassword }: Light): boolean =>
  (status === 'publish' || status === 'inherit') && !hasPassword

/** Sorted lines: an address, and where it leads now; without that an alias tells, or it is gone. */
export const oldAddressLines = ({ survey, mapping, plan, media }: Groundwork): readonly string[] => {
  const lines = new Map<string, string>()
  const add = (from: string, to = '') => {
    const [source, target] = [escaped(from), escaped(to)]
    if (source !== '/' && !lines.get(source)) lines.set(source, target === source ? '' : target)
  }
  const { items, attachments, channel } = survey
  const openPaths = new Map(items.filter(isOpen).map((item) => [item.id, oldPath(item.link)]))
  for (const item of items) {
    if (!isOpen(item) || item.type === 'nav_menu_item') continue
    const planned = plan.get(item.id)
    const path = oldPath(item.link)
    const attachment = attachments.get(item.id)
    if (attachment) {
      const file = media.usedPath(attachment.url)
      const parent = openPaths.get(attachment.parent)
      const upload = URL.canParse(attachment.url) ? decoded(new URL(attachment.url).pathname) : undefined
      if (path && path !== '/') add(path, file ?? parent)
      add(`/?p=${item.id}`, file ?? parent)
      if (upload)
        for (const name of [undefined, ...attachment.sizes]) add(name ? upload.replace(/[^/]+$/, name) : upload, file)
      continue
    }
    if (planned?.kind !== 'document' && !item.link) continue
    const to = planned?.kind === 'document' ? planned.url : ''
    const hasPath = path !== undefined && path !== '/'
    if (hasPath) add(path, to && (path === to || canBeAlias(path)) ? '' : to)
    // The feed of a page that stays where it was; other old addresses have theirs by rule.
    if (hasPath && path === to) add(`${path}feed/`, path)
    // Through the old address, which an alias leads on wherever its page may move later.
    if (/^\d+$/.test(item.id)) add(`/?p=${item.id}`, hasPath ? path : to)
  }
  const posts = items.filter((item) => item.type === 'post' && isOpen(item))
  const news = sectionOf('News').url
  const pages = (list: string, to: string | undefined, count: number) => {
    for (let page = 2; page <= Math.ceil(count / perPage); page++) add(`${list}page/${page}/`, to)
  }
  const inTerm = new Map<string, number>()
  for (const { terms } of posts)
    for (const { domain, slug } of terms) inTerm.set(`${domain} ${slug}`, (inTerm.get(`${domain} ${slug}`) ?? 0) + 1)
  for (const [path, to] of listAddresses(survey, mapping)) {
    add(path, to)
    const slug = path.split('/').at(-2) ?? ''
    pages(path, to, Math.max(inTerm.get(`category ${slug}`) ?? 0, inTerm.get(`post_tag ${slug}`) ?? 0))
  }
  for (const { id, domain, slug } of channel.categories) {
    const row = mapping.terms.get(`${domain} ${slug}`)
    const own = row?.place ?? mapping.postTypes.get('post')
    const section = own === 'News' || own === 'Post' ? sectionOf(own).url : undefined
    if (domain === 'category' && /^\d+$/.test(id)) add(`/?cat=${id}`, row?.topic ? `/aiheet/${row.topic}/` : section)
  }
  pages('/', news, posts.length)
  const ofYear = new Map<string, Map<'News' | 'Post', number>>()
  for (const { id, day } of posts) {
    const planned = plan.get(id)
    const year = day?.slice(0, 4) ?? ''
    const types = ofYear.get(year) ?? new Map<'News' | 'Post', number>()
    if (planned?.kind === 'document' && planned.type !== 'Page')
      types.set(planned.type, (types.get(planned.type) ?? 0) + 1)
    ofYear.set(year, types)
  }
  for (const { day } of posts) {
    if (!day) continue
    const [year = '', month, date] = day.split('-')
    const [type] = [...(ofYear.get(year) ?? [])].sort((a, b) => b[1] - a[1])[0] ?? []
    for (const path of [`/${year}/`, `/${year}/${month}/`, `/${year}/${month}/${date}/`])
      add(path, type && archiveUrl(type, year))
  }
  for (const login of new Set(posts.map(({ creator }) => creator))) if (login) add(`/author/${login}/`)
  for (const path of ['/feed/', '/feed/rss2/', '/feed/rss/', '/?feed=rss2']) add(path, '/syotteet/kaikki.xml')
  for (const path of ['/feed/atom/', '/?feed=atom']) add(path, '/syotteet/kaikki.atom.xml')
  add('/comments/feed/')
  return [...lines].map(([from, to]) => (to ? `${from} ${to}` : from)).sort()
}

/** Letters stay readable; what would part a line or begin a query does not. */
const escaped = (path: string): string => path.replace(/[\s%#\\]|\?(?!(?:p|cat|feed)=)/g, encodeURIComponent)
