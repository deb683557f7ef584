import { t } from '@/lib/i18n/fi'
import { SearchField } from './search-field'

/** Names of the types by the index's name for them, for the suggestions to say what each is. */
const kinds = Object.fromEntries(Object.entries(t.search.types).map(([type, { one }]) => [type, one]))

/**
 * A plain form that opens `/haku/?q=…`, and suggests pages while one types where scripts run; `id`, and for ears `name`,
 * tell the forms of one page apart.
 */
export const SearchForm = ({ id, name }: { id: string; name?: string }) => (
  <search-suggest
    data-source="/haku/ehdotukset.json"
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
