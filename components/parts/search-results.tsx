import { queries } from '@/lib/site/reader'
import { site } from '@/lib/site/settings'
import { t } from '@/lib/text/fi'
import { SearchFilters } from './search-filters'
import { ServiceLinks } from './service-links'

/** Where the script shows what was found. Hidden until then; its prototypes are copied for each result. */
export const SearchResults = () => (
  <>
    <div data-part="failed" hidden>
      <p className="notice mt-8 max-w-3xl">{t.search.texts.failed}</p>
    </div>
    <section data-part="results" aria-labelledby="haun_tulos" className="mt-12" hidden>
      {/* In development the script may be quicker than React, and its text is the right one. */}
      <h2 id="haun_tulos" data-part="outcome" tabIndex={-1} className="text-[1.4rem]" suppressHydrationWarning>
        {t.search.results}
      </h2>
      <p data-part="read-as" className="mt-2" hidden>
        <span data-slot="said" />{' '}
        <a href="/haku/" data-slot="as-typed">
          {t.search.title}
        </a>
      </p>
      <div data-part="services" className="max-w-3xl" hidden>
        <ServiceLinks />
      </div>
      <ZeroHelp />
      <div data-part="found" className="mt-6 lg:grid lg:grid-cols-[15rem_minmax(0,35rem)] items-start gap-x-12">
        <SearchFilters />
        <div>
          <SortChoice />
          <ol data-part="hits" className="ruled" />
          <div data-part="more" className="no-print border-t border-line pt-4" hidden>
            <p data-slot="shown" className="text-ink-soft figures" />
            <button
              type="button"
              data-action="more"
              className="mt-2 min-h-11 cursor-pointer border border-control px-5 font-bold text-brand"
            />
          </div>
        </div>
      </div>
    </section>
    <Prototypes />
  </>
)

const ZeroHelp = () => (
  <div data-part="help" className="mt-4 max-w-3xl" hidden>
    <p data-part="clear-all" hidden>
      <button type="button" data-action="clear" className="link-button">
        {t.search.clear}
      </button>
    </p>
    <ul data-part="tips" className="list-disc pl-5">
      {t.search.tips.map((tip) => (
        <li key={tip}>{tip}</li>
      ))}
    </ul>
    {site.feedback &&
      queries.pagesCalled('yhteystiedot').map(({ url }) => (
        <p key={url} className="mt-3">
          {t.search.contact} <a href={url}>{t.footer.contact}</a>
        </p>
      ))}
  </div>
)

const SortChoice = () => (
  <fieldset data-part="sort" className="no-print border-b border-line pt-4 pb-3 lg:pt-0">
    <legend className="sr-only">{t.search.sort}</legend>
    <div className="flex flex-wrap gap-x-5">
      {Object.entries(t.search.sorts).map(([value, label]) => (
        <label key={value} className="flex min-h-9 cursor-pointer items-center gap-2">
          <input
            type="radio"
            name="jarjestys"
            value={value}
            defaultChecked={value === 'osuvuus'}
            className="size-5 accent-brand"
          />
          {label}
        </label>
      ))}
    </div>
  </fieldset>
)

const Prototypes = () => (
  <ul hidden>
    <li data-part="hit" className="py-6">
      <p className="meta">
        <span data-slot="date" />
        <span data-slot="kind" />
      </p>
      <h3 className="mt-1 text-[1.25rem]">
        <a href="/haku/" data-slot="title" className="quiet-link">
          {t.search.title}
        </a>
      </h3>
      <p data-slot="excerpt" className="mt-2" />
      <ul data-slot="parts" className="mt-3 grid grid-cols-1 gap-4 border-l-4 border-line pl-4" />
    </li>
    <li data-part="hit-part">
      <a href="/haku/" data-slot="title" className="inline-block py-0.5">
        {t.search.title}
      </a>
      <p data-slot="excerpt" className="text-[0.9rem] text-ink-soft" />
    </li>
  </ul>
)
