import { LanguageLinks } from '@/components/parts/language-links'
import { SearchChoices } from '@/components/parts/search-choices'
import { SearchForm } from '@/components/parts/search-form'
import { site } from '@/lib/site/settings'
import { t } from '@/lib/text/fi'
import { MainNavigation } from './main-navigation'

/** Name, navigation and search. Below `lg` they fold into a `<details>` menu, which needs no script. */
export const Header = ({ url }: { url: string | undefined }) => (
  <header className="no-print border-b border-line">
    <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-x-8 px-4 py-3 sm:px-6">
      <a
        href="/"
        aria-label={`${site.name}, ${t.front.toLowerCase()}`}
        className="quiet-link flex min-h-11 items-center gap-2 text-2xl font-bold tracking-tight no-underline"
      >
        <Emblem />
        {site.name}
      </a>
      <SearchChoices />
      <div className="hidden items-center gap-x-8 lg:flex">
        <LanguageLinks />
        <SearchForm id="haku_ylatunnisteessa" />
      </div>
      <details className="group lg:hidden">
        <summary className="flex min-h-11 list-none items-center gap-2 font-bold [&::-webkit-details-marker]:hidden">
          <svg viewBox="0 0 20 20" className="size-5 stroke-current stroke-2" aria-hidden="true">
            <path d="M2 5h16M2 10h16M2 15h16" className="group-open:hidden" />
            <path d="M4 4l12 12M16 4L4 16" className="hidden group-open:inline" />
          </svg>
          {t.menu}
        </summary>
        <div className="absolute inset-x-0 z-10 mt-3 border-y border-line bg-paper px-4 py-4 sm:px-6">
          <MainNavigation url={url} stacked />
          <div className="mt-4">
            <SearchForm id="haku_valikossa" />
          </div>
          <div className="mt-4">
            <LanguageLinks />
          </div>
        </div>
      </details>
    </div>
    <div className="mx-auto hidden max-w-6xl px-4 pb-3 sm:px-6 lg:block">
      <MainNavigation url={url} />
    </div>
  </header>
)

/** Three tiles of the map: the site's mark. */
const Emblem = () => (
  <svg viewBox="0 0 32 32" className="size-8" aria-hidden="true">
    <path d="M10 2l6.5 3.8v7.4L10 17l-6.5-3.8V5.800z" className="area-2 fill-(--area-line)" />
    <path d="M23 2l6.500 3.800v7.400L23 17l-6.500-3.800V5.800z" className="area-4 fill-(--area-line)" />
    <path d="M16.500 13.300l6.500 3.800v7.400l-6.500 3.800-6.500-3.800v-7.400z" className="area-5 fill-(--area-line)" />
  </svg>
)
