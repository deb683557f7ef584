import type { Hit } from '@/lib/search/types'
import { formatPartialDate } from '@/lib/text/partial-date'
import { copyOf, link, marked, part, slot } from './parts'

const timeOf = (date: string): HTMLElement => {
  const time = document.createElement('time')
  time.dateTime = date
  time.textContent = formatPartialDate(date)
  return time
}

const textOf = ({ title }: Hit): string => title.map(({ text }) => text).join('')

/** In a list of links, where a topic and a project of one name would sound the same. */
const forEars = (kind: string): HTMLElement => {
  const element = document.createElement('span')
  element.className = 'sr-only'
  element.lang = 'fi'
  element.textContent = `, ${kind.toLowerCase()}`
  return element
}

/** `kindOf` gives the name of a type in words. */
export const createHitList = (root: HTMLElement, kindOf: (type: string) => string) => {
  const list = part(root, 'hits')
  let shown: readonly Hit[] = []
  const [hitPrototype, partPrototype] = [part(root, 'hit'), part(root, 'hit-part')]

  const partItem = ({ url, title, excerpt }: Hit['parts'][number], lang = ''): HTMLElement => {
    const item = copyOf(partPrototype)
    if (lang) item.lang = lang
    const anchor = link(item, 'title')
    anchor.href = url
    anchor.textContent = title
    if (excerpt.length > 0) slot(item, 'excerpt').append(...marked(excerpt))
    else slot(item, 'excerpt').remove()
    return item
  }

  const hitItem = (hit: Hit): HTMLElement => {
    const { url, title, type, lang, date, excerpt, parts } = hit
    const item = copyOf(hitPrototype)
    if (date) slot(item, 'date').append(timeOf(date))
    else slot(item, 'date').remove()
    slot(item, 'kind').textContent = kindOf(type)
    const anchor = link(item, 'title')
    anchor.href = url
    anchor.replaceChildren(...marked(title))
    if (shown.some((other) => other !== hit && textOf(other) === textOf(hit))) anchor.append(forEars(kindOf(type)))
    const excerptPlace = slot(item, 'excerpt')
    excerptPlace.append(...marked(excerpt))
    if (lang) for (const element of [anchor, excerptPlace]) element.lang = lang
    if (parts.length > 0) slot(item, 'parts').append(...parts.map((one) => partItem(one, lang)))
    else slot(item, 'parts').remove()
    return item
  }

  return {
    show: (hits: readonly Hit[]): void => {
      shown = hits
      list.replaceChildren(...hits.map(hitItem))
    },
    /** Adds to the end; the focus moves to the first one added when the reader `asked` for them. */
    add: (hits: readonly Hit[], asked: boolean): void => {
      shown = [...shown, ...hits]
      const items = hits.map(hitItem)
      list.append(...items)
      if (asked && items[0]) link(items[0], 'title').focus()
    },
  }
}
