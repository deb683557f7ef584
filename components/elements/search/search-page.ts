import { asksSomething, readAddress, writeAddress } from '@/lib/search/page/address'
import type { SearchTexts } from '@/lib/search/page/messages'
import type { SearchEngine, SearchRequest, SearchResult } from '@/lib/search/types'
import { field, part } from './parts'
import { createHistory } from './search-history'
import { createSearchView, step } from './search-view'

export type CreateEngine = (options: { readonly base: string }) => SearchEngine

/** How long typing must pause before a search begins, and how long a search may last before it is said to go on; milliseconds. */
const pause = 180
const slow = 300

/** Brings a `<search-page>` to life: the address says what is searched for. `signal` ends it. */
export const startSearchPage = (root: HTMLElement, createEngine: CreateEngine, signal: AbortSignal): void => {
  const texts: SearchTexts = JSON.parse(root.dataset.texts ?? '')
  const engine = createEngine({ base: root.dataset.base ?? '' })
  const addressOf = (request: SearchRequest) => location.pathname + writeAddress(request)
  const view = createSearchView(root, texts, addressOf)
  const entries = createHistory()
  const input = field(root)
  let latest: symbol | undefined
  let typing: ReturnType<typeof setTimeout> | undefined
  let open: { readonly request: SearchRequest; readonly result?: SearchResult; readonly shown: number } | undefined

  /** What the page's own controls ask for. Words that are to be taken as they are stay so until they are changed. */
  const asked = (): SearchRequest => {
    const words = input.value.trim()
    const asTyped = open?.request.words === words && open.request.asTyped
    return { words, ...view.filters.read(), asTyped }
  }
  const isOpen = (request: SearchRequest): boolean =>
    open !== undefined && writeAddress(open.request) === writeAddress(request)

  const run = async (request: SearchRequest, { shown = step, wait = slow } = {}): Promise<void> => {
    const turn = Symbol()
    latest = turn
    clearTimeout(typing)
    open = { request, shown }
    if (!asksSomething(request)) return view.rest()
    const tell = () => latest === turn && view.searching()
    const waiting = wait > 0 ? setTimeout(tell, wait) : undefined
    if (wait === 0) tell()
    try {
      // Without words nothing fits better than another.
      const result = await engine.search(request.words ? request : { ...request, sort: 'uusin' })
      const hits = await result.hits(0, shown)
      if (latest !== turn) return
      open = { request, result, shown: hits.length }
      clearTimeout(waiting)
      view.found(request, result, hits)
    } catch {
      if (latest === turn) view.failed()
    } finally {
      clearTimeout(waiting)
    }
  }

  /** Searches for what the address says, shows as much as was seen when it was left, and gives when it is shown. */
  const runAddress = (): Promise<void> => {
    const request = readAddress(location.search, view.filters.known)
    input.value = request.words
    view.filters.choose(request)
    // The plain links are not shown first: it is known that results will come.
    return run(request, { shown: Math.max(step, entries.place().shown), wait: 0 })
  }

  const submit = (request: SearchRequest): void => {
    entries.submit(writeAddress(request))
    if (!isOpen(request) || !open?.result) void run(request)
  }
  const choose = (request: SearchRequest): void => {
    entries.choose(writeAddress(request))
    void run(request)
  }
  /** The control that was used goes away with the results it belonged to: the focus goes on to what comes of it. */
  const chooseAndGo = (request: SearchRequest): void => {
    choose(request)
    if (asksSomething(request)) view.focusOutcome()
    else input.focus()
  }

  const more = async (): Promise<void> => {
    const { result, shown = 0 } = open ?? {}
    if (!result) return
    const turn = latest
    try {
      const hits = await result.hits(shown, shown + step)
      if (latest !== turn || !open) return
      open = { ...open, shown: shown + hits.length }
      entries.remember({ shown: open.shown, y: 0 })
      view.added(open.shown, result.total || result.near, hits)
    } catch {
      if (latest === turn) view.failed()
    }
  }

  const onAction = (action: string | undefined): void => {
    if (action === 'more') void more()
    if (action === 'clear') chooseAndGo({ ...asked(), filters: {} })
  }

  const listen = <K extends keyof HTMLElementEventMap>(
    target: HTMLElement,
    type: K,
    listener: (event: HTMLElementEventMap[K]) => void,
  ) => target.addEventListener(type, listener, { signal })

  listen(input, 'focus', () => void engine.warmUp().catch(() => undefined))
  listen(input, 'input', () => {
    clearTimeout(typing)
    view.hush()
    typing = setTimeout(() => {
      const request = asked()
      if (isOpen(request)) return
      entries.type(writeAddress(request))
      void run(request)
    }, pause)
  })
  listen(root, 'submit', (event) => {
    event.preventDefault()
    submit(asked())
  })
  listen(root, 'change', ({ target }) => {
    // The field's own changes have been searched for as they were typed.
    if (target !== input) choose(asked())
  })
  listen(root, 'click', (event) => {
    if (!(event.target instanceof Element)) return
    onAction(event.target.closest<HTMLElement>('[data-action]')?.dataset.action)
    const anchor = event.target.closest('a')
    if (anchor?.dataset.slot === 'as-typed') {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      chooseAndGo({ ...asked(), asTyped: true })
    } else if (anchor && part(root, 'hits').contains(anchor)) {
      entries.remember({ shown: open?.shown ?? step, y: scrollY })
    }
  })
  window.addEventListener(
    'popstate',
    () => {
      entries.follow()
      // A link inside the page is no new search.
      if (!isOpen(readAddress(location.search, view.filters.known))) void runAddress()
    },
    { signal },
  )

  const wide = matchMedia('(min-width: 64rem)')
  const panel = part(root, 'filters')
  const unfold = () => panel.toggleAttribute('open', wide.matches)
  wide.addEventListener('change', unfold, { signal })
  unfold()

  part(root, 'needs-scripts').hidden = true
  void runAddress().then(() => {
    const { y } = entries.place()
    if (y > 0) scrollTo(0, y)
  })
}

/** Defines `<search-page data-base data-texts>`. `createEngine` is given the site's base path (`data-base`). */
export const searchPage = (createEngine: CreateEngine): CustomElementConstructor =>
  class extends HTMLElement {
    #end = new AbortController()

    connectedCallback(): void {
      this.#end = new AbortController()
      startSearchPage(this, createEngine, this.#end.signal)
    }

    disconnectedCallback(): void {
      this.#end.abort()
    }
  }
