import { t } from '@/lib/text/fi'
import { SearchField } from './search-field'

/** A plain form that opens `/haku/?q=…`; `id` and the accessible `name` differ between the forms of a page. */
export const SearchForm = ({ id, name }: { id: string; name?: string }) => (
  // biome-ignore lint/a11y/useSemanticElements: browsers of old phones do not know the <search> element as a landmark.
  <form role="search" aria-label={name} action="/haku/" className="flex lg:min-w-72">
    <label htmlFor={id} className="sr-only">
      {t.search.label}
    </label>
    <SearchField id={id} placeholder={t.search.label} choices={searchChoicesId} />
  </form>
)

/** Of the list that `SearchChoices` puts into the page, once. */
export const searchChoicesId = 'haku_ehdotukset'
