import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { settingsFile } from '../content/compiled-files'
import type { Settings } from '../schema/settings'

/** The settings of the whole site, as compiled; the environment overrides what a host decides. */

let loaded: Settings | undefined

/** From now on `site` answers from these settings. */
export const setSettings = (settings: Settings): void => {
  loaded = settings
}

/** Throws when the content has been neither checked in this process nor compiled. */
const settings = (): Settings => {
  // The development server outlives its compiled content.
  if (loaded && process.env.NODE_ENV !== 'development') return loaded
  const file = join(process.cwd(), settingsFile)
  try {
    loaded = JSON.parse(readFileSync(file, 'utf8')) as Settings
  } catch (cause) {
    throw new Error(`No settings in ${settingsFile}: compile the content first`, { cause })
  }
  return loaded
}

const withoutSlash = (address: string): string => address.replace(/\/+$/, '')

/** Getters, because the settings may be compiled after this module is loaded. */
export const site = {
  get name() {
    return settings().name
  },
  get heading() {
    return settings().heading
  },
  /** One sentence, used as such on the front page, in metadata and in feeds. */
  get description() {
    return settings().description
  },
  get motto() {
    return settings().motto
  },
  /** What the site is and of which years, in a sentence or two. */
  get about() {
    return settings().about
  },
  get publisher() {
    return settings().publisher
  },
  get feedback() {
    return settings().feedback
  },
  /** Email for reports of security faults. */
  get security() {
    return settings().security
  },
  get services() {
    return settings().services ?? []
  },
  /** Searches that are for services; a `*` stands for any ending. */
  get serviceWords() {
    return settings().serviceWords ?? []
  },
  get social() {
    return settings().social ?? []
  },
  introOf: (folder: string): string | undefined => settings().intros?.find(({ section }) => section === folder)?.text,
  get origin() {
    return withoutSlash(process.env.SITE_ORIGIN || settings().origin)
  },
  /** Path the site stands under, '' or '/sub/path'. */
  get basePath() {
    return withoutSlash(process.env.BASE_PATH ?? '')
  },
  /** `owner/name` of the repository that holds the content. */
  get repository() {
    return process.env.REPOSITORY || settings().repository
  },
  get branch() {
    return process.env.BRANCH || settings().branch || 'main'
  },
  /** REST address of GitHub; for Enterprise Server `https://host/api/v3`. */
  get gitApi() {
    return withoutSlash(process.env.GIT_API || settings().gitApi || 'https://api.github.com')
  },
} as const

export const absoluteUrl = (url: string): string => `${site.origin}${site.basePath}${url}`
