import { readCompiled, settingsFile } from '../content/compiled-files'
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
  try {
    loaded = JSON.parse(readCompiled(settingsFile)) as Settings
  } catch (cause) {
    throw new Error(`No settings in ${settingsFile}: compile the content first`, { cause })
  }
  return loaded
}

const withoutSlash = (address: string): string => address.replace(/\/+$/, '')

const origin = (): string => withoutSlash(process.env.SITE_ORIGIN || settings().origin)
/** Path the site stands under, '' or '/sub/path'. */
const basePath = (): string => withoutSlash(process.env.BASE_PATH ?? '')

const read = () => {
  const given = settings()
  return {
    ...given,
    services: given.services ?? [],
    /** Searches that are for services; a `*` stands for any ending. */
    serviceWords: given.serviceWords ?? [],
    social: given.social ?? [],
    introOf: (folder: string) => given.intros?.find(({ section }) => section === folder)?.text,
    origin: origin(),
    basePath: basePath(),
    repository: process.env.REPOSITORY || given.repository,
    branch: process.env.BRANCH || given.branch || 'main',
    gitApi: withoutSlash(process.env.GIT_API || given.gitApi || 'https://api.github.com'),
  }
}

/** Read when asked for, because the settings may be compiled after this module is loaded. */
export const site = new Proxy({} as ReturnType<typeof read>, { get: (_, name) => Reflect.get(read(), name) })

export const absoluteUrl = (url: string): string => `${origin()}${basePath()}${url}`

/** Where a file is edited on GitHub, for the report on a change. */
export const editUrl = (file: string, branch: string): string =>
  `https://github.com/${site.repository}/edit/${branch}/${file}`
