import { isDeepStrictEqual } from 'node:util'
import type { CheckedDocument } from '../check/facts'
import { contentType } from '../schema'

/** What differs between two states of one document, in the words of its form: «otsikko», «aiheet», «teksti». */
export const changedFields = (was: CheckedDocument, is: CheckedDocument): readonly string[] => {
  const fields = contentType(is.type).fields.filter(({ name }) => !isDeepStrictEqual(was.data[name], is.data[name]))
  return [...fields.map(({ label }) => label.toLowerCase()), ...(was.html === is.html ? [] : ['teksti'])]
}
