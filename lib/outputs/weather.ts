import { SaxesParser } from 'saxes'
import { buildMoment } from '../run/environment'
import { formatTime } from '../text/times'
import { escaped } from '../text/xml'

/**
 * Temperatures of areas, from the observations of the Finnish Meteorological Institute (WFS 2.0, stored query
 * `fmi::observations::weather::simple`; CC BY 4.0, which asks for the source and here also the time).
 */

export type Reading = {
  readonly place: string
  /** Degrees. */
  readonly celsius: number
  /** UTC, `2026-11-29T10:20:00Z`. */
  readonly time: string
}

/** In milliseconds: what is older is not shown. */
const freshFor = 3 * 60 * 60 * 1000

/** Address of the latest observations of a place, by its name. */
export const observationsUrl = (api: string, place: string, now: Date): string =>
  `${api}?${new URLSearchParams({
    service: 'WFS',
    version: '2.0.0',
    request: 'getFeature',
    storedquery_id: 'fmi::observations::weather::simple',
    place,
    parameters: 't2m',
    maxlocations: '1',
    starttime: new Date(now.getTime() - freshFor).toISOString().replace(/\.\d+Z$/, 'Z'),
  })}`

/** The latest temperature of an answer; undefined when it has none, is not XML, or tells of times to come. */
export const latestReading = (xml: string, place: string, now: Date): Reading | undefined => {
  const parser = new SaxesParser()
  let [text, time] = ['', '']
  let latest: Reading | undefined
  parser.on('opentag', () => {
    text = ''
  })
  parser.on('text', (more) => {
    text += more
  })
  parser.on('closetag', ({ name }) => {
    if (name === 'BsWfs:Time') time = text.trim()
    // `NaN` where the station has no value.
    if (name !== 'BsWfs:ParameterValue' || !/^-?\d{1,2}(\.\d+)?$/.test(text.trim())) return
    const isPast = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(time) && Date.parse(time) <= now.getTime()
    if (isPast && time > (latest?.time ?? '')) latest = { place, celsius: Number(text), time }
  })
  let broken = false
  parser.on('error', () => {
    broken = true
  })
  parser.write(xml).close()
  return broken ? undefined : latest
}

/** «−8 °C · Järvikylä, mitattu 29.11.2026 klo 12.20 (…)»; '' for a reading that is not of the last three hours. */
export const weatherText = (reading: Reading | undefined, now: Date): string => {
  if (!reading) return ''
  const age = now.getTime() - Date.parse(reading.time)
  if (!(age >= 0 && age < freshFor)) return ''
  const degrees = String(Math.round(reading.celsius) || 0).replace('-', '−')
  const when = formatTime(buildMoment(reading.time))
  return `${degrees}\u00A0°C · ${reading.place}, mitattu ${when} (Ilmatieteen laitos, avoin data, CC\u00A0BY\u00A04.0)`
}

export const weatherId = 'saa'

/** A finished page with this text in its place for the weather, if it has one. */
export const withWeather = (html: string, text: string): string =>
  html.replace(
    new RegExp(`(<span id="${weatherId}"[^>]*>)[^<]*(</span>)`),
    (_, start: string, end: string) => start + escaped(text) + end,
  )
