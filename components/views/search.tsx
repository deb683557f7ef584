import { PageFrame } from '@/components/layout/page-frame'
import { SearchBrowse } from '@/components/parts/search-browse'
import { SearchField } from '@/components/parts/search-field'
import { SearchResults } from '@/components/parts/search-results'
import { site } from '@/lib/site/settings'
import { t } from '@/lib/text/fi'

/** Without its script, `<search-page>` says so and gives the ways by topic, area and year. */
export const SearchView = () => (
  <PageFrame url="/haku/" lead={t.search.intro}>
    <search-page
      data-base={site.basePath}
      data-texts={JSON.stringify(t.search.texts)}
      data-service-words={site.serviceWords.join(' ')}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: browsers of old phones do not know the <search> element as a landmark. */}
      <form role="search" aria-label={t.search.onPage} action="/haku/" className="no-print mt-8 max-w-3xl">
        <label htmlFor="haku_sivulla" className="font-bold">
          {t.search.words}
        </label>
        <div className="mt-1 flex">
          <SearchField id="haku_sivulla" />
        </div>
      </form>
      <p data-part="needs-scripts" className="notice mt-8 max-w-3xl">
        {t.search.needsScripts}
      </p>
      <SearchResults />
      <SearchBrowse />
    </search-page>
    <script type="module" src="/search.js" />
  </PageFrame>
)
