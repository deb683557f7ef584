import type { SearchEngine } from '../types'

/** Until the index is built: an engine that cannot load it, which the page says as it is. */
export const createEngine = ({ base }: { readonly base: string }): SearchEngine => {
  const missing = () => Promise.reject(new Error(`No search index in ${base}`))
  return { search: missing, warmUp: missing }
}
