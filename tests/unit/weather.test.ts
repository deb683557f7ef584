import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it, onTestFinished } from 'vitest'
import { patchWeather } from '@/lib/build/patch-weather'
import { askAll } from '@/lib/commands/weather'
import { latestReading, observationsUrl, weatherText, withWeather } from '@/lib/outputs/weather'
import { region } from './documents'

const now = new Date('2021-02-03T10:30:00Z')
const place = 'Järvikylä'

/** An answer of the service, as its schema has it. */
const answer = (...observations: readonly (readonly [time: string, value: string])[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<wfs:FeatureCollection xmlns:wfs="http://www.opengis.net/wfs/2.0" xmlns:BsWfs="http://xml.fmi.fi/schema/wfs/2.0" numberReturned="${observations.length}">
${observations
  .map(
    ([time, value]) => `<wfs:member><BsWfs:BsWfsElement>
  <BsWfs:Location><gml:Point xmlns:gml="http://www.opengis.net/gml/3.2"><gml:pos>65.9 29.2 </gml:pos></gml:Point></BsWfs:Location>
  <BsWfs:Time>${time}</BsWfs:Time>
  <BsWfs:ParameterName>t2m</BsWfs:ParameterName>
  <BsWfs:ParameterValue>${value}</BsWfs:ParameterValue>
</BsWfs:BsWfsElement></wfs:member>`,
  )
  .join('\n')}
</wfs:FeatureCollection>`

const of = (xml: string) => latestReading(xml, place, now)
const normal = answer(['2021-02-03T10:10:00Z', '-8.6'], ['2021-02-03T10:20:00Z', '-8.2'])

describe('an answer', () => {
  it('gives its latest temperature', () => {
    expect(of(normal)).toEqual({ place, celsius: -8.2, time: '2021-02-03T10:20:00Z' })
  })

  it('is read past values that are none and times to come', () => {
    const late = answer(
      ['2021-02-03T10:10:00Z', '-8.6'],
      ['2021-02-03T10:20:00Z', 'NaN'],
      ['2021-02-03T10:40:00Z', '-1'],
    )
    expect(of(late)?.celsius).toBe(-8.6)
  })

  it.each([
    ['nothing', ''],
    ['no observation', answer()],
    ['a page of an error', '<!DOCTYPE html><html><body><p>503<br>Service Unavailable</body></html>'],
    ['an exception', '<ExceptionReport><Exception exceptionCode="OperationParsingFailed"/></ExceptionReport>'],
    ['a cut answer', normal.slice(0, -40)],
    ['only NaN', answer(['2021-02-03T10:20:00Z', 'NaN'])],
    ['a time that is none', answer(['kohta', '-8'])],
    ['a number that is no temperature', answer(['2021-02-03T10:20:00Z', '1e9'])],
  ])('of %s gives none', (_, xml) => {
    expect(of(xml)).toBeUndefined()
  })

  it('is asked for by the name of the place', () => {
    const url = new URL(observationsUrl('https://example.fi/wfs', 'Ii & Oulu', now))
    expect(url.searchParams.get('place')).toBe('Ii & Oulu')
    expect(url.searchParams.get('starttime')).toBe('2021-02-03T07:30:00Z')
  })
})

describe('the text', () => {
  const at = (time: string, celsius = -8.2) => weatherText({ place, celsius, time }, now)

  it('says degrees, place and time by the clock in Finland, summer and winter', () => {
    expect(at('2021-02-03T10:20:00Z')).toBe(
      '−8\u00A0°C · Järvikylä, mitattu 3.2.2021 klo\u00A012.20 (Ilmatieteen laitos, avoin data, CC\u00A0BY\u00A04.0)',
    )
    const summer = new Date('2021-07-03T10:30:00Z')
    expect(weatherText({ place, celsius: 20.5, time: '2021-07-03T10:20:00Z' }, summer)).toContain('klo\u00A013.20')
  })

  it('has no minus before nothing', () => {
    expect(at('2021-02-03T10:20:00Z', -0.3)).toMatch(/^0\u00A0°C/)
  })

  it('is there for three hours, and not before its time', () => {
    expect(at('2021-02-03T07:30:01Z')).not.toBe('')
    for (const time of ['2021-02-03T07:30:00Z', '2021-02-03T10:30:01Z', 'kohta']) expect(at(time)).toBe('')
    expect(weatherText(undefined, now)).toBe('')
  })
})

const page = (text = ''): string =>
  `<!DOCTYPE html><html lang="fi"><main><span id="saa" class="a">${text}</span><p id="b">10\u00A0°C</p></main></html>`

describe('a finished page', () => {
  it('gets the text into its place and stays as it was otherwise', () => {
    const text = '−8\u00A0°C · A & B $& $1'
    const full = withWeather(page(), text)
    expect(full).toBe(page('−8\u00A0°C · A &#x26; B $&#x26; $1'))
    expect(withWeather(full, '')).toBe(page())
    expect(withWeather('<p>ei paikkaa</p>', text)).toBe('<p>ei paikkaa</p>')
  })
})

const siteOf = (...slugs: readonly string[]): string => {
  const folder = mkdtempSync(join(tmpdir(), 'saa-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const slug of slugs) {
    mkdirSync(join(folder, slug))
    writeFileSync(join(folder, slug, 'index.html'), page())
  }
  return folder
}

/** The page, which its compressed copies must hold too. */
const wholePage = (folder: string, slug: string): string => {
  const file = join(folder, slug, 'index.html')
  return readFileSync(file, 'utf8')
}

const placed = (slug: string, weatherPlace?: string) =>
  region(slug, { url: `/${slug}/`, ...(weatherPlace === undefined ? {} : { weatherPlace }) })

describe('a finished site', () => {
  it('has new temperatures where areas name a place, in the compressed copies too, and loses old ones', async () => {
    const folder = siteOf('a', 'b')
    const regions = [placed('a', place), placed('b')]
    const reading = { place, celsius: -8.2, time: '2021-02-03T10:20:00Z' }
    expect(await patchWeather(folder, regions, { a: reading, b: reading }, now)).toBe(1)
    const [a, b] = [wholePage(folder, 'a'), wholePage(folder, 'b')]
    expect(a).toBe(page(weatherText(reading, now)))
    expect(b).toBe(page())
    const file = join(folder, 'a/index.html')
    expect(brotliDecompressSync(readFileSync(`${file}.br`)).toString()).toBe(a)
    expect(gunzipSync(readFileSync(`${file}.gz`)).toString()).toBe(a)
    expect(await patchWeather(folder, regions, { a: reading }, now)).toBe(0)
    expect(await patchWeather(folder, regions, { a: { ...reading, place: 'Muu' } }, now)).toBe(1)
    expect(wholePage(folder, 'a')).toBe(page())
  })

  it('has whole files when the work is killed in the middle', async () => {
    const slugs = ['a', 'b', 'c']
    const folder = siteOf(...slugs)
    for (const wait of [20, 45, 70]) {
      const child = spawn(process.execPath, ['lib/run/start.mjs', 'tests/tools/patch-again.ts', folder, ...slugs])
      await once(child.stdout, 'data')
      await new Promise((resolve) => setTimeout(resolve, wait))
      child.kill('SIGKILL')
      await once(child, 'exit')
      for (const slug of slugs) {
        const file = join(folder, slug, 'index.html')
        const texts = [
          wholePage(folder, slug),
          brotliDecompressSync(readFileSync(`${file}.br`)).toString(),
          gunzipSync(readFileSync(`${file}.gz`)).toString(),
        ]
        for (const text of texts) expect(text).toMatch(/^<!DOCTYPE html>.*−?\d+\u00A0°C · Järvikylä, .*<\/html>$/)
      }
    }
  })
})

describe('the service', () => {
  const serve = async (answers: Readonly<Record<string, readonly (readonly [status: number, body: string])[]>>) => {
    const asked: string[] = []
    const server = createServer((request, response) => {
      const name = new URL(request.url ?? '', 'http://localhost').searchParams.get('place') ?? ''
      const times = asked.filter((one) => one === name).length
      asked.push(name)
      const [status = 500, body = ''] = answers[name]?.[times] ?? []
      response.writeHead(status).end(body)
    })
    server.listen(0)
    await once(server, 'listening')
    const address = server.address()
    process.env.WEATHER_API = `http://localhost:${typeof address === 'object' ? address?.port : ''}/wfs`
    onTestFinished(() => {
      delete process.env.WEATHER_API
      server.close()
    })
    return asked
  }

  it('is asked once an area with a place, twice where it fails, and failures are told', async () => {
    const asked = await serve({
      Hyvä: [[200, normal]],
      Toinen: [
        [503, '<html>'],
        [200, normal],
      ],
      Tyhjä: [
        [200, answer()],
        [200, answer()],
      ],
    })
    const regions = [
      placed('a', 'Hyvä'),
      placed('b'),
      placed('c', 'Toinen'),
      placed('d', 'Tyhjä'),
      placed('e', 'Rikki'),
    ]
    const { readings, failures } = await askAll(regions, now)
    expect(Object.keys(readings)).toEqual(['a', 'c'])
    expect(readings.a).toEqual({ place: 'Hyvä', celsius: -8.2, time: '2021-02-03T10:20:00Z' })
    expect(failures).toEqual([
      'Tyhjä: lämpötilaa ei saatu (mittausta ei ole).',
      'Rikki: lämpötilaa ei saatu (palvelin vastasi 500).',
    ])
    expect(asked).toEqual(['Hyvä', 'Toinen', 'Toinen', 'Tyhjä', 'Tyhjä', 'Rikki', 'Rikki'])
  })
})
