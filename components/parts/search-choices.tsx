import { queries } from '@/lib/site/reader'
import { searchChoicesId } from './search-form'

/**
 * Names of topics, areas and pages, which the browser itself suggests in the search fields while one types: nothing is
 * fetched, no script runs, and the keyboard and screen readers know the list as they know every such list.
 */
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
