import { templateOf } from '../content/document-template'
import { type TypeName, typeNamed } from '../schema/content-types'
import { absoluteUrl, site } from './settings'

/** Addresses on GitHub for those who correct the site in a browser; see content/README.md. */

const repositoryUrl = (): string => `https://github.com/${site.repository}`

/** Where a document's source is edited: `id` is its path in the content folder. */
export const editUrl = (id: string, branch: string = site.branch): string =>
  `${repositoryUrl()}/edit/${branch}/content/${id}`

/** Opens a new file from the type's template. The day is left to the writer: a built page does not know today. */
export const newFileUrl = (type: TypeName): string => {
  const { folder, dated } = typeNamed(type)
  const query = new URLSearchParams({
    filename: `${dated ? 'VVVV-KK-PP-' : ''}otsikko.md`,
    value: templateOf(type, {}),
  })
  return `${repositoryUrl()}/new/${site.branch}/content/${folder}?${query}`
}

export const reportUrl = (url?: string): string => {
  const query = new URLSearchParams({ template: 'virhe.yml', ...(url ? { sivu: absoluteUrl(url) } : {}) })
  return `${repositoryUrl()}/issues/new?${query}`
}
