import { createEngine } from '@/lib/search/query/engine'
import { define } from './define'
import { searchPage } from './search/search-page'

/** The search page's own script, loaded on `/haku/` only. */
define('search-page', searchPage(createEngine))
