import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { causeOf, messageOf } from '../../run/command'
import { addressesIn, isKind, isPacked } from '../../run/files'
import { encoded } from '../address-rules'
import { type Headers, headersFor } from '../headers'
import type { HostRules } from '../rules'
import { versionFile } from './built-site'
import type { abilities } from './settings'

/** Asks a published site whether it is the one that was built: status, headers, version. */

type Abilities = (typeof abilities)[keyof typeof abilities]

type Smoke = {
  /** Origin and base path. */
  readonly address: string
  /** The site as it was built. */
  readonly out: string
  readonly rules: HostRules
  readonly can: Abilities
  /** In milliseconds: until then a host may still send the site before, or the headers of before. */
  readonly patience: number
  /** Called once, when not all is right at first. */
  readonly onWait?: (problems: number) => void
}

/** Most pages that are asked for. */
const mostPages = 20

type Expected = {
  readonly path: string
  readonly status: number
  readonly headers?: Headers
  readonly to?: string
  readonly file?: string
}

/** Spread evenly over all, the first among them. */
const spread = <T>(all: readonly T[], most: number): readonly T[] => {
  const step = Math.max(1, all.length / most)
  return all.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step)).slice(0, most)
}

/** What a host that can do all of `can` answers. Paths are below the base path, decoded. */
const expectations = ({ out, rules, can }: Pick<Smoke, 'out' | 'rules' | 'can'>): readonly Expected[] => {
  const addresses = addressesIn(out, (address) => !address.startsWith('/.') && !isPacked(address))
  const pages = addresses.filter((address) => address.endsWith('/index.html') && !address.startsWith('/admin/'))
  const others = ['.css', '.xml', '.json'].flatMap((kind) => addresses.find(isKind(kind)) ?? [])
  const headers = (path: string, status: number) => (can.headers ? headersFor(rules.headers, path, status) : undefined)
  const served = [...spread(pages, mostPages), ...others, `/${versionFile}`].map((address) => {
    const path = address.replace(/\/index\.html$/, '/')
    // Pages for a host without headers are not those of the build: there the version must do.
    const file = can.headers || address === `/${versionFile}` ? join(out, address) : undefined
    return { path, status: 200, headers: headers(path, 200), file }
  })
  const [moved] = rules.moved
  const [gone] = rules.gone
  return [
    ...served,
    { path: '/sivua-ei-ole-eika-tule/', status: 404 },
    ...(can.headers ? [{ path: '/.server/rules.json', status: 404 }] : []),
    ...(moved && can.redirects ? [{ path: moved.from, status: 301, to: rules.basePath + encoded(moved.to) }] : []),
    ...(gone ? [{ path: gone, status: can.gone ? 410 : 404 }] : []),
  ]
}

/** Why nothing answered, in Finnish where it is common. */
const silenceOf = (error: unknown): string => {
  const cause = causeOf(error)
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'nimeä ei löydy nimipalvelusta'
  if (code === 'ECONNREFUSED') return 'palvelin ei ota yhteyttä vastaan'
  return messageOf(cause)
}

class Silence extends Error {}

/** A sentence for each thing that is not as expected. Throws a `Silence` when nothing answers. */
const problemsOf = async (
  address: string,
  { path, status, headers = {}, to, file }: Expected,
): Promise<readonly string[]> => {
  const url = address + encoded(path)
  try {
    const response = await fetch(url, { redirect: 'manual', cache: 'no-store', signal: AbortSignal.timeout(30_000) })
    const body = Buffer.from(await response.arrayBuffer())
    if (response.status !== status) return [`${url}: vastaus on ${response.status}, pitäisi olla ${status}.`]
    const location = response.headers.get('location')
    const leads = location === null ? '' : new URL(location, url).pathname
    return [
      ...(to !== undefined && leads !== to ? [`${url}: ohjaa osoitteeseen «${location}», pitäisi olla ${to}.`] : []),
      ...(file !== undefined && !body.equals(readFileSync(file))
        ? [`${url}: sisältö ei ole sama kuin rakennettu.`]
        : []),
      ...Object.entries(headers)
        .filter(([name, value]) => response.headers.get(name) !== value)
        .map(
          ([name, value]) =>
            `${url}: otsake ${name} on «${response.headers.get(name) ?? ''}», pitäisi olla «${value}».`,
        ),
    ]
  } catch (error) {
    throw new Silence(`${url}: ei vastausta (${silenceOf(error)}).`)
  }
}

/** Where no question has an answer, one sentence says it. */
const allProblems = async (address: string, expected: readonly Expected[]): Promise<readonly string[]> => {
  const problems: string[] = []
  let silent = 0
  for (const one of expected) {
    try {
      problems.push(...(await problemsOf(address, one)))
    } catch (error) {
      if (!(error instanceof Silence)) throw error
      silent += 1
      problems.push(error.message)
    }
  }
  return silent === expected.length ? problems.slice(0, 1) : problems
}

/** Asks again until all is right or patience ends. Gives the number of questions and what is wrong at the end. */
export const smoke = async (options: Smoke) => {
  const expected = expectations(options)
  const began = performance.now()
  let waits = false
  for (;;) {
    const problems = await allProblems(options.address, expected)
    if (problems.length === 0 || performance.now() - began >= options.patience)
      return { asked: expected.length, problems }
    if (!waits) options.onWait?.(problems.length)
    waits = true
    await pause(2000)
  }
}
