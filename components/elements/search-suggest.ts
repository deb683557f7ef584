import { type Plural, plural } from '@/lib/search/page/messages'
import { parseSuggestions, type Suggestion, suggest } from '@/lib/search/suggestions'
import { createAnnouncer } from './announcer'
import { define } from './define'
import { createListbox } from './listbox'

type Texts = { readonly label: string; readonly count: Plural; readonly none: string }

const load = async (url: string): Promise<readonly Suggestion[]> => {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  return parseSuggestions(await response.text())
}

/** The fields of a page read one list, once. */
const lists = new Map<string, Promise<readonly Suggestion[]>>()
const listAt = (url: string): Promise<readonly Suggestion[]> => {
  const list = lists.get(url) ?? load(url)
  lists.set(url, list)
  return list
}

/** What makes the field a combobox; taken away again where there is nothing to suggest from. */
const setCombobox = (input: HTMLInputElement, is: boolean): void => {
  const attributes = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false' }
  for (const [name, value] of Object.entries(attributes)) {
    if (is) input.setAttribute(name, value)
    else input.removeAttribute(name)
  }
}

/**
 * `<search-suggest data-base data-source data-texts data-kinds>` around a search form: suggests pages while one types. Nothing is
 * loaded before the field has the focus, and where the list cannot be had the form stays the plain one that it is.
 */
class SearchSuggest extends HTMLElement {
  #end = new AbortController()

  connectedCallback(): void {
    this.#end = new AbortController()
    const { signal } = this.#end
    const input = this.querySelector('input')
    if (!input) return
    setCombobox(input, true)
    const start = () => {
      input.removeEventListener('focus', start)
      this.#start(input, signal).catch(() => setCombobox(input, false))
    }
    input.addEventListener('focus', start, { signal })
    // The reader may have been quicker than the script.
    if (document.activeElement === input) start()
  }

  disconnectedCallback(): void {
    this.#end.abort()
  }

  async #start(input: HTMLInputElement, signal: AbortSignal): Promise<void> {
    const texts: Texts = JSON.parse(this.dataset.texts ?? '')
    const kinds: Readonly<Record<string, string>> = JSON.parse(this.dataset.kinds ?? '')
    const base = this.dataset.base ?? ''
    const suggestions = await listAt(base + (this.dataset.source ?? ''))
    const announcer = createAnnouncer(this)
    const refresh = (): void => {
      const found = suggest(suggestions, input.value)
      listbox.show(
        found.map(({ url, title, type, by }) => ({
          url: base + url,
          title: by ? `${title} (${by})` : title,
          kind: kinds[type] ?? '',
        })),
      )
      if (found.length > 0) announcer.say(plural(texts.count, found.length))
      else announcer.say(input.value.trim().length > 1 ? texts.none : '')
    }
    const listbox = createListbox(input, texts.label, refresh, signal)
    this.append(listbox.element)
    input.addEventListener('input', refresh, { signal })
    input.addEventListener('blur', () => announcer.say(''), { signal })
    // What was typed while the list was on its way.
    if (document.activeElement === input) refresh()
  }
}

define('search-suggest', SearchSuggest)
