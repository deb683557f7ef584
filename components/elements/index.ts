/** The site's own browser code on every page. Each element improves HTML that already works without it. */
import './copy-link'
import './search-suggest'
