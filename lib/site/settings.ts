import { readCompiled, settingsFile } from '../content/compiled-files'
import { licences, type Settings } from '../schema/settings'
import { t } from '../text/fi'

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

/** All of them, as they are compiled. */
export const settingsText = (): string => JSON.stringify(settings())

const withoutSlash = (address: string): string => address.replace(/\/+$/, '')

const gitApis = {
  github: 'https://api.github.com',
  gitlab: 'https://gitlab.com/api/v4',
  gitea: 'https://codeberg.org/api/v1',
} as const

/** What may be left out of the settings, and what the environment decides. */
const derived = {
  get services() {
    return settings().services ?? []
  },
  /** Searches that are for services; a `*` stands for any ending. */
  get serviceWords() {
    return settings().serviceWords ?? []
  },
  /** Of texts and data, not of pictures. */
  get licence() {
    return licences.find(({ value }) => value === settings().licence)
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
  get repository() {
    return process.env.REPOSITORY || settings().repository
  },
  get branch() {
    return process.env.BRANCH || settings().branch || 'main'
  },
  get gitHost() {
    return settings().gitHost ?? 'github'
  },
  get gitApi() {
    return withoutSlash(process.env.GIT_API || settings().gitApi || gitApis[this.gitHost])
  },
}

type Site = Omit<Settings, keyof typeof derived> & typeof derived

/** Read when asked for, because the settings may be compiled after this module is loaded. */
export const site = new Proxy(derived as Site, {
  get: (own, name) => Reflect.get(Reflect.has(own, name) ? own : settings(), name),
})

export const absoluteUrl = (url: string): string => `${site.origin}${site.basePath}${url}`

/** Where a file is edited on GitHub, for the report on a change. */
export const editUrl = (file: string, branch: string): string =>
  `https://github.com/${site.repository}/edit/${branch}/${file}`

/** Longer subjects are cut by some mail programs. */
const mostInSubject = 120

/** A letter (RFC 6068) about the page at `url`, root-relative; about none where no page is at the address. */
export const feedbackHref = (address: string, url: string | undefined): string => {
  const subject = [t.feedback.subject, url].filter(Boolean).join(' ').slice(0, mostInSubject)
  const body = [...(url ? [absoluteUrl(url)] : []), t.feedback.ask, ''].join('\r\n')
  return `mailto:${address}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`
}
