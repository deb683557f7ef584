import { content } from '@/lib/content'
import { t } from '@/lib/i18n/fi'
import { suggestionsFile } from '@/lib/search/suggestions-file'
import { site } from '@/lib/site'
import { SearchField } from './search-field'

/** What each suggestion is, by the name that the list has for it. */
const { sivu, aihe, alue } = t.search.types
const kinds = { sivu: sivu.one, aihe: aihe.one, alue: alue.one }

/**
 * A plain form that opens `/haku/?q=…`, and suggests pages while one types where scripts run; `id`, and for ears `name`,
 * tell the forms of one page apart.
 */
export const SearchForm = ({ id, name }: { id: string; name?: string }) => (
  <search-suggest
    data-base={site.basePath}
    data-source={suggestionsFile(content()).url}
    data-texts={JSON.stringify(t.search.suggestions)}
    data-kinds={JSON.stringify(kinds)}
  >
    {/* biome-ignore lint/a11y/useSemanticElements: browsers of old phones do not know the <search> element as a landmark. */}
    <form role="search" aria-label={name} action="/haku/" className="flex lg:min-w-90">
      <label htmlFor={id} className="sr-only">
        {t.search.label}
      </label>
      <SearchField id={id} placeholder={t.search.label} />
    </form>
  </search-suggest>
)
