import { t } from '@/lib/i18n/fi'

/** A plain form that opens `/haku/?q=…`; `id`, and for ears `name`, tell the forms of one page apart. */
export const SearchForm = ({ id, name }: { id: string; name?: string }) => (
  // biome-ignore lint/a11y/useSemanticElements: browsers of old phones do not know the <search> element as a landmark.
  <form role="search" aria-label={name} action="/haku/" className="flex">
    <label htmlFor={id} className="sr-only">
      {t.search.label}
    </label>
    <input
      id={id}
      name="q"
      type="search"
      placeholder={t.search.label}
      className="min-h-11 w-full min-w-0 border border-r-0 border-control bg-paper px-3 placeholder:text-ink-soft lg:w-64"
    />
    <button
      type="submit"
      className="min-h-11 cursor-pointer bg-brand px-5 font-bold text-on-brand hover:bg-brand-strong"
    >
      {t.search.button}
    </button>
  </form>
)
