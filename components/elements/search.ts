import { createEngine } from '@/components/elements/search/engine/engine'
import { searchPage } from './search/search-page'

/** The search page's own script, loaded on `/haku/` only. */
customElements.define('search-page', searchPage(createEngine))
