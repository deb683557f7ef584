/** All of the site's own browser code. Each element improves HTML that already works without it. */
import './copy-link'
