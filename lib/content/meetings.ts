import type { Content, Material, Meeting } from '../schema/documents'
import { typography } from '../text/typography'
import { escaped } from '../text/xml'

/** Anchor of an agenda item: its number, or where items have none its place. */
export const itemAnchor = (item: { readonly number?: unknown }, at: number): string => `asia-${item.number ?? at + 1}`

/** Agenda items with their anchors and papers, in the order of the meeting. */
export const agendaOf = ({ items = [], materials = [] }: Pick<Meeting, 'items' | 'materials'>) =>
  items.map((item, at) => ({
    item,
    anchor: itemAnchor(item, at),
    papers: materials.filter((paper) => item.number !== undefined && paper.item === item.number),
  }))

/** Where a paper is, unless its link has gone with its time. */
export const addressOfPaper = ({ file, url }: Material): string | undefined => file ?? url

/** «3. Talousarvio» */
export const itemTitle = ({ title, number }: NonNullable<Meeting['items']>[number]): string =>
  number === undefined ? title : `${number}. ${title}`

/** What a meeting's fields say beside its body, for search and feeds: headings with the anchors of its page. */
export const agendaHtml = (meeting: Pick<Meeting, 'items'>): string => {
  const agenda = agendaOf(meeting).map(({ item, anchor }) => {
    const decision = item.decision ? `<p>${escaped(typography(item.decision))}</p>` : ''
    return `<h2 id="${anchor}">${escaped(typography(itemTitle(item)))}</h2>${decision}`
  })
  return agenda.join('')
}

/** Meetings, of one committee or all: those to come the soonest first, those past the latest first, and by name what is at one time. */
export const meetingsOf = (content: Content, committee?: { readonly slug: string }) => {
  const meetings = content.Meeting.filter((meeting) => !committee || meeting.committee === committee.slug)
  const byName = (a: Meeting, b: Meeting) => a.slug.localeCompare(b.slug)
  return {
    coming: meetings.filter(({ past }) => !past).toSorted((a, b) => a.start.localeCompare(b.start) || byName(a, b)),
    past: meetings.filter(({ past }) => past).toSorted((a, b) => b.start.localeCompare(a.start) || byName(a, b)),
  }
}
