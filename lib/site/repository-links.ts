import { templateOf } from '../content/document-template'
import { type TypeName, typeNamed } from '../schema/content-types'
import { absoluteUrl, site } from './settings'

/** Addresses on the git host (GitHub), where those who want to mend the site do so in a browser; see content/README.md. */

const repositoryUrl = (): string => `https://github.com/${site.repository}`

/** Where the source of a document is edited: `id` is its path in the content folder. Whoever may not write proposes a change. */
export const editUrl = (id: string, branch: string = site.branch): string =>
  `${repositoryUrl()}/edit/${branch}/content/${id}`

/**
 * A new file of a type, its template filled in. The day is left for the writer, since a built page does not know which day
 * it is read.
 */
export const newFileUrl = (type: TypeName): string => {
  const { folder, dated } = typeNamed(type)
  const query = new URLSearchParams({
    filename: `${dated ? 'VVVV-KK-PP-' : ''}otsikko.md`,
    value: templateOf(type, {}),
  })
  return `${repositoryUrl()}/new/${site.branch}/content/${folder}?${query}`
}

/** The form «Ilmoita virheestä», with the page that it is about. */
export const reportUrl = (url?: string): string => {
  const query = new URLSearchParams({ template: 'virhe.yml', ...(url ? { sivu: absoluteUrl(url) } : {}) })
  return `${repositoryUrl()}/issues/new?${query}`
}
