import { queries } from '@/lib/site/reader'
import { searchChoicesId } from './search-form'

/** Names of topics, areas and pages that the browser itself suggests in search fields, without script or request. */
export const SearchChoices = () => {
  const names = [...queries.all('Topic'), ...queries.all('Region'), ...queries.all('Page')].map(({ title }) => title)
  return (
    <datalist id={searchChoicesId}>
      {[...new Set(names)].map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  )
}
