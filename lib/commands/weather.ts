import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { patchWeather, type Readings, readingsFile, readReadings } from '../build/patch-weather'
import { latestReading, observationsUrl, type Reading, weatherText } from '../outputs/weather'
import { messageOf, readArguments, UserError } from '../run/command'
import { writeWhole } from '../run/files'
import type { Region } from '../schema/documents'
import { content } from '../site/reader'
import { counted } from '../text/terminal'

/** `npm run weather`: asks the areas' temperatures, and on request puts them into a finished site. */

const usage = `Käyttö:
  npm run weather                    hakee lämpötilat seuraavaa rakennusta varten
  npm run weather -- --patch KANSIO  hakee lämpötilat ja vaihtaa ne valmiille sivuille; KANSIO on tavallisesti out`

/** `WEATHER_API` is for tests. */
const api = (): string => process.env.WEATHER_API || 'https://opendata.fmi.fi/wfs'

const patience = 10_000
/** In characters; an answer has some dozens of observations. */
const largest = 1_000_000

/** Asks twice at most. Throws why there is no temperature: a clause in Finnish. */
const ask = async (place: string, now: Date, isLast = false): Promise<Reading> => {
  try {
    const answer = await fetch(observationsUrl(api(), place, now), { signal: AbortSignal.timeout(patience) })
    if (!answer.ok) throw new Error(`palvelin vastasi ${answer.status}`)
    const reading = latestReading((await answer.text()).slice(0, largest), place, now)
    if (!reading) throw new Error('mittausta ei ole')
    return reading
  } catch (error) {
    if (!isLast) return ask(place, now, true)
    throw error
  }
}

const readFolder = (args: readonly string[]): string | undefined => {
  const { patch: folder } = readArguments(args, usage, { patch: { type: 'string' } }, 0).values
  if (folder !== undefined && !existsSync(join(folder, 'index.html')))
    throw new UserError(`Kansiossa ${folder} ei ole rakennettua sivustoa.\n${usage}`, 2)
  return folder
}

type Asked = {
  readonly readings: Readings
  /** A line a place that gave no temperature. */
  readonly failures: readonly string[]
}

/** Asks the temperature of each area that names a place, one after the other. */
export const askAll = async (regions: readonly Region[], now: Date): Promise<Asked> => {
  const readings: Record<string, Reading> = {}
  const failures: string[] = []
  for (const { slug, weatherPlace } of regions) {
    if (!weatherPlace) continue
    try {
      readings[slug] = await ask(weatherPlace, now)
    } catch (error) {
      failures.push(`${weatherPlace}: lämpötilaa ei saatu (${messageOf(error)}).`)
    }
  }
  return { readings, failures }
}

export const main = async (args: readonly string[]): Promise<number> => {
  const folder = readFolder(args)
  const regions = content().Region.filter(({ weatherPlace }) => weatherPlace)
  if (regions.length === 0) {
    console.log('Millään alueella ei ole sääpaikkaa. Kirjoita alueen tiedostoon esimerkiksi «weatherPlace: Järvikylä».')
    return 0
  }
  const now = new Date()
  const { readings, failures } = await askAll(regions, now)
  for (const reading of Object.values(readings)) console.log(weatherText(reading, now))
  for (const failure of failures) console.error(failure)
  const all = { ...readReadings(), ...readings }
  await writeWhole(readingsFile, `${JSON.stringify(all, null, 1)}\n`)
  if (folder !== undefined) {
    const patched = await patchWeather(folder, regions, all, now)
    console.log(`${counted(patched, 'sivu', 'sivua')} päivitetty.`)
  }
  return failures.length === regions.length ? 1 : 0
}
