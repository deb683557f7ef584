import { asksSomething, readAddress, type SearchTexts, writeAddress } from '@/components/elements/search/search-words'
import type { SearchEngine, SearchRequest, SearchResult } from '@/lib/search/types'
import { queryField } from './parts'
import { createHistory } from './search-history'
import { createSearchView, screenFull, step } from './search-view'

/** Milliseconds after which a search is said to be under way. */
const slow = 300

/** Which search is open on the page `root`, and how another takes its place. */
export const createSession = (root: HTMLElement, engine: SearchEngine) => {
  const texts: SearchTexts = JSON.parse(root.dataset.texts ?? '')
  const view = createSearchView(root, texts, (request) => location.pathname + writeAddress(request))
  const entries = createHistory()
  const input = queryField(root)
  /** The search whose answer may be shown. */
  let latest: symbol | undefined
  let open: { readonly request: SearchRequest; readonly result?: SearchResult; readonly shown: number } | undefined

  /** By the page's controls. Words that are taken as typed stay so until they are changed. */
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
    open = { request, shown }
    if (!asksSomething(request)) return view.rest()
    const showSearching = () => latest === turn && view.searching()
    const waiting = wait > 0 ? setTimeout(showSearching, wait) : undefined
    if (wait === 0) showSearching()
    try {
      // Without words nothing fits better than another.
      const result = await engine.search(request.words ? request : { ...request, sort: 'uusin' })
      const first = await result.hits(0, Math.min(shown, screenFull))
      if (latest !== turn) return
      open = { request, result, shown: first.length }
      view.found(request, result, first)
      clearTimeout(waiting)
      // What cannot be fetched now is fetched by the button for more.
      const rest = await result.hits(first.length, shown).catch(() => [])
      if (latest !== turn || open.shown !== first.length || rest.length === 0) return
      open = { request, result, shown: first.length + rest.length }
      view.added(open.shown, result.total || result.near, rest, false)
    } catch {
      if (latest === turn) view.failed()
    } finally {
      clearTimeout(waiting)
    }
  }

  const choose = (request: SearchRequest): void => {
    entries.choose(writeAddress(request))
    void run(request)
  }
  /** The control that was used goes away with its results, so the focus moves on. */
  const chooseAndGo = (request: SearchRequest): void => {
    choose(request)
    if (asksSomething(request)) view.focusOutcome()
    else input.focus()
  }

  const inAddress = (): SearchRequest => readAddress(location.search, view.filters.known)

  /** Searches for what the address says, and shows as much as was seen when it was left. */
  const runAddress = (): Promise<void> => {
    const request = inAddress()
    input.value = request.words
    view.filters.choose(request)
    // Results will come, so they replace the plain links at once.
    return run(request, { shown: Math.max(step, entries.place().shown), wait: view.hasResults() ? slow : 0 })
  }

  const type = (): void => {
    const request = asked()
    if (isOpen(request)) return
    entries.type(writeAddress(request))
    void run(request)
  }

  return {
    hush: view.hush,
    openAddress: async (): Promise<void> => {
      // Words typed before the script came are newer than those in the address.
      if (input.value) {
        view.filters.choose(inAddress())
        return type()
      }
      await runAddress()
      const { y } = entries.place()
      if (y > 0) scrollTo(0, y)
    },
    /** The reader went back or forward; a link inside the page is no new search. */
    followAddress: (): void => {
      entries.follow()
      if (!isOpen(inAddress())) void runAddress()
    },
    /** The reader's typing has paused. */
    type,
    submit: (): void => {
      const request = asked()
      entries.submit(writeAddress(request))
      // What is already there is not searched for again; what failed is.
      if (!isOpen(request) || !open?.result) void run(request)
    },
    choose: (): void => choose(asked()),
    clear: (): void => chooseAndGo({ ...asked(), filters: {} }),
    takeAsTyped: (): void => chooseAndGo({ ...asked(), asTyped: true }),
    more: async (): Promise<void> => {
      const { result, shown = 0 } = open ?? {}
      const turn = latest
      if (!result) return
      try {
        const hits = await result.hits(shown, shown + step)
        // Asked twice, or of a search that is no longer open.
        if (latest !== turn || open?.shown !== shown) return
        open = { ...open, shown: shown + hits.length }
        entries.remember({ shown: open.shown, y: 0 })
        view.added(open.shown, result.total || result.near, hits, true)
      } catch {
        if (latest === turn) view.failed()
      }
    },
    /** A result is being opened; coming back brings the reader to this place. */
    leave: (): void => entries.remember({ shown: open?.shown ?? step, y: scrollY }),
  }
}
