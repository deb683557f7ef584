import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { differenceInCalendarDays } from 'date-fns'
import { onExit } from '@/lib/run/command'
import { buildDay } from '@/lib/run/environment'
import { dayAfter } from '@/lib/text/times'
import { withTrialMedia } from './trial-media'
import { elsewhere, trialDay } from './trial-sites'

/** `npm run demo`: the trial region, an invented one with documents of every type, dated around today; nothing of it is real. */

/** Inside the tree, since Turbopack reads nothing outside it. */
const content = '.test/demo-content'
const out = '.test/demo'

const day = /(?<![\d-])\d{4}-\d{2}-\d{2}(?!\d|-\d)/g
/** With which a file's name begins, whatever follows. */
const dayOfFile = /(?<=\/)\d{4}-\d{2}-\d{2}(?=-)/g

/** All days of a text, or the day of a path's file, later by a number of days; clock times stay. */
export const shifted = (text: string, days: number, which = day): string =>
  text.replace(which, (found) => {
    const time = new Date(`${found}T00:00Z`)
    const isDay = !Number.isNaN(time.getTime()) && time.toISOString().startsWith(found)
    return isDay ? dayAfter(found, days) : found
  })

/** A temperature of just now, as `npm run weather` would have got it: no service knows the region's places. */
const showWeather = async (): Promise<void> => {
  const [{ patchWeather }, reader] = await Promise.all([
    import('@/lib/build/patch-weather'),
    import('@/lib/site/reader'),
  ])
  const regions = reader.content().Region
  const now = new Date()
  const time = now.toISOString().replace(/\.\d+Z$/, 'Z')
  const readings = regions.map(({ slug, weatherPlace: place = '' }) => [slug, { place, celsius: -8.2, time }] as const)
  await patchWeather(out, regions, Object.fromEntries(readings), now)
}

/** Writes the trial region's content to `folder`, so many days later. */
export const writeDemoContent = (folder: string, days: number): void => {
  for (const entry of readdirSync(elsewhere.content, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const from = join(entry.parentPath, entry.name)
    const to = join(folder, shifted(from.slice(elsewhere.content.length), days, dayOfFile))
    mkdirSync(dirname(to), { recursive: true })
    writeFileSync(to, shifted(readFileSync(from, 'utf8'), days))
  }
}

export const main = async (): Promise<number | undefined> => {
  // What builds and serves reads them when it is loaded.
  Object.assign(process.env, { CONTENT_DIR: content, OUT_DIR: out })
  const { portFrom, requireFreePort, serveOn } = await import('@/lib/commands/serve')
  const port = portFrom(process.env.PORT)
  await requireFreePort(port)
  const days = differenceInCalendarDays(buildDay(), trialDay)
  rmSync(content, { recursive: true, force: true })
  writeDemoContent(content, days)
  const { build } = await import('@/lib/commands/build')
  const code = await withTrialMedia(build)
  if (code !== 0) return code
  await showWeather()
  const { url, close } = await serveOn(out, port)
  onExit(close)
  console.log(
    `Mallisivusto on valmis: ${url}\nSen alueet, ihmiset, tapahtumat, työpaikat ja lämpötilat ovat keksittyjä.`,
  )
  return undefined
}
