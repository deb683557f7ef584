import { formatPartialDate } from '@/lib/i18n/partial-date'
import type { Hit } from '@/lib/search/types'
import { copyOf, link, marked, part, slot } from './parts'

const timeOf = (date: string): HTMLElement => {
  const time = document.createElement('time')
  time.dateTime = date
  time.textContent = formatPartialDate(date)
  return time
}

/** The list of results. `kindOf` gives the name of a type in words. */
export const createHitList = (root: HTMLElement, kindOf: (type: string) => string) => {
  const list = part(root, 'hits')
  const [hitPrototype, partPrototype] = [part(root, 'hit'), part(root, 'hit-part')]

  const partItem = ({ url, title, excerpt }: Hit['parts'][number]): HTMLElement => {
    const item = copyOf(partPrototype)
    const anchor = link(item, 'title')
    anchor.href = url
    anchor.textContent = title
    slot(item, 'excerpt').append(...marked(excerpt))
    return item
  }

  const hitItem = ({ url, title, type, date, excerpt, parts }: Hit): HTMLElement => {
    const item = copyOf(hitPrototype)
    if (date) slot(item, 'date').append(timeOf(date))
    else slot(item, 'date').remove()
    slot(item, 'kind').textContent = kindOf(type)
    const anchor = link(item, 'title')
    anchor.href = url
    anchor.replaceChildren(...marked(title))
    slot(item, 'excerpt').append(...marked(excerpt))
    if (parts.length > 0) slot(item, 'parts').append(...parts.map(partItem))
    else slot(item, 'parts').remove()
    return item
  }

  return {
    show: (hits: readonly Hit[]): void => list.replaceChildren(...hits.map(hitItem)),
    /** Adds to the end and moves the focus to the first one added, as the reader asked for them. */
    add: (hits: readonly Hit[]): void => {
      const items = hits.map(hitItem)
      list.append(...items)
      if (items[0]) link(items[0], 'title').focus()
    },
  }
}
