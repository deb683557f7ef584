import { fill, type KnownValues, type SearchTexts } from '@/components/elements/search/search-words'
import { type Facet, facets, hasFilters, type SearchRequest, type SearchResult } from '@/lib/search/types'
import { part } from './parts'

/** The choices that narrow a search. They stay where they are while counts change, so that no focus is lost. */
export const createFilters = (root: HTMLElement, texts: SearchTexts) => {
  const panel = part(root, 'filters')
  const boxes = [...panel.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')]
  const sorts = [...part(root, 'sort').querySelectorAll<HTMLInputElement>('input')]
  const of = (facet: Facet) => boxes.filter(({ name }) => name === facet)
  const valuesOf = (facet: Facet, only: (box: HTMLInputElement) => boolean = () => true): readonly string[] =>
    of(facet)
      .filter(only)
      .map(({ value }) => value)

  const offered: KnownValues = {
    tyyppi: valuesOf('tyyppi'),
    aihe: valuesOf('aihe'),
    alue: valuesOf('alue'),
    vuosi: valuesOf('vuosi'),
  }

  const showBox = (box: HTMLInputElement, count: number): void => {
    const item = box.closest('li')
    const place = item?.querySelector('[data-count]')
    if (place) place.textContent = `(${count.toLocaleString('fi')})`
    // What has just been unchecked keeps its place until the focus leaves it.
    if (item) item.hidden = count === 0 && !box.checked && box !== document.activeElement
  }

  return {
    known: offered,
    /** Name of a type in words, `''` for one that the page does not know. */
    kindOf: (type: string): string => of('tyyppi').find(({ value }) => value === type)?.dataset.kind ?? '',
    read: (): Pick<SearchRequest, 'filters' | 'sort'> => {
      const chosen = facets.flatMap((facet) => {
        const values = valuesOf(facet, ({ checked }) => checked)
        return values.length > 0 ? [[facet, values] as const] : []
      })
      const latest = sorts.some(({ checked, value }) => checked && value === 'uusin')
      return { filters: Object.fromEntries(chosen), sort: latest ? 'uusin' : 'osuvuus' }
    },
    choose: (request: SearchRequest): void => {
      for (const facet of facets) {
        for (const box of of(facet)) box.checked = request.filters[facet]?.includes(box.value) ?? false
      }
      for (const sort of sorts) sort.checked = sort.value === request.sort
      const chosen = boxes.filter(({ checked }) => checked).length
      part(panel, 'chosen').textContent = chosen > 0 ? fill(texts.chosen, { n: chosen }) : ''
    },
    /** Choices without results are hidden, and the whole when none is left that would narrow them. */
    count: (request: SearchRequest, { counts, total }: SearchResult): void => {
      for (const facet of facets) {
        for (const box of of(facet)) {
          showBox(box, counts[facet].find(({ value }) => value === box.value)?.count ?? 0)
        }
      }
      for (const group of panel.querySelectorAll<HTMLElement>('[data-facet]')) {
        group.hidden = [...group.querySelectorAll('li')].every(({ hidden }) => hidden)
      }
      panel.hidden =
        !hasFilters(request) && facets.every((facet) => counts[facet].every(({ count }) => count === total))
    },
  }
}
