import { type SpawnSyncOptions, spawnSync } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { buildDay } from '../run/clock'
import { noteFigure } from '../run/figures'
import { peakMemory } from '../run/peak-memory'
import { progress } from '../run/progress'
import type { Addresses } from '../site/ledger/old-addresses'
import { site } from '../site/settings'
import { finish } from './finish'
import { asideOf, swapIn } from './swap'

/** The finishing as a process of its own, so that its memory is not the build's: `run-finish.ts <folder of the site>`. */

const [outDir = 'out'] = process.argv.slice(2)
/** Milliseconds that the steps in processes of their own have taken. */
let apart = 0
const contentDir = process.env.CONTENT_DIR || 'content'

/** Runs a step in a process of its own, whose memory and time are not the pages'. */
const runApart = (file: string, args: readonly string[], failed: string, input = ''): void => {
  const began = performance.now()
  spawnScript(file, args, failed, { input, stdio: ['pipe', 'inherit', 'inherit'] })
  apart += performance.now() - began
}

/** Gives what the script said. */
const spawnScript = (file: string, args: readonly string[], failed: string, options: SpawnSyncOptions): string => {
  const command = ['--import', 'tsx', join(import.meta.dirname, file), ...args]
  const { status, stdout } = spawnSync(process.execPath, command, { maxBuffer: 1e9, ...options, encoding: 'utf8' })
  if (status !== 0) throw new Failure(failed)
  return stdout
}

/** A picture takes more memory while it is open than all the pages together. */
const makePictures = async (originals: readonly string[]): Promise<void> => {
  runApart('run-pictures.ts', [asideOf(outDir)], 'Kuvia ei voitu tehdä.', JSON.stringify(originals))
}

/** So do the fonts and pixels of share images. */
const makeShareImages = async (): Promise<void> =>
  runApart('run-share-images.ts', [asideOf(outDir)], 'Jakokuvia ei voitu tehdä.')

/** So does the index of search, which knows every word of the site. */
const makeIndex = async (): Promise<void> =>
  runApart(
    '../search/build/run-build.ts',
    [asideOf(outDir), join('.next', 'cache', 'haku'), contentDir],
    'Haun hakemistoa ei voitu tehdä.',
  )

/** And so does the open data, which holds every text of the site once more. */
const makeData = async (originals: readonly string[]): Promise<void> =>
  runApart(
    '../outputs/data/build/run-build.ts',
    [asideOf(outDir)],
    'Avointa dataa ei voitu tehdä.',
    JSON.stringify(originals),
  )

/** Feeds and sitemaps name published pictures, which only the finishing knows. */
const makeFeeds = async (originals: readonly string[]): Promise<void> =>
  runApart(
    '../outputs/feeds/build/run-build.ts',
    [asideOf(outDir)],
    'Syötteitä ja sivukarttoja ei voitu tehdä.',
    JSON.stringify(originals),
  )

/** Told without its place in the code. */
class Failure extends Error {}

const run = async (): Promise<boolean> => {
  const { moved, gone }: Addresses = JSON.parse(
    spawnScript('run-addresses.ts', [contentDir], 'Vanhoja osoitteita ei voitu lukea.', {
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  )
  const { pages, problems } = await finish({
    folder: asideOf(outDir),
    publicDir: 'public',
    basePath: site.basePath,
    origin: site.origin,
    today: buildDay(),
    moved,
    gone,
    makePictures,
    makeShareImages,
    makeIndex,
    makeData,
    makeFeeds,
    onProgress: progress('Viimeistellään sivuja'),
  })
  for (const problem of problems.slice(0, 20)) console.error(problem)
  if (problems.length > 0) {
    console.error(`Viimeistely ei onnistunut: ${problems.length} kohtaa ${pages} sivulla.`)
    return false
  }
  await swapIn(outDir)
  const [ms, peakMB] = [Math.round(performance.now() - apart), peakMemory()]
  console.log(`Viimeistelty ${pages} sivua: ${ms} ms, ${peakMB} Mt`)
  noteFigure({ step: 'finish', ms, peakMB, count: pages })
  return true
}

const reason = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOSPC') return 'Levytila loppui kesken. Vapauta tilaa ja rakenna uudelleen.'
  if (error instanceof Failure) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

try {
  if (!(await run())) process.exitCode = 1
} catch (error) {
  console.error(`Viimeistely keskeytyi, ja kansio ${outDir} jäi ennalleen. ${reason(error)}`)
  process.exitCode = 1
}
if (process.exitCode === 1) await rm(asideOf(outDir), { recursive: true, force: true })
