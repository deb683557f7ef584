import type { SearchEngine } from '@/lib/search/types'
import { part, queryField } from './parts'
import { createSession } from './search-session'

type CreateEngine = (options: { readonly base: string }) => SearchEngine

/** Pause in typing before a search begins, in milliseconds. */
const pause = 180

const start = (root: HTMLElement, createEngine: CreateEngine, signal: AbortSignal): void => {
  const engine = createEngine({ base: root.dataset.base ?? '' })
  const session = createSession(root, engine)
  const input = queryField(root)
  let typing: ReturnType<typeof setTimeout> | undefined

  const onClick = (event: MouseEvent): void => {
    if (!(event.target instanceof Element)) return
    const action = event.target.closest<HTMLElement>('[data-action]')?.dataset.action
    if (action === 'more') void session.more()
    if (action === 'clear') session.clear()
    const anchor = event.target.closest('a')
    if (anchor && part(root, 'hits').contains(anchor)) session.leave()
    if (anchor?.dataset.slot !== 'as-typed' || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    session.takeAsTyped()
  }
  /** Instead of the search that would follow the typing. */
  const atOnce = (ask: () => void): void => {
    clearTimeout(typing)
    ask()
  }

  const listening = { signal }
  input.addEventListener('focus', () => void engine.warmUp().catch(() => undefined), listening)
  input.addEventListener(
    'input',
    () => {
      session.hush()
      clearTimeout(typing)
      typing = setTimeout(session.type, pause)
    },
    listening,
  )
  root.addEventListener(
    'submit',
    (event) => {
      event.preventDefault()
      atOnce(session.submit)
    },
    listening,
  )
  root.addEventListener(
    'change',
    ({ target }) => {
      // The field's own changes are searched for as they are typed.
      if (target !== input) atOnce(session.choose)
    },
    listening,
  )
  root.addEventListener('click', onClick, listening)
  window.addEventListener('popstate', () => atOnce(session.followAddress), listening)

  // Where there is room the choices stand beside the results; elsewhere they are folded above them.
  const wide = matchMedia('(min-width: 64rem)')
  const unfold = () => part(root, 'filters').toggleAttribute('open', wide.matches)
  wide.addEventListener('change', unfold, listening)
  unfold()

  part(root, 'needs-scripts').hidden = true
  void session.openAddress()
}

/** `<search-page data-base data-texts>` over the page's own HTML. `createEngine` is given the site's base path (`data-base`). */
export const searchPage = (createEngine: CreateEngine): CustomElementConstructor =>
  class extends HTMLElement {
    #end = new AbortController()

    connectedCallback(): void {
      this.#end = new AbortController()
      start(this, createEngine, this.#end.signal)
    }

    disconnectedCallback(): void {
      this.#end.abort()
    }
  }
