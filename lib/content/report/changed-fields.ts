import { isDeepStrictEqual } from 'node:util'
import { typeNamed } from '../../schema/content-types'
import type { CheckedDocument } from '../check/facts'

/** What differs between two states of one document, in the words of its form: «otsikko», «aiheet», «teksti». */
export const changedFields = (was: CheckedDocument, is: CheckedDocument): readonly string[] => {
  const fields = typeNamed(is.type).fields.filter(({ name }) => !isDeepStrictEqual(was.data[name], is.data[name]))
  return [...fields.map(({ label }) => label.toLowerCase()), ...(was.html === is.html ? [] : ['teksti'])]
}
