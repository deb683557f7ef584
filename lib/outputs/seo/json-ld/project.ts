import type { ProjectLeaf } from 'schema-dts'
import { ancestorsOf, childrenOf, regionsOf, topicsOf } from '../../../content/queries'
import type { Content, Project } from '../../../schema/documents'
import { absoluteUrl } from '../../../site/settings'
import { typography } from '../../../text/typography'
import { oneOrMany } from './one-or-many'
import { place } from './place'

/**
 * A programme, project or sub-project, with those it belongs to and those that belong to it. In schema.org a project is an
 * organisation, so its beginning and end are told as one's founding and dissolution. None is a `ResearchProject`: that would
 * say more than the content does.
 */
export const project = (content: Content, document: Project): ProjectLeaf => {
  const parent = ancestorsOf(content, document).at(-1)
  return {
    ...named(document),
    description: typography(document.summary),
    foundingDate: document.start,
    dissolutionDate: document.end,
    parentOrganization: parent && named(parent),
    subOrganization: oneOrMany(childrenOf(content, document).map(named)),
    keywords: oneOrMany(topicsOf(content, document).map(({ title }) => typography(title))),
    areaServed: oneOrMany(regionsOf(content, document).map(place)),
  }
}

const named = ({ title, url }: Project): ProjectLeaf => ({
  '@type': 'Project',
  name: typography(title),
  url: absoluteUrl(url),
})
