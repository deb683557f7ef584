import { content } from '@/lib/content'
import { yearsOf } from '@/lib/content/archive'
import { areasOf, counties } from '@/lib/content/queries'
import { t } from '@/lib/i18n/fi'
import type { Facet } from '@/lib/search/types'

type Choice = { readonly value: string; readonly label: string; readonly kind?: string; readonly isPart?: boolean }

const years = (): readonly string[] => {
  const { news, posts } = content()
  return [...new Set([...yearsOf(news), ...yearsOf(posts)].map(({ year }) => year))].sort().reverse()
}

const bySlug = ({ slug, title }: { slug: string; title: string }): Choice => ({ value: slug, label: title })

/** A county, and under it its areas. */
const regions = (): readonly Choice[] =>
  counties(content()).flatMap((county) => [
    bySlug(county),
    ...areasOf(content(), county).map((area) => ({ ...bySlug(area), isPart: true })),
  ])

const choices = (): readonly (readonly [Facet, readonly Choice[]])[] => [
  ['tyyppi', Object.entries(t.search.types).map(([value, { many, one }]) => ({ value, label: many, kind: one }))],
  ['alue', regions()],
  ['aihe', content().topics.map(bySlug)],
  ['vuosi', years().map((year) => ({ value: year, label: year }))],
]

/** The choices that narrow a search. All of them stand here; the script shows those that the results have, with counts. */
export const SearchFilters = () => (
  <details data-part="filters" className="no-print border-y border-line lg:border-0">
    <summary className="py-2 font-bold lg:hidden">
      {t.search.filters} <span data-part="chosen" className="font-normal" />
    </summary>
    <div className="grid grid-cols-1 gap-6 pt-2 pb-6 sm:grid-cols-2 lg:grid-cols-1 lg:pt-0">
      {choices().map(([facet, options]) => (
        <fieldset key={facet} data-facet={facet}>
          <legend className="font-bold">{t.search.facets[facet]}</legend>
          <ul className="mt-1">
            {options.map((choice) => (
              <li key={choice.value} className={choice.isPart ? 'ml-7' : undefined}>
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
  <label className="flex min-h-9 cursor-pointer items-center gap-2.5 py-1 leading-tight">
    <input type="checkbox" name={facet} value={value} data-kind={kind} className="size-5 shrink-0 accent-brand" />
    <span>
      {`${label}\u00A0`}
      <span data-count className="text-[0.85em] text-ink-soft tabular-nums" />
    </span>
  </label>
)
