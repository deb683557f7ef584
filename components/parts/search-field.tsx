import { t } from '@/lib/text/fi'

/** A longer query would help nobody, and servers refuse addresses of some thousands of characters. */
const maxLength = 200

type Props = {
  readonly id: string
  readonly placeholder?: string
  /** Id of a list of names for the browser to suggest. */
  readonly choices?: string
}

/** The field and its button, without label: as wide as there is room. */
export const SearchField = ({ id, placeholder, choices }: Props) => (
  <>
    <input
      id={id}
      name="q"
      type="search"
      maxLength={maxLength}
      placeholder={placeholder}
      list={choices}
      autoComplete="off"
      autoCapitalize="none"
      className="min-h-11 w-full min-w-0 border border-r-0 border-control bg-paper px-3"
    />
    <button
      type="submit"
      className="min-h-11 cursor-pointer border border-brand bg-brand px-5 font-bold text-on-brand hover:bg-brand-strong"
    >
      {t.search.button}
    </button>
  </>
)
