import {
  asksForServices,
  fill,
  outcome,
  plural,
  quotable,
  type SearchTexts,
} from '@/components/elements/search/search-words'
import { type Hit, hasFilters, type SearchRequest, type SearchResult } from '@/lib/search/types'
import { createAnnouncer } from '../announcer'
import { createFilters } from './filters'
import { createHitList } from './hit-list'
import { link, part, slot } from './parts'

/** Results shown at a time. */
export const step = 10

/** Results fetched first: a phone's screen full, and as many as HTTP/1.1 gets at a time. */
export const screenFull = 6

/** What the search page shows, by the state it is in: nothing asked, searching, found, failed. */
export const createSearchView = (
  root: HTMLElement,
  texts: SearchTexts,
  addressOf: (request: SearchRequest) => string,
) => {
  const filters = createFilters(root, texts)
  const list = createHitList(root, filters.kindOf)
  const [plain, results, failed, heading] = ['plain', 'results', 'failed', 'outcome'].map((name) => part(root, name))
  const services = part(root, 'services')
  const serviceWords = (root.dataset.serviceWords ?? '').split(' ').filter(Boolean)
  const announcer = createAnnouncer(root)
  const pageTitle = document.title

  const only = (...shown: readonly (HTMLElement | undefined)[]): void => {
    for (const element of [plain, results, failed]) if (element) element.hidden = !shown.includes(element)
  }
  const head = (text: string): void => {
    if (heading) heading.textContent = text
  }

  const showReadAs = (request: SearchRequest, readAs: string | undefined): string => {
    const row = part(root, 'read-as')
    row.hidden = readAs === undefined
    if (readAs === undefined) return ''
    const said = fill(texts.readAs, { words: readAs })
    slot(row, 'said').textContent = said
    const asTyped = link(row, 'as-typed')
    asTyped.textContent = fill(texts.asTyped, { words: request.words })
    asTyped.href = addressOf({ ...request, asTyped: true })
    return `${said} `
  }

  const showMore = (shown: number, all: number): void => {
    const row = part(root, 'more')
    const rest = Math.min(step, all - shown)
    row.hidden = all <= step
    slot(row, 'shown').textContent = fill(texts.shown, { shown, n: all })
    const button = row.querySelector('button')
    if (!button) return
    button.hidden = rest <= 0
    button.textContent = plural(texts.more, rest)
  }

  return {
    filters,
    hasResults: (): boolean => results?.hidden === false,
    /** Nothing is asked: the plain links. */
    rest: (): void => {
      document.title = pageTitle
      announcer.say('')
      services.hidden = true
      only(plain)
    },
    searching: (): void => {
      head(texts.searching)
      announcer.say(texts.searching)
      // Older results stay until the new ones come; without any, their place is hidden.
      if (results?.hidden) part(root, 'found').hidden = true
      part(root, 'help').hidden = true
      part(root, 'read-as').hidden = true
      only(results)
    },
    failed: (): void => {
      announcer.say(texts.failed)
      failed?.append(services)
      services.hidden = false
      only(failed, plain)
    },
    found: (request: SearchRequest, result: SearchResult, hits: readonly Hit[]): void => {
      const { total, near, readAs } = result
      const [all, filtered] = [total || near, hasFilters(request)]
      document.title = request.words ? `${quotable(request.words)} – ${pageTitle}` : pageTitle
      const said = outcome(texts, request, result)
      head(said)
      part(root, 'read-as').after(services)
      services.hidden = all > 0 && ![request.words, readAs ?? ''].some((words) => asksForServices(words, serviceWords))
      const help = services.hidden ? '' : ` ${services.querySelector('h2')?.textContent ?? ''}`
      announcer.say(`${showReadAs(request, readAs)}${said}${help}`)
      filters.choose(request)
      filters.count(request, result)
      part(root, 'sort').hidden = total < 2 || request.words === ''
      list.show(hits)
      showMore(hits.length, all)
      part(root, 'help').hidden = all > 0
      // Fewer filters help sooner than other words.
      part(root, 'clear-all').hidden = !filtered
      part(root, 'tips').hidden = filtered
      part(root, 'clear-filters').hidden = !filtered || all === 0
      part(root, 'found').hidden = all === 0 && !filtered
      only(results, all === 0 ? plain : undefined)
    },
    added: (shown: number, all: number, hits: readonly Hit[], asked: boolean): void => {
      list.add(hits, asked)
      showMore(shown, all)
    },
    /** What was about to be said is out of date. */
    hush: (): void => announcer.say(''),
    /** For a reader whose own control has just gone away. */
    focusOutcome: (): void => heading?.focus(),
  }
}
