import { statSync } from 'node:fs'
import { relative, resolve } from 'node:path'

const helsinki = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Helsinki', dateStyle: 'short', timeStyle: 'short' })

/** The day in Helsinki, `2026-11-22`, of `BUILD_TIME` (ISO 8601), else of now. Throws when that is not a time. */
export const buildDay = (buildTime?: string): string => buildMoment(buildTime).slice(0, 10)

/** The clock in Helsinki then, `2026-11-22T09:00`. */
export const buildMoment = (buildTime: string | undefined = process.env.BUILD_TIME): string => {
  const time = buildTime ? new Date(buildTime) : new Date()
  if (Number.isNaN(time.getTime()))
    throw new Error(`BUILD_TIME ei ole aika: «${buildTime}». Anna se muodossa 2026-11-22T09:00:00Z.`)
  return helsinki.format(time).replace(' ', 'T')
}

/** Hosts that are nobody's site: examples and trials (RFC 2606, RFC 6761), and this machine. */
const reserved = [/(^|\.)(localhost|test|example|invalid)$/, /(^|\.)example\.[^.]+$/, /^127\.[\d.]+$/, /^\[::1\]$/]

export const isExampleHost = (host: string): boolean => reserved.some((names) => names.test(host.replace(/\.$/, '')))

/** An origin that is no address counts as it stands, so that what is to be public is never taken for a trial. */
const hostOf = (origin: string): string => (URL.canParse(origin) && new URL(origin).hostname) || origin

/** Whether a build is one to publish: `SITE_ORIGIN` names a host that can be somebody's. Nothing else decides it. */
export const isProduction = (env: Env): boolean => {
  const origin = env.SITE_ORIGIN?.trim() ?? ''
  return origin !== '' && !isExampleHost(hostOf(origin))
}

/** Where `npm run deploy` can take the site. */
export const deployPlaces = ['ssh', 'github-pages', 'netlify', 'cloudflare'] as const

/** Patterns: none is a path out of its place, and git takes the branch (git-check-ref-format). */
export const repositoryForm = String.raw`^[A-Za-z0-9][A-Za-z0-9-]*\/(?!\.{1,2}$)[A-Za-z0-9._-]+$`
export const branchForm = String.raw`^(?!.*(?:\.\.|\/[./]|\.lock(?:\/|$)|[./]$))[A-Za-z0-9][A-Za-z0-9._\/-]*$`

type Env = Readonly<Record<string, string | undefined>>
type Rule = readonly [name: string, isRight: (value: string) => boolean, fix: string]

const host = String.raw`https?://([A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*\.?|\[[0-9a-f:]+\])(:\d{1,5})?`
/** An origin, and below a host: what may stand in a policy and in a host's file. */
export const isOrigin = (text: string): boolean => new RegExp(`^${host}$`).test(text) && URL.canParse(text)
export const isBasePath = (text: string): boolean => /^(\/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*$/.test(text)

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true

/** A folder of its own: the build replaces it whole. */
const isOutput = (path: string): boolean => {
  const fromHere = relative('.', resolve(path))
  const [first = ''] = fromHere.split(/[/\\]/)
  const isSource = /^(app|components|content|lib|node_modules|public|tests|\.git|\.github|\.next)$/.test(first)
  const holdsUs = fromHere === '' || /^(\.\.[/\\]?)+$/.test(fromHere)
  const there = statSync(path, { throwIfNoEntry: false })
  return !/[/\\\p{Cc}]$|\p{Cc}/u.test(path) && !isSource && !holdsUs && (!there || there.isDirectory())
}

const rules: readonly Rule[] = [
  ['SITE_ORIGIN', (value) => isOrigin(value.replace(/\/+$/, '')), 'Anna se muodossa https://example.fi, ilman polkua'],
  ['BASE_PATH', (value) => isBasePath(value.replace(/\/+$/, '')), 'Anna se muodossa /alasivusto'],
  [
    'GIT_API',
    (value) => URL.canParse(value) && new RegExp(`^${host}(/[A-Za-z0-9._~-]+)*/*$`).test(value),
    'Anna se muodossa https://api.github.com',
  ],
  ['REPOSITORY', (value) => new RegExp(repositoryForm).test(value), 'Anna se muodossa omistaja/nimi'],
  [
    'BRANCH',
    (value) => new RegExp(branchForm).test(value),
    'Anna haaran nimi kirjaimin a–z, numeroin ja merkein . _ / -',
  ],
  ['PUBLISHER', (value) => /^[^\p{Cc}<>]{2,120}$/u.test(value), 'Anna organisaation nimi, 2–120 merkkiä'],
  [
    'FEEDBACK',
    (value) => /^[A-Za-z0-9_'+-]+(\.[A-Za-z0-9_'+-]+)*@([A-Za-z0-9-]+\.)+[A-Za-z]{2,}$/.test(value),
    'Anna sähköpostiosoite muodossa nimi@example.fi',
  ],
  ['CONTENT_DIR', isFolder, 'Anna kansio, jossa sisältö on, esimerkiksi content'],
  [
    'OUT_DIR',
    isOutput,
    'Anna sivustolle oma kansio ilman loppuviivaa, esimerkiksi out: rakentaminen korvaa sen kokonaan',
  ],
  [
    'DEPLOY_TO',
    (value) => deployPlaces.some((place) => place === value),
    `Anna julkaisupaikaksi jokin näistä: ${deployPlaces.join(', ')}`,
  ],
  // A remote shell reads the next ones: none may hold a sign that has a meaning there, or begin as an option does.
  [
    'DEPLOY_HOST',
    (value) => /^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$/.test(value),
    'Anna palvelimen nimi tai IPv4-osoite, esimerkiksi palvelin.example.fi',
  ],
  [
    'DEPLOY_USER',
    (value) => /^[A-Za-z_][A-Za-z0-9._-]*$/.test(value),
    'Anna palvelimen käyttäjän nimi, esimerkiksi julkaisija',
  ],
  [
    'DEPLOY_PATH',
    (value) => /^(\/[A-Za-z0-9_][A-Za-z0-9._-]*){2,}\/?$/.test(value),
    'Anna palvelimelta sivuston oma kansio juuresta alkaen, esimerkiksi /var/www/sivusto, ilman välejä ja erikoismerkkejä',
  ],
  [
    'DEPLOY_PORT',
    (value) => /^\d{1,5}$/.test(value) && Number(value) > 0 && Number(value) < 65_536,
    'Anna portin numero, esimerkiksi 22',
  ],
  [
    'DEPLOY_PROJECT',
    (value) => /^[A-Za-z0-9][A-Za-z0-9-]*$/.test(value),
    'Anna Netlifyn sivuston tunnus (Site ID) tai Cloudflare Pagesin projektin nimi',
  ],
]

/** A sentence for each variable whose value cannot be right; one that is empty counts as absent. */
export const environmentProblems = (env: Env): readonly string[] =>
  rules.flatMap(([name, isRight, fix]) => {
    const value = env[name]
    return !value || isRight(value) ? [] : [`Ympäristömuuttujan ${name} arvo «${value}» ei kelpaa. ${fix}.`]
  })
