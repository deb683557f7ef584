import { frontMatter } from '../content/document-template'
import { itemsBetween } from '../content/issues'
import type { Message } from '../content/source/problem'
import { refOf } from '../schema/content-types'
import type { Content } from '../schema/documents'
import { issue } from '../schema/types/issue'
import { monthName } from '../text/partial-date'
import { momentAfter } from '../text/times'

/** A draft of the newsletter of a month (`2021-12`) with all that was published in it, for an editor to finish. */
export const newLetter = (
  content: Content,
  month: string,
  today: string,
): { readonly file: string; readonly text: string } | Message => {
  if (month > today.slice(0, 7))
    return { what: `Kuukausi ${month} ei ole vielä alkanut`, fix: 'Anna kuukausi, jona on julkaistu jotain' }
  const date = lastDay(month) < today ? lastDay(month) : today
  const items = itemsBetween(content, { from: `${month}-01`, to: date, date })
  const name = monthName(month)
  const year = month.slice(0, 4)
  if (items.length === 0)
    return { what: `Sivustolla ei julkaistu mitään ${name}ssa ${year}`, fix: 'Anna kuukausi, jona on julkaistu jotain' }
  const title = `${name.charAt(0).toUpperCase()}${name.slice(1)}n ${year} uutiskirje`
  const values = {
    title,
    summary: `Kirjeeseen on koottu, mitä sivustolla julkaistiin ${name}ssa ${year}.`,
    date,
    subject: title,
    preheader: `Kaikki, mitä sivustolla julkaistiin ${name}ssa ${year}, yhdessä kirjeessä.`,
    items: items.map((item) => ({ ref: refOf(item) })),
    draft: true,
  }
  const body = `Tässä kirjeessä ovat ${name}n ${year} jutut.`
  return { file: `${issue.folder}/${date}-${month}.md`, text: `${frontMatter(values)}\n${body}\n` }
}

const lastDay = (month: string): string => {
  const next = new Date(`${momentAfter(month)}Z`)
  return new Date(next.getTime() - 1).toISOString().slice(0, 10)
}
