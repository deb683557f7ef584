import { content } from '@/lib/content'
import type { Page } from '@/lib/content/documents'
import { t } from '@/lib/i18n/fi'

/** Pages of a menu in the editors' order. */
export const pagesInMenu = (section: NonNullable<Page['nav']>['section']): readonly Page[] =>
  content()
    .pages.filter((page) => page.nav?.section === section)
    .toSorted((a, b) => (a.nav?.order ?? 0) - (b.nav?.order ?? 0))

/** Pages with these slugs, in this order; one that is not public is left out, so that no link is ever dead. */
export const pagesCalled = (...slugs: readonly string[]): readonly Page[] =>
  slugs.flatMap((slug) => content().pages.filter((page) => page.slug === slug))

const sectionLinks = [
  { url: '/ajankohtaista/', title: t.news.title },
  { url: '/blogi/', title: t.blog.title },
  { url: '/hankkeet/', title: t.projects.title },
  { url: '/alueet/', title: t.regions.title },
  { url: '/aiheet/', title: t.topics.title },
] as const

type Props = { readonly url: string | undefined; readonly stacked?: boolean }

/** Marks the page that is open, or the section that it belongs to. */
const currentOf = (link: string, url = ''): 'page' | 'true' | undefined => {
  if (link === url) return 'page'
  return url.startsWith(link) ? 'true' : undefined
}

export const MainNavigation = ({ url: here, stacked = false }: Props) => (
  <nav aria-label={t.mainNavigation}>
    <ul className={stacked ? 'divide-y divide-line' : 'flex flex-wrap gap-x-7'}>
      {[...sectionLinks, ...pagesInMenu('paavalikko')].map(({ url, title }) => (
        <li key={url}>
          <a
            href={url}
            aria-current={currentOf(url, here)}
            className="quiet-link flex min-h-11 items-center font-bold aria-[current]:underline aria-[current]:decoration-accent aria-[current]:decoration-4 aria-[current]:underline-offset-8"
          >
            {title}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
