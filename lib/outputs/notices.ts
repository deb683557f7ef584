import { regionsConcerned } from '../content/queries'
import { choiceLabel } from '../schema/content-types'
import type { Content, Notice } from '../schema/documents'
import { t } from '../text/fi'
import { formatTime } from '../text/times'
import { typography } from '../text/typography'
import { escaped } from '../text/xml'

/** Notices in force as HTML, put into finished pages so that a new one renders none of them again. */

/** By the beginning of addresses: an area's pages have its own; '/' is all the others. */
export type NoticesByPlace = Readonly<Record<string, string>>

const weight: Readonly<Record<Notice['kind'], number>> = { hata: 0, huomio: 1, tiedoksi: 2 }
const most = 2

export const noticesByPlace = (content: Content, basePath: string): NoticesByPlace => {
  const inForce = content.Notice.filter(({ past }) => !past).toSorted((a, b) => weight[a.kind] - weight[b.kind])
  if (inForce.length === 0) return {}
  const everywhere = inForce.filter(({ regions = [] }) => regions.length === 0)
  const ofRegions = content.Region.map(({ slug, url }) => {
    const here = (notice: Notice) => regionsConcerned(content.Region, notice).includes(slug)
    return [
      url,
      html(
        inForce.filter((notice) => everywhere.includes(notice) || here(notice)),
        basePath,
      ),
    ] as const
  })
  return Object.fromEntries([['/', html(everywhere, basePath)], ...ofRegions])
}

/** What stands above the content of the page at `url`; '' for none. */
export const noticesAt = (notices: NoticesByPlace, url: string): string => {
  const places = Object.keys(notices).filter((place) => url.startsWith(place))
  return notices[places.toSorted((a, b) => b.length - a.length)[0] ?? ''] ?? ''
}

const html = (notices: readonly Notice[], basePath: string): string => {
  if (notices.length === 0) return ''
  const items = notices.slice(0, most).map((notice) => item(notice, basePath))
  return `<section class="border-b border-line bg-surface" aria-label="${escaped(t.notices.label)}">${items.join('')}</section>`
}

const item = ({ kind, url, title, summary, starts, ends }: Notice, basePath: string): string => {
  const [word, name, text] = [choiceLabel('Notice', 'kind', kind), typography(title), typography(summary)].map(escaped)
  const time = `${t.notices.inForce} ${formatTime(starts)} – ${formatTime(ends)}`
  return `<p class="notice mx-auto max-w-6xl"><strong>${word}: <a href="${escaped(basePath + url)}">${name}</a></strong> ${text} ${escaped(time)}</p>`
}
