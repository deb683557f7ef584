import { LanguageLinks } from '@/components/parts/language-links'
import { SearchChoices } from '@/components/parts/search-choices'
import { SearchForm } from '@/components/parts/search-form'
import { ownPages } from '@/lib/schema/urls'
import { siteMark } from '@/lib/site/drawings'
import { site } from '@/lib/site/settings'
import { t } from '@/lib/text/fi'
import { MainNavigation } from './main-navigation'

/**
 * Name, navigation and search. Below `lg` they fold into a popover, which needs no script: Escape closes it, and the style
 * sheet hides it when the focus goes on. The search page has its own field and no second one.
 */
export const Header = ({ url }: { url: string | undefined }) => {
  const searches = url !== ownPages.search
  return (
    <header className="site-header no-print border-b border-line">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between px-4 py-3 sm:px-6">
        <a
          href="/"
          aria-label={`${site.name}, ${t.front.toLowerCase()}`}
          className="quiet-link flex min-h-11 items-center gap-2 text-[1.25rem] font-bold no-underline"
        >
          <Emblem />
          {site.name}
        </a>
        <div className="hidden items-center gap-x-8 lg:flex">
          <LanguageLinks />
          {searches && <SearchForm id="haku_ylatunnisteessa" />}
        </div>
        <div className="flex items-center lg:hidden">
          {searches && (
            <a href={ownPages.search} aria-label={t.search.title} className="p-3 text-ink">
              <Icon path="M9 3a6 6 0 1 0 0 12A6 6 0 1 0 9 3m4 10 5 5" />
            </a>
          )}
          <button
            type="button"
            popoverTarget="sivuston_valikko"
            className="flex min-h-11 cursor-pointer items-center gap-2 font-bold"
          >
            <Icon path="M2 5h16M2 10h16M2 15h16" />
            {t.menu}
          </button>
        </div>
      </div>
      <div id="sivuston_valikko" popover="auto" className="menu bg-paper px-4 py-4 text-ink sm:px-6 lg:hidden">
        <MainNavigation url={url} stacked />
        {searches && (
          <div className="mt-4">
            <SearchForm id="haku_valikossa" />
          </div>
        )}
        <div className="mt-4">
          <LanguageLinks />
        </div>
      </div>
      {searches && <SearchChoices />}
      <div className="mx-auto hidden max-w-6xl px-4 pb-3 sm:px-6 lg:block">
        <MainNavigation url={url} />
      </div>
    </header>
  )
}

const Icon = ({ path }: { path: string }) => (
  <svg viewBox="0 0 20 20" width="20" fill="none" stroke="currentColor" strokeWidth="2" aria-hidden="true">
    <path d={path} />
  </svg>
)

const Emblem = () => (
  <svg viewBox="0 0 32 32" width="36" aria-hidden="true">
    {siteMark.map(([palette, tile]) => (
      <path key={palette} d={tile} className={`area-${palette}`} fill="var(--area-line)" />
    ))}
  </svg>
)
