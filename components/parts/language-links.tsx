import { queries } from '@/lib/site/reader'
import { t } from '@/lib/text/fi'

/** To the pages for those who do not read the site's own language, or not easily: each is named in its own words. */
export const LanguageLinks = () => {
  const pages = queries.pagesInMenu('kielet')
  return (
    pages.length > 0 && (
      <nav aria-label={t.languages.nav} className="text-[0.9rem]">
        <ul className="flex flex-wrap gap-x-4">
          {pages.map(({ url, title, lang }) => (
            <li key={url}>
              <a href={url} lang={lang} hrefLang={lang} className="inline-flex min-h-9 items-center">
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    )
  )
}
