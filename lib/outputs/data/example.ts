import type { Content } from '../../schema/documents'
import { absoluteUrl } from '../../site/settings'
import { documentData, type JsonObject } from './document-data'
import { dataUrl, placesOf } from './places'

export type Example = {
  /** Absolute address of the list that is asked for. */
  readonly url: string
  /** Which of its items the answer shows, from 1. */
  readonly number: number
  readonly item: JsonObject
}

/**
 * An example from the data itself: the newest news item without a picture, whose published name is not known before the
 * site is finished. Nothing when there is none.
 */
export const exampleOf = (content: Content): Example | undefined => {
  const at = content.News.findIndex(({ image }) => !image)
  const item = content.News[at]
  return (
    item && {
      url: absoluteUrl(dataUrl('ajankohtaista')),
      number: at + 1,
      item: documentData(item, placesOf(content, new Map())),
    }
  )
}
