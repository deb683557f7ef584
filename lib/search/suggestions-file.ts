import { createHash } from 'node:crypto'
import type { Content } from '../content/documents'
import { formatSuggestions, makeSuggestions } from './suggestions'

/** The file of suggestions: its address inside the site, which changes exactly when its text does, and the text. */
export const suggestionsFile = (content: Content): { readonly url: string; readonly text: string } => {
  const text = formatSuggestions(makeSuggestions(content))
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 10)
  return { url: `/haku/ehdotukset-${hash}.json`, text }
}
