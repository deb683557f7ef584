/**
 * Addresses of searches. Typing changes the open entry; submitting restores it and opens a new one, so that going back
 * passes from search to search and not from letter to letter.
 */
export const createHistory = () => {
  let committed: { readonly query: string; readonly state: unknown } = { query: location.search, state: history.state }
  const addressOf = (query: string): string => location.pathname + query
  const push = (query: string): void => {
    history.pushState(null, '', addressOf(query))
    committed = { query, state: null }
  }
  return {
    type: (query: string): void => history.replaceState(null, '', addressOf(query)),
    submit: (query: string): void => {
      if (query === committed.query) return
      history.replaceState(committed.state, '', addressOf(committed.query))
      push(query)
    },
    /** A choice stands on what was typed before it, which keeps its own entry. */
    choose: (query: string): void => {
      if (query !== location.search) push(query)
    },
    /** The reader went back or forward. */
    follow: (): void => {
      committed = { query: location.search, state: history.state }
    },
    /** For those who come back to the entry. */
    remember: (place: Place): void => history.replaceState(place, ''),
    place: (): Place => placeFrom(history.state),
  }
}

/** `shown`: how many results; `y`: how far the page was scrolled, in CSS pixels. */
type Place = { readonly shown: number; readonly y: number }

const placeFrom = (state: unknown): Place => {
  const number = (name: string): number => {
    const value: unknown = typeof state === 'object' && state !== null ? Reflect.get(state, name) : undefined
    return typeof value === 'number' && value > 0 ? value : 0
  }
  return { shown: number('shown'), y: number('y') }
}
