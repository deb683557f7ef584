import { site } from './settings'

/** Where a document's source is edited on GitHub, for the report on a change: `id` is its path in the content folder. */
export const editUrl = (id: string, branch: string = site.branch): string =>
  `https://github.com/${site.repository}/edit/${branch}/content/${id}`
