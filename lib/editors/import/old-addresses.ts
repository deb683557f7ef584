import { feedUrl, wholeFeed } from '../../outputs/feeds/feed-list'
import { sitemapUrl } from '../../outputs/sitemaps'
import { sectionOf } from '../../schema/content-types'
import { archiveUrl } from '../../schema/urls'
import { decoded, plainLetters } from '../../text/slug'
import { type Groundwork, listAddresses, targetOfTerm } from './links'
import { isOpen, type OldPaths } from './old-paths'
import { canBeAlias } from './plan'
import type { Light } from './survey'

/** Every address that the old site had, as lines of `vanhat-osoitteet.txt`. */

/** Fewest items that sites put on a page of a list; an address too many harms nobody. */
const perPage = 5

type Add = (from: string, to?: string) => void

/** Sorted lines: an address, and where it leads now; without that an alias tells, or it is gone. */
export const oldAddressLines = (groundwork: Groundwork): readonly string[] => {
  const lines = new Map<string, string>()
  const add: Add = (from, to = '') => {
    const [source, target] = [escaped(from), escaped(to)]
    if (source !== '/' && !lines.get(source)) lines.set(source, target === source ? '' : target)
  }
  if (groundwork.paths.front !== '/') add(groundwork.paths.front, '/')
  addItems(groundwork, add)
  addFiles(groundwork, add)
  addLists(groundwork, add)
  addDays(groundwork, add)
  addFeeds(groundwork, add)
  return [...lines].map(([from, to]) => (to ? `${from} ${to}` : from)).sort()
}

const addItems = ({ survey, plan, media, paths }: Groundwork, add: Add): void => {
  const byId = new Map(survey.items.map((item) => [item.id, item]))
  for (const item of survey.items) {
    if (!isOpen(item) || item.type === 'nav_menu_item' || item.type === 'revision') continue
    const planned = plan.get(item.id)
    const attachment = survey.attachments.get(item.id)
    const parent = byId.get(attachment?.parent ?? '')
    const to = attachment
      ? (media.usedPath(attachment.url) ?? (parent && paths.of(parent)))
      : planned?.kind === 'aside'
        ? undefined
        : planned?.url
    const path = paths.of(item)
    const number = /^\d+$/.test(item.id) ? `${paths.front}?p=${item.id}` : undefined
    if (path === undefined) {
      if (number) add(number, isFront(item, paths) ? '/' : to)
      continue
    }
    // Through the old address, which an alias leads on wherever its page may move later.
    const leads = planned?.kind === 'document' && (path === to || canBeAlias(path))
    add(path, leads ? undefined : to)
    if (number) add(number, attachment ? to : path)
    for (let page = 2; page <= item.pages; page++) add(`${path}${page}/`, path)
    for (const name of item.oldNames) add(path.replace(/[^/]+\/$/, `${decoded(name)}/`), path)
    if (item.day && item.oldDay)
      add(path.replace(item.day.replaceAll('-', '/'), item.oldDay.replaceAll('-', '/')), path)
    // Other forms of a page that stays where it was; other old addresses have theirs by rule.
    if (path === to) for (const form of ['feed/', 'amp/']) add(`${path}${form}`, path)
    // The list of a type of the site's own.
    const list = path.replace(/[^/]+\/$/, '')
    if (planned?.kind === 'aside' && item.type !== 'post' && list !== paths.front) add(list)
  }
}

const isFront = ({ link }: Light, { here, front }: OldPaths): boolean =>
  URL.canParse(link) && !new URL(link).search && here(new URL(link).pathname) === front

/** With their smaller sizes, and those that texts show though the export has no item for them. */
const addFiles = ({ survey, media }: Groundwork, add: Add): void => {
  for (const { url, sizes } of survey.attachments.values()) {
    if (!URL.canParse(url)) continue
    const upload = decoded(new URL(url).pathname)
    const file = media.usedPath(url)
    for (const name of ['', ...sizes]) add(name ? upload.replace(/[^/]+$/, () => name) : upload, file)
  }
  for (const [path, file] of media.asked) add(path, file)
}

const addLists = ({ survey, mapping, plan, paths }: Groundwork, add: Add): void => {
  const posts = survey.items.filter((item) => item.type === 'post' && isOpen(item))
  const pages = (list: string, to: string | undefined, count: number) => {
    for (let page = 2; page <= Math.ceil(count / perPage); page++) add(`${list}page/${page}/`, to)
  }
  const inTerm = new Map<string, number>()
  for (const { terms } of posts)
    for (const { domain, slug } of terms) inTerm.set(`${domain} ${slug}`, (inTerm.get(`${domain} ${slug}`) ?? 0) + 1)
  for (const { path, key } of listAddresses(survey, mapping)) {
    add(path, targetOfTerm(mapping, key))
    pages(path, targetOfTerm(mapping, key), inTerm.get(key) ?? 0)
  }
  for (const { id, domain, slug } of survey.channel.categories) {
    const to = targetOfTerm(mapping, `${domain} ${slug}`)
    if (domain === 'category' && /^\d+$/.test(id)) add(`${paths.front}?cat=${id}`, to)
    if (domain === 'post_tag' && /^[\w-]+$/.test(slug)) add(`${paths.front}?tag=${slug}`, to)
  }
  const news = sectionOf('News').url
  pages(paths.front, news, posts.length)
  for (const item of survey.items) {
    const planned = plan.get(item.id)
    const path = paths.of(item)
    if (path && planned?.kind === 'none' && planned.url) pages(path, planned.url, posts.length)
  }
  const ids = new Map(survey.channel.authors.map(({ login, id }) => [login, id]))
  for (const login of new Set([...ids.keys(), ...posts.map(({ creator }) => creator)])) {
    if (!login) continue
    // Authors have no pages here; what they wrote is in a section.
    const of = posts.flatMap(({ id, creator }) => {
      const planned = plan.get(id)
      return creator === login && planned?.kind === 'document' ? planned.type : []
    })
    const isBlogger = of.filter((type) => type === 'Post').length * 2 > of.length
    const to = of.length > 0 ? sectionOf(isBlogger ? 'Post' : 'News').url : undefined
    for (const name of new Set([login, nicename(login)])) add(`${mapping.folder}/${mapping.bases.author}/${name}/`, to)
    const id = ids.get(login) ?? ''
    if (/^\d+$/.test(id)) add(`${paths.front}?author=${id}`, to)
  }
}

/** A login's name in addresses, as WordPress makes it. */
const nicename = (login: string): string =>
  plainLetters(login)
    .replaceAll('.', '-')
    .replace(/[^a-z0-9 _-]/g, '')
    .replace(/[ -]+/g, '-')

const addDays = ({ survey, mapping, plan, paths }: Groundwork, add: Add): void => {
  const posts = survey.items.filter((item) => item.type === 'post' && isOpen(item))
  const ofYear = new Map<string, Map<'News' | 'Post', number>>()
  for (const { id, day } of posts) {
    const planned = plan.get(id)
    const year = day?.slice(0, 4) ?? ''
    const types = ofYear.get(year) ?? new Map<'News' | 'Post', number>()
    if (planned?.kind === 'document' && planned.type !== 'Page')
      types.set(planned.type, (types.get(planned.type) ?? 0) + 1)
    ofYear.set(year, types)
  }
  const start = `${mapping.folder}/${mapping.bases.date ? `${mapping.bases.date}/` : ''}`
  for (const { day } of posts) {
    if (!day) continue
    const parts = day.split('-')
    const year = parts[0] ?? ''
    const [type] = [...(ofYear.get(year) ?? [])].sort((a, b) => b[1] - a[1])[0] ?? []
    for (const length of [1, 2, 3]) {
      const to = type && archiveUrl(type, year)
      add(`${start}${parts.slice(0, length).join('/')}/`, to)
      add(`${paths.front}?m=${parts.slice(0, length).join('')}`, to)
    }
  }
}

/** WordPress's own, also those of a language that had a folder. */
const addFeeds = ({ survey, mapping, paths: { front } }: Groundwork, add: Add): void => {
  const [rss, atom] = [feedUrl(wholeFeed, 'rss'), feedUrl(wholeFeed, 'atom')]
  for (const path of [
    'feed/',
    'feed/rss2/',
    'feed/rss/',
    'feed/rdf/',
    'rss/',
    'rss2/',
    'rdf/',
    '?feed=rss2',
    '?feed=rss',
  ])
    add(`${front}${path}`, rss)
  for (const path of ['feed/atom/', 'atom/', '?feed=atom']) add(`${front}${path}`, atom)
  for (const path of ['comments/feed/', '?feed=comments-rss2']) add(`${front}${path}`)
  for (const path of ['sitemap_index.xml', 'wp-sitemap.xml']) add(`${front}${path}`, sitemapUrl)
  for (const lang of new Set(survey.items.flatMap((item) => item.lang ?? [])))
    if (lang !== mapping.language && survey.items.some(({ link }) => link.includes(`/${lang}/`))) {
      add(`${front}${lang}/`, '/')
      add(`${front}${lang}/feed/`, rss)
    }
}

/** Letters stay readable; what would part a line or begin a query does not. */
const escaped = (path: string): string =>
  path.replace(/[\s%#\\]|\?(?!(?:p|cat|feed|m|author|tag)=)/g, encodeURIComponent)
