import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { settingsFile } from '../content/compiled-files'
import type { Settings } from '../schema/settings'

/** What the whole site is: its compiled settings, over which the environment goes where a host decides. */

let known: Settings | undefined

/** Settings that were read in this process: they answer from now on. */
export const knowSettings = (settings: Settings): void => {
  known = settings
}

/** Throws when the content has been neither checked in this process nor compiled before it. */
const settings = (): Settings => {
  // The development server lives on while its content is compiled anew.
  if (known && process.env.NODE_ENV !== 'development') return known
  const file = join(process.cwd(), settingsFile)
  try {
    known = JSON.parse(readFileSync(file, 'utf8')) as Settings
  } catch (cause) {
    throw new Error(`No settings in ${settingsFile}: compile the content first`, { cause })
  }
  return known
}

const withoutSlash = (address: string): string => address.replace(/\/+$/, '')

/** Asked when it is used, never when a module is loaded: the settings may be compiled after that. */
export const site = {
  get name() {
    return settings().name
  },
  /** Of the front page. */
  get heading() {
    return settings().heading
  },
  /** One sentence: what this is. Front page, metadata and feeds say it in these words. */
  get description() {
    return settings().description
  },
  get motto() {
    return settings().motto
  },
  /** Who answers for the site. */
  get publisher() {
    return settings().publisher
  },
  /** Electronic mail that the editors read. */
  get feedback() {
    return settings().feedback
  },
  /** Electronic mail for whoever finds a hole. */
  get security() {
    return settings().security
  },
  get services() {
    return settings().services ?? []
  },
  /** Accounts of the site elsewhere. */
  get social() {
    return settings().social ?? []
  },
  /** The site's own words for the intro of a section, by its folder. */
  introOf: (folder: string): string | undefined => settings().intros?.find(({ section }) => section === folder)?.text,
  get origin() {
    return withoutSlash(process.env.SITE_ORIGIN || settings().origin)
  },
  /** Path the site stands under, '' or '/sub/path'; a host's alone to decide. */
  get basePath() {
    return withoutSlash(process.env.BASE_PATH ?? '')
  },
  /** Where the content lies on the git host, as `owner/name`. */
  get repository() {
    return process.env.REPOSITORY || settings().repository
  },
  /** The branch that is published. */
  get branch() {
    return process.env.BRANCH || settings().branch || 'main'
  },
  /** REST address of the git host; of a GitHub Enterprise Server `https://host/api/v3`. */
  get gitApi() {
    return withoutSlash(process.env.GIT_API || settings().gitApi || 'https://api.github.com')
  },
} as const

/** Absolute address of a root-relative one, as search engines and share links need it. */
export const absoluteUrl = (url: string): string => `${site.origin}${site.basePath}${url}`
