import type { GovernmentOrganization, SearchActionLeaf, WebSite, WithActionConstraints } from 'schema-dts'
import { absoluteUrl, site } from '../../../site/settings'
import { t } from '../../../text/fi'
import { typography } from '../../../text/typography'
import { organizationId, websiteId } from './ids'

/** The public project that the site belongs to: no more of it than the front page says. */
export const organization = (): GovernmentOrganization => ({
  '@type': 'GovernmentOrganization',
  '@id': organizationId(),
  name: site.name,
  url: absoluteUrl('/'),
  ...(site.motto && { slogan: typography(site.motto) }),
  ...(site.publisher && { parentOrganization: { '@type': 'Organization', name: site.publisher } }),
  ...(site.feedback && { email: site.feedback }),
  ...(site.social.length > 0 && { sameAs: site.social.map(({ url }) => url) }),
})

/** The site and its search. */
export const website = (): WebSite => {
  const search: WithActionConstraints<SearchActionLeaf> = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${absoluteUrl('/haku/')}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  }
  return {
    '@type': 'WebSite',
    '@id': websiteId(),
    name: site.name,
    url: absoluteUrl('/'),
    description: typography(site.description),
    inLanguage: t.lang,
    publisher: { '@id': organizationId() },
    potentialAction: search,
  }
}
