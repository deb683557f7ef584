import { type Excerpt, type Facet, facets, type Hit, type SearchEngine, type SearchRequest } from '@/lib/search/types'

/** A search engine over a few documents held in memory, for testing what the page makes of an engine's answers. */

export type FakeDocument = {
  readonly url: string
  readonly title: string
  readonly type: string
  readonly lang?: string
  readonly date?: string
  readonly text: string
  readonly parts: readonly { readonly url: string; readonly title: string }[]
  readonly values: Readonly<Record<Facet, readonly string[]>>
}

export type FakeOptions = {
  readonly documents: readonly FakeDocument[]
  /** Milliseconds that each search takes. */
  readonly delay: number
  /** How many of the first searches fail. */
  readonly failures: number
}

/** Words that the fake reads as others. */
const misspelt: Readonly<Record<string, string>> = { hoitotakku: 'hoitotakuu' }
/** As long a beginning of a word makes a near miss. */
const nearLetters = 4

const wordsOf = (text: string) => text.toLowerCase().split(/\s+/).filter(Boolean)

const excerptOf = (text: string, words: readonly string[]): Excerpt => {
  const lower = text.toLowerCase()
  const word = words.find((candidate) => lower.includes(candidate))
  if (!word) return [{ text, match: false }]
  const [start, end] = [lower.indexOf(word), lower.indexOf(word) + word.length]
  return [
    { text: text.slice(0, start), match: false },
    { text: text.slice(start, end), match: true },
    { text: text.slice(end), match: false },
  ].filter((piece) => piece.text)
}

const allows = (request: SearchRequest, document: FakeDocument, without?: Facet): boolean =>
  facets.every((facet) => {
    const asked = request.filters[facet] ?? []
    return facet === without || asked.length === 0 || document.values[facet].some((value) => asked.includes(value))
  })

export const createFakeEngine = ({ documents, delay, failures }: FakeOptions): SearchEngine => {
  let left = failures
  const matching = (words: readonly string[]) =>
    documents.filter(({ title, text, parts }) => {
      const all = [title, text, ...parts.map((part) => part.title)].join(' ').toLowerCase()
      return words.every((word) => all.includes(word))
    })
  const hitOf = (document: FakeDocument, words: readonly string[]): Hit => ({
    url: document.url,
    title: excerptOf(document.title, words),
    type: document.type,
    ...(document.lang ? { lang: document.lang } : {}),
    ...(document.date ? { date: document.date } : {}),
    excerpt: excerptOf(document.text, words),
    parts: document.parts
      .filter(({ title }) => words.some((word) => title.toLowerCase().includes(word)))
      .map(({ url, title }) => ({ url, title, excerpt: excerptOf(document.text, words) })),
  })

  return {
    warmUp: async () => undefined,
    search: async (request) => {
      await new Promise((resolve) => setTimeout(resolve, delay))
      if (left > 0) {
        left -= 1
        throw new Error('The index does not load')
      }
      const typed = wordsOf(request.words)
      const read = request.asTyped ? typed : typed.map((word) => misspelt[word] ?? word)
      const exact = matching(read)
      const near = read.flatMap((word) => (word.length < nearLetters ? [] : matching([word.slice(0, nearLetters)])))
      const base = exact.length > 0 ? exact : [...new Set(near)]
      const found = base.filter((document) => allows(request, document))
      if (request.sort === 'uusin') found.sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))
      const count = (facet: Facet) => {
        const values = base
          .filter((document) => allows(request, document, facet))
          .flatMap((document) => document.values[facet])
        return [...new Set(values)].map((value) => ({ value, count: values.filter((other) => other === value).length }))
      }
      return {
        ...(read.join(' ') === typed.join(' ') ? {} : { readAs: read.join(' ') }),
        total: exact.length > 0 ? found.length : 0,
        near: exact.length > 0 ? 0 : found.length,
        counts: { tyyppi: count('tyyppi'), aihe: count('aihe'), alue: count('alue'), vuosi: count('vuosi') },
        hits: async (from, to) => found.slice(from, to).map((document) => hitOf(document, read)),
      }
    },
  }
}
