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

const helsinkiDay = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Helsinki', dateStyle: 'short' })

/**
 * The day of the build in Helsinki as `2026-11-22`: the clock of the gate. `BUILD_TIME` (ISO 8601) sets it; without it, now.
 * Throws when `BUILD_TIME` is not a time, since a wrong clock would publish or hide the wrong pages.
 */
export const buildDay = (buildTime: string | undefined = process.env.BUILD_TIME): string => {
  const time = buildTime ? new Date(buildTime) : new Date()
  if (Number.isNaN(time.getTime()))
    throw new Error(`BUILD_TIME ei ole aika: «${buildTime}». Anna se muodossa 2026-11-22T09:00:00Z.`)
  return helsinkiDay.format(time)
}
