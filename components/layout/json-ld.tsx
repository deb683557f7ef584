import { graph, serialise } from '@/lib/outputs/seo/json-ld/graph'
import { queries } from '@/lib/site/reader'

/** What the page says to machines: a data block, which no browser runs. */
export const JsonLd = ({ url }: { url: string }) => (
  <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: serialise(queries.ask(graph, url)) }} />
)
