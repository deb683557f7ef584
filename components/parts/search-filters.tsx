import { yearsOf } from '@/lib/content/archive'
import { datedTypes, pageTypes, wordOf } from '@/lib/schema/content-types'
import type { Facet } from '@/lib/search/types'
import { queries } from '@/lib/site/reader'
import { t } from '@/lib/text/fi'

type Choice = { readonly value: string; readonly label: string; readonly kind?: string; readonly isPart?: boolean }

const years = (): readonly string[] => {
  const dated = datedTypes.flatMap(({ name }) => yearsOf(queries.all(name)))
  return [...new Set(dated.map(({ year }) => year))].sort().reverse()
}

const bySlug = ({ slug, title }: { slug: string; title: string }): Choice => ({ value: slug, label: title })

/** A county, and under it its areas. */
const regions = (): readonly Choice[] =>
  queries
    .counties()
    .flatMap((county) => [
      bySlug(county),
      ...queries.areasOf(county).map((area) => ({ ...bySlug(area), isPart: true })),
    ])

const types = pageTypes.filter(({ without }) => !without?.search)

const choices = (): readonly (readonly [Facet, readonly Choice[]])[] => [
  ['tyyppi', types.map(({ name, words }) => ({ value: wordOf(name), label: words.many, kind: words.one }))],
  ['alue', regions()],
  ['aihe', queries.all('Topic').map(bySlug)],
  ['vuosi', years().map((year) => ({ value: year, label: year }))],
]

/** The choices that narrow a search. All of them stand here; the script shows those that the results have, with counts. */
export const SearchFilters = () => (
  <details data-part="filters" className="no-print border-y border-line lg:border-0">
    <summary className="py-2 font-bold lg:hidden">
      {t.search.filters} <span data-part="chosen" className="font-normal" />
    </summary>
    <div className="grid grid-cols-1 gap-6 pt-2 pb-3 sm:grid-cols-2 lg:grid-cols-1 lg:pt-0">
      {choices()
        .filter(([, options]) => options.length > 0)
        .map(([facet, options]) => (
          <fieldset key={facet} data-facet={facet}>
            <legend className="font-bold">{t.search.facets[facet]}</legend>
            <ul className="mt-1">
              {options.map((choice) => (
                <li key={choice.value} className={choice.isPart ? 'pl-5' : undefined}>
                  <FilterChoice facet={facet} choice={choice} />
                </li>
              ))}
            </ul>
          </fieldset>
        ))}
      <p data-part="clear-filters" hidden>
        <button type="button" data-action="clear" className="link-button">
          {t.search.clear}
        </button>
      </p>
    </div>
  </details>
)

const FilterChoice = ({ facet, choice: { value, label, kind } }: { facet: Facet; choice: Choice }) => (
  <label className="flex min-h-9 cursor-pointer items-center gap-2 py-1">
    <input type="checkbox" name={facet} value={value} data-kind={kind} className="size-5 flex-none accent-brand" />
    <span>
      {`${label}\u00A0`}
      <span className="sr-only">{t.search.hits} </span>
      <span data-count className="text-[0.85em] text-ink-soft figures" />
    </span>
  </label>
)
