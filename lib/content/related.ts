import type { Content, Item, Project } from '../schema/documents'
import { itemsOfTopic } from './queries'

/** Items of each shared topic that are compared, so that the cost does not grow with the archive. */
const weighed = 40

/** Others no newer (those are in other boxes), most topics and areas shared first, then nearest in time. */
export const relatedItems = (content: Content, document: Item | Project, count: number): readonly Item[] => {
  const day = 'date' in document ? document.date : (content.News[0]?.date ?? '')
  const candidates = (document.topics ?? []).flatMap((slug) => {
    const items = itemsOfTopic(content, { slug })
    const first = items.findIndex(({ date }) => date <= day)
    return first < 0 ? [] : items.slice(first, first + weighed)
  })
  const shared = (item: Item) => 2 * overlap(item.topics, document.topics) + overlap(item.regions, document.regions)
  return [...new Set(candidates)]
    .filter((item) => item.url !== document.url)
    .map((item) => ({ item, score: shared(item), distance: Math.abs(Date.parse(item.date) - Date.parse(day)) }))
    .sort((a, b) => b.score - a.score || a.distance - b.distance || a.item.url.localeCompare(b.item.url))
    .slice(0, count)
    .map(({ item }) => item)
}

const overlap = (a: readonly string[] | undefined, b: readonly string[] | undefined): number =>
  (a ?? []).filter((value) => b?.includes(value)).length
