import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

/** `npm run lock-age -- BASE`: whether every package that the lock gained since a commit has been public for a week. */

// Runs before anything is installed, so it has no dependency, not even the launcher's.

/** A version that was taken over is usually found out and withdrawn within days. */
const days = 7

/** @typedef {{ readonly packages: Readonly<Record<string, { readonly version?: string, readonly name?: string, readonly resolved?: string, readonly link?: boolean }>> }} Lock */

/** @param {Lock} lock @returns {ReadonlySet<string>} `name@version` of all that it installs. */
const packagesOf = ({ packages }) =>
  new Set(
    Object.entries(packages).flatMap(([path, { version, name, link }]) =>
      path === '' || link ? [] : [`${name ?? path.replace(/^.*node_modules\//, '')}@${version}`],
    ),
  )

/**
 * Sentences in Finnish about packages that are new in `now` and too young, or whose age nobody tells.
 * @param {Lock} before @param {Lock} now
 * @param {(name: string) => Readonly<Record<string, string>>} timesOf When each version of a package was published, ISO 8601; throws when it cannot be known.
 * @param {Date} clock
 */
export const youngPackages = (before, now, timesOf, clock) => {
  const old = packagesOf(before)
  return [...packagesOf(now)]
    .filter((one) => !old.has(one))
    .sort()
    .flatMap((one) => {
      const at = one.lastIndexOf('@')
      const [name, version] = [one.slice(0, at), one.slice(at + 1)]
      const time = readTime(timesOf, name, version)
      if (typeof time === 'string') return [`${one}: julkaisuaikaa ei saatu (${time}).`]
      const age = (clock.getTime() - time.getTime()) / 86_400_000
      if (age >= days) return []
      return [
        `${one}: julkaistu vasta ${time.toISOString().slice(0, 10)}. Odota, että se on ollut julkinen ${days} päivää, tai valitse vanhempi versio.`,
      ]
    })
}

/** @param {(name: string) => Readonly<Record<string, string>>} timesOf @param {string} name @param {string} version */
const readTime = (timesOf, name, version) => {
  try {
    const time = new Date(timesOf(name)[version] ?? '')
    return Number.isNaN(time.getTime()) ? 'rekisteri ei kerro sitä' : time
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
  }
}

/** Asks the registry that npm uses. @param {string} name */
const askRegistry = (name) =>
  JSON.parse(
    execFileSync('npm', ['view', '--json', '--', name, 'time'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  )

const main = () => {
  const [base = ''] = process.argv.slice(2)
  if (!/^[A-Za-z0-9][A-Za-z0-9._/-]*$/.test(base)) {
    console.error('Käyttö: npm run lock-age -- HAARA; HAARA on se, johon verrataan, esimerkiksi origin/main.')
    return 2
  }
  const before = JSON.parse(
    execFileSync('git', ['show', `${base}:package-lock.json`], { encoding: 'utf8', maxBuffer: 1e8 }),
  )
  const now = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  const problems = youngPackages(before, now, askRegistry, new Date())
  for (const problem of problems) console.error(problem)
  if (problems.length === 0) console.log(`Uudet paketit ovat olleet julkisia vähintään ${days} päivää.`)
  return problems.length > 0 ? 1 : 0
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = main()
