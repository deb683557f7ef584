import { readdir, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { lockFile, takeLock } from '../build/lock'
import { clearLeftovers } from '../build/swap'
import { formatProblem, type Problem } from '../content/source/problem'
import { buildDay } from '../run/clock'
import { onExit } from '../run/on-exit'
import { isProduction } from '../run/production'
import { compileSite } from '../site/check-site'
import { bundleAdmin } from './admin'
import { command, Refusal } from './command'
import { bundleElements } from './elements'
import { runSteps, runTool, type Step, StepFailure } from './steps'
import { counted, duration, size } from './text'
import { voikkoStep } from './voikko'

/** `npm run build`: content and pages into `out/`. Its steps are also part of `start` and `test`. */

export const contentDir = (): string => process.env.CONTENT_DIR || 'content'
export const publicDir = 'public'
export const outDir = process.env.OUT_DIR || 'out'

/**
 * Fixes the clock of everything this command runs: a build that passes midnight, and the tests that read what it built,
 * must not disagree on what is public. Throws a `Refusal` when `BUILD_TIME` is not a time.
 */
export const fixClock = (): void => {
  process.env.BUILD_TIME ||= new Date().toISOString()
  try {
    buildDay()
  } catch (error) {
    throw new Refusal(error instanceof Error ? error.message : String(error))
  }
}

/** Keeps other builds away until this command ends. Throws a `Refusal` when one is running. */
export const buildAlone = (): void => {
  const lock = takeLock()
  if (typeof lock === 'number') {
    throw new Refusal(
      `Toinen rakennus on käynnissä (prosessi ${lock}). Odota, että se valmistuu. Jos prosessi on jokin muu ohjelma, poista tiedosto ${lockFile}.`,
    )
  }
  onExit(lock)
}

/** All problems a line each, and one that says how many and what follows from them. */
export const contentFailure = (problems: readonly Problem[], consequence = 'Sivustoa ei rakennettu.'): StepFailure => {
  const errors = counted(problems.length, 'virhe', 'virhettä')
  const files = new Set(problems.map(({ file }) => file)).size
  return new StepFailure(
    problems.map(formatProblem).join('\n'),
    1,
    `Sisällössä on ${errors} ${files} tiedostossa. ${consequence}`,
  )
}

export const contentStep: Step = {
  name: 'Sisältö',
  doing: 'Tarkistetaan ja käännetään sisältöä',
  done: 'Sisältö tarkistettu',
  run: async ({ progress }) => {
    const { documents, problems } = await compileSite({
      contentDir: contentDir(),
      publicDir,
      onProgress: (done, total) => progress(`${done}/${total}`),
    })
    if (problems.length > 0) throw contentFailure(problems)
    return counted(documents, 'tiedosto', 'tiedostoa')
  },
}

export const elementsStep: Step = {
  name: 'Selainosat',
  doing: 'Kootaan selaimen osia',
  done: 'Selaimen osat koottu',
  run: async () => {
    await bundleElements()
    await bundleAdmin()
    return undefined
  },
}

/** `12/87` from the line in which Next or the finishing says how many pages or pictures it has made; nothing from any other. */
export const pageProgress = (line: string): string | undefined => {
  const [, doing, done] =
    line.match(
      /(Generating static pages|Viimeistellään \p{L}+|Tehdään hakemistoa|Kirjoitetaan dataa).*\((\d+\/\d+)\)/u,
    ) ?? []
  return doing && doing !== 'Generating static pages' ? `${doing.toLowerCase()} ${done}` : done
}

export const pagesStep: Step = {
  name: 'Sivut',
  doing: 'Rakennetaan sivuja',
  done: 'Sivut rakennettu',
  run: async ({ progress }) => {
    await clearLeftovers(outDir)
    await runTool('next', ['build'], {
      env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
      onLine: (line) => {
        const pages = pageProgress(line)
        if (pages) progress(pages)
      },
    })
    const { pages, bytes } = await measure(outDir)
    return `${counted(pages, 'sivu', 'sivua')}, ${size(bytes)}`
  },
}

/** Pages and bytes in a built site; neither the pages for what is not found or is gone nor the editing forms are counted. */
export const measure = async (dir: string): Promise<{ pages: number; bytes: number }> => {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true })
  const inForms = (parentPath: string): boolean => /^admin([/\\]|$)/.test(relative(dir, parentPath))
  const files = entries.filter((entry) => entry.isFile() && !inForms(entry.parentPath))
  let bytes = 0
  for (const { parentPath, name } of files) bytes += (await stat(join(parentPath, name))).size
  const paths = files.map(({ parentPath, name }) => relative(dir, join(parentPath, name)))
  const pages = paths.filter((path) => path.endsWith('.html') && !/^(404|410|_not-found)(\.html$|[/\\])/.test(path))
  return { pages: pages.length, bytes }
}

export const buildSteps = (production: boolean): readonly Step[] => [
  voikkoStep(production),
  contentStep,
  elementsStep,
  pagesStep,
]

/** Builds the site into `out/`, telling its steps; `production` when it is to be published. Gives the exit code. */
export const build = async (production = false): Promise<number> => {
  fixClock()
  buildAlone()
  const { code } = await runSteps(buildSteps(production))
  if (code !== 0) return code
  console.log(`Sivusto on kansiossa ${outDir}/. Aikaa kului ${duration(performance.now())}.`)
  return 0
}

command(import.meta.filename, () => build(isProduction(process.env)))
