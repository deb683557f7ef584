import { sectionTypes } from '@/lib/schema/content-types'
import { queries } from '@/lib/site/reader'
import { t } from '@/lib/text/fi'

/** Those that hold something: a link to nothing is a way in vain. All of a site that is only begun. */
const sectionLinks = () => {
  const inMenu = sectionTypes.filter(({ section }) => section.menu)
  const written = inMenu.filter(({ name }) => queries.has(name))
  return (written.length > 0 ? written : inMenu).map(({ section: { url, title } }) => ({ url, title }))
}

type Props = { readonly url: string | undefined; readonly stacked?: boolean }

/** Marks the page that is open, or the section that it belongs to. */
const currentOf = (url: string, here: string, above: ReadonlySet<string>): 'page' | 'true' | undefined => {
  if (url === here) return 'page'
  return above.has(url) ? 'true' : undefined
}

export const MainNavigation = ({ url: here = '', stacked = false }: Props) => {
  const above = new Set(here ? queries.breadcrumb(here).map(({ url }) => url) : [])
  return (
    <nav aria-label={t.mainNavigation} className="main-nav">
      <ul className={stacked ? 'grid grid-cols-2' : 'flex flex-wrap'}>
        {[...sectionLinks(), ...queries.pagesInMenu('paavalikko')].map(({ url, title }) => (
          <li key={url}>
            <a
              href={url}
              aria-current={currentOf(url, here, above)}
              className="quiet-link flex min-h-11 items-center font-bold"
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
