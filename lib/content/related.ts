import type { Content, Item, Project } from '../schema/documents'
import { itemsOfTopic } from './queries'

/** How many of each shared topic are weighed: the nearest in time. */
const weighed = 40

/**
 * Items that share topics and areas with `document`, most shared first, then nearest in time; never itself, never one that
 * shares no topic, and never one newer than it, which the boxes of the newest are for. Only the nearest in time of each
 * topic are weighed, so the cost does not grow with the archive.
 */
export const relatedItems = (content: Content, document: Item | Project, count: number): readonly Item[] => {
  const day = 'date' in document ? document.date : (content.News[0]?.date ?? '')
  const candidates = new Set<Item>()
  for (const topic of document.topics ?? []) {
    const items = itemsOfTopic(content, { slug: topic })
    const at = firstNotAfter(items, day)
    for (const item of items.slice(at, at + weighed)) candidates.add(item)
  }
  const shared = (item: Item) => 2 * overlap(item.topics, document.topics) + overlap(item.regions, document.regions)
  return [...candidates]
    .filter((item) => item.url !== document.url)
    .map((item) => ({ item, score: shared(item), distance: Math.abs(Date.parse(item.date) - Date.parse(day)) }))
    .sort((a, b) => b.score - a.score || a.distance - b.distance || a.item.url.localeCompare(b.item.url))
    .slice(0, count)
    .map(({ item }) => item)
}

const overlap = (a: readonly string[] | undefined, b: readonly string[] | undefined): number =>
  (a ?? []).filter((value) => b?.includes(value)).length

/** Index of the first item not newer than `day` in a list that runs newest first. */
const firstNotAfter = (items: readonly Item[], day: string): number => {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((items[middle]?.date ?? '') > day) low = middle + 1
    else high = middle
  }
  return low
}
