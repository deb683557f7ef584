/** Where the public site stands, whatever a preview calls itself. */
export const publicOrigin = 'https://popsote.fi'

/** What the whole site is: names, addresses and the build's clock, from the environment where a host decides them. */
export const site = {
  name: 'POPsote',
  /** One sentence: what this is. Front page, metadata and feeds say it in these words. */
  description:
    'Tietoa sosiaali- ja terveyspalvelujen uudistuksesta Pohjois-Pohjanmaalla ja Kainuussa: uutiset, hankkeet ja oman alueesi asiat.',
  motto: 'Parempaa sotea Pohjois-Pohjanmaalle – yhdessä',
  origin: (process.env.SITE_ORIGIN ?? publicOrigin).replace(/\/+$/, ''),
  /** Path the site stands under, '' or '/sub/path'. */
  basePath: (process.env.BASE_PATH ?? '').replace(/\/+$/, ''),
  /** Where the content lies on the git host, as `owner/name`. The name here is a placeholder until the owner has one. */
  repository: process.env.REPOSITORY || 'popsote/popsote',
  /** The branch that is published. */
  branch: process.env.BRANCH || 'main',
  /** REST address of the git host; of a GitHub Enterprise Server `https://host/api/v3`. */
  gitApi: (process.env.GIT_API || 'https://api.github.com').replace(/\/+$/, ''),
} as const

/** Absolute address of a root-relative one, as search engines and share links need it. */
export const absoluteUrl = (url: string): string => `${site.origin}${site.basePath}${url}`
