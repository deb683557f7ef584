import { content } from '@/lib/content'
import { searchChoicesId } from './search-form'

/**
 * Names of topics, areas and pages, which the browser itself suggests in the search fields while one types: nothing is
 * fetched, no script runs, and the keyboard and screen readers know the list as they know every such list.
 */
export const SearchChoices = () => {
  const { topics, regions, pages } = content()
  const names = [...topics, ...regions, ...pages].map(({ title }) => title)
  return (
    <datalist id={searchChoicesId}>
      {[...new Set(names)].map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  )
}
