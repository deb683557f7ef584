import { queries } from '@/lib/content'
import { graph } from '@/lib/seo/json-ld/graph'
import { serialise } from '@/lib/seo/json-ld/serialise'

/** What the page says to machines: a data block, which no browser runs. */
export const JsonLd = ({ url }: { url: string }) => (
  <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: serialise(queries.ask(graph, url)) }} />
)
