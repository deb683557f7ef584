import { remembered } from '../run/collections'
import { datedTypes, refOf, typeNamed } from '../schema/content-types'
import type { Content, DocumentWithPage, Issue, Item } from '../schema/documents'
import { hasPassed } from '../text/times'
import { typography } from '../text/typography'
import { escaped } from '../text/xml'
import { firstTime } from './own-time'
import { documentsWithPages, regionsConcerned } from './queries'

/** What a newsletter tells of: the documents its editor chose, or everything published between two days. */

export type IssueItem = { readonly document: DocumentWithPage; readonly text: string }

type Place = Parameters<typeof regionsConcerned>[0][number]
type Letter = { readonly from?: string; readonly to?: string; readonly regions?: readonly string[] }
type DatedLetter = Letter & { readonly date: string }
type Published = { readonly date: string; readonly regions?: readonly string[] }

/** Whether an item belongs to a letter of some days. One of an area tells also of its county, and a county's of its areas. */
export const isBetween = (places: readonly Place[], { from, to, regions = [] }: Letter, item: Published): boolean => {
  if (!from || !to || item.date < from || item.date > to) return false
  const { regions: named = [] } = item
  if (regions.length === 0 || named.length === 0) return true
  const around = regionsConcerned(places, { regions })
  return (
    named.some((slug) => around.includes(slug)) ||
    regionsConcerned(places, { regions: named }).some((slug) => regions.includes(slug))
  )
}

const byRef = remembered(
  (content: Content) => new Map(documentsWithPages(content).map((document) => [refOf(document), document])),
  new WeakMap(),
)

/** The items of a letter in its order. */
export const issueItems = (content: Content, issue: Issue): readonly IssueItem[] => {
  if (!issue.items) return itemsBetween(content, issue).map((document) => ({ document, text: document.summary }))
  return issue.items.flatMap(({ ref, lead }) => {
    const document = byRef(content).get(ref)
    return document ? [{ document, text: lead ?? document.summary }] : []
  })
}

/** What was published in a letter's days, newest first. Less what leaves the lists and was over when the letter came. */
export const itemsBetween = (content: Content, letter: DatedLetter): readonly Item[] =>
  datedTypes
    .flatMap(({ name }): readonly Item[] => (name === 'Issue' ? [] : content[name]))
    .filter((item) => isBetween(content.Region, letter, item) && !wasOver(item, letter.date))
    .toSorted((a, b) => b.date.localeCompare(a.date))

const wasOver = (item: Item, day: string): boolean => {
  const { leavesLists, until = [] } = typeNamed(item.type)
  const end = leavesLists && firstTime({ ...item }, until)
  return end ? hasPassed(end, day) : false
}

/** What a letter's fields say beside its body, for search and feeds. */
export const issueHtml = (content: Content, issue: Issue): string => {
  const items = issueItems(content, issue).map(
    ({ document: { url, title }, text }) =>
      `<p><a href="${url}">${escaped(typography(title))}</a></p><p>${escaped(typography(text))}</p>`,
  )
  return items.join('') + (issue.closing ? `<p>${escaped(typography(issue.closing))}</p>` : '')
}
