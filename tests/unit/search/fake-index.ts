import type { SearchIndex, WordHit } from '@/components/elements/search/engine/index-reader'
import type { WordEntry } from '@/lib/search/index-formats'
import { fold } from '@/lib/search/word-forms'

/** An index out of a list: words with their forms, and on which pages, named by a letter, their base forms stand. */
export const fakeIndex = (
  words: readonly (readonly [display: string, forms: string, pages: string])[],
): SearchIndex & { readonly asked: string[] } => {
  const entries: readonly WordEntry[] = words.map(([display, forms, pages]) => ({
    display,
    forms: forms.split(' ').filter(Boolean).map(fold),
    pages: pages.split(' ').length,
  }))
  const pagesOf = new Map(words.map(([display, , pages]) => [fold(display), pages.split(' ').filter(Boolean)]))
  const asked: string[] = []
  return {
    asked,
    find: async (word) => {
      asked.push(word)
      return (pagesOf.get(word) ?? []).map((id): WordHit => ({ page: id.charCodeAt(0), score: 1, inTitle: 0 }))
    },
    has: async (word) => (pagesOf.get(word) ?? []).length > 0,
    entries: async (folded) =>
      entries.filter(({ display, forms }) =>
        [fold(display), ...forms].some((form) => form.slice(0, 2) === folded.slice(0, 2)),
      ),
    beginning: async (folded) => entries.filter(({ display }) => fold(display).startsWith(folded)),
    commonWords: async () => entries.map(({ display }) => display),
  }
}
