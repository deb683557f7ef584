import { fieldLabel, type TypeName } from '../schema/content-types'
import type { Document } from '../schema/documents'
import { typography } from '../text/typography'
import { escaped } from '../text/xml'

/** Fields whose texts stand on a document's page beside its body. */
const told: Partial<Readonly<Record<TypeName, readonly string[]>>> = {
  Call: ['who', 'effort', 'data', 'result'],
  Idea: ['answer'],
}

/** These texts as HTML, each under its label: for search and feeds. */
export const fieldTexts = (document: Document): string =>
  (told[document.type] ?? [])
    .map((name) => {
      const text: unknown = Reflect.get(document, name)
      return typeof text === 'string'
        ? `<h2>${fieldLabel(document.type, name)}</h2><p>${escaped(typography(text))}</p>`
        : ''
    })
    .join('')
