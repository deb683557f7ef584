import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { visitCounter } from '@/lib/hosts/visits/count-visits'
import { logLines, readLogLine } from '@/lib/hosts/visits/log-line'
import { visitsText } from '@/lib/hosts/visits/visits-text'

const phone = 'Mozilla/5.0 (Linux; Android 13; CUBOT X18) AppleWebKit/537.36 Chrome/142.0 Mobile Safari/537.36'
const line = (
  target: string,
  { status = 200, agent = phone, time = '25/Nov/2026:12:00:00 +0200', method = 'GET' } = {},
) => `192.0.2.7 - matti [${time}] "${method} ${target} HTTP/2.0" ${status} 512 "https://example.fi/?q=x" "${agent}"`

const dir = mkdtempSync(join(tmpdir(), 'popsote-loki-'))
afterAll(() => rmSync(dir, { recursive: true }))
const file = (name: string, data: string | Uint8Array): string => {
  writeFileSync(join(dir, name), data)
  return join(dir, name)
}

describe('a line', () => {
  const expected = { time: new Date('2026-11-25T10:00:00Z'), method: 'GET', target: '/a/', status: 200, agent: phone }
  it.each([
    ['Combined', line('/a/')],
    ['with its host before it (VCOMBINED)', `www.example.fi:443 ${line('/a/')}`],
    ['with an address of IPv6', line('/a/').replace('192.0.2.7', '2001:db8::1')],
    ['of HTTP/1.0 and no bytes', line('/a/').replace('HTTP/2.0', 'HTTP/1.0').replace(' 512 ', ' - ')],
    [
      'of Caddy',
      JSON.stringify({
        ts: 1795600800,
        status: 200,
        request: { method: 'GET', uri: '/a/', remote_ip: '192.0.2.7', headers: { 'User-Agent': [phone] } },
      }),
    ],
    [
      'of nginx as JSON',
      JSON.stringify({
        time_iso8601: '2026-11-25T12:00:00+02:00',
        request_method: 'GET',
        request_uri: '/a/',
        status: '200',
        http_user_agent: phone,
      }),
    ],
    [
      'of Apache as JSON with the whole request',
      JSON.stringify({ time: '2026-11-25T10:00:00Z', request: 'GET /a/ HTTP/1.1', status: 200, userAgent: phone }),
    ],
  ])('%s is read', (_, text) => {
    expect(readLogLine(text)).toEqual(expected)
  })

  it('of the Common format has no agent', () => {
    expect(readLogLine(line('/a/').replace(/ "https.*$/, ''))).toEqual({ ...expected, agent: '' })
  })

  it('with quotation marks inside is read to its end', () => {
    expect(readLogLine(line('/a/', { agent: String.raw`a \"b\" c` }))?.agent).toBe(String.raw`a \"b\" c`)
  })

  it.each([
    '',
    'höpö',
    '{',
    '{}',
    '[]',
    '{"ts":"eilen","uri":"/","status":200}',
    line('/a/').replace('Nov', 'Xyz'),
    '\u0000',
  ])('%j is of no format', (text) => {
    expect(readLogLine(text)).toBeUndefined()
  })
})

const weeksOf = (lines: readonly string[], basePath = '') => {
  const counter = visitCounter(basePath)
  for (const one of lines) {
    const hit = readLogLine(one)
    if (hit) counter.count(hit)
  }
  return counter.weeks()
}

describe('visits', () => {
  it('are pages that were there, by week in Finland', () => {
    const weeks = weeksOf([
      // Sunday in UTC is Monday in Finland.
      line('/a/', { time: '29/Nov/2026:21:59:59 +0000' }),
      line('/a/', { time: '29/Nov/2026:22:00:00 +0000' }),
      line('/a/?x=1', { time: '30/Nov/2026:12:00:00 +0200', status: 304 }),
      line('/a/', { time: '01/Jan/2027:12:00:00 +0200' }),
      ...['/x.css', '/media/a.png', '/index.json'].map((target) => line(target)),
      line('/a/', { status: 301 }),
      line('/a/', { status: 500 }),
      line('/a/', { method: 'HEAD' }),
      line('/a/', { method: 'POST' }),
    ])
    expect(weeks.map(({ name, views, pages }) => [name, views, Object.fromEntries(pages)])).toEqual([
      ['2026-53', 1, { '/a/': 1 }],
      ['2026-49', 2, { '/a/': 2 }],
      ['2026-48', 1, { '/a/': 1 }],
    ])
  })

  it('of robots are a number alone', () => {
    const robots = [
      'Googlebot/2.1',
      'GPTBot/1.0',
      'facebookexternalhit/1.1',
      'curl/8',
      'python-requests/2',
      '-',
      'HeadlessChrome/1',
    ]
    const [week] = weeksOf([
      ...robots.map((agent) => line('/a/', { agent })),
      line('/wp-login.php', { agent: 'zgrab', status: 404 }),
      line('/a/'),
    ])
    expect([week?.robots, week?.views]).toEqual([7, 1])
  })

  it('with a search count the words as one wrote them, whatever the case, and none without words', () => {
    const [week] = weeksOf(
      ['Hoitotakuu', '+hoitotakuu+', 'hoito%20%20takuu', '', '%20'].map((q) => line(`/haku/?q=${q}`)),
    )
    expect([week?.searches, Object.fromEntries(week?.queries ?? [])]).toEqual([3, { hoitotakuu: 2, 'hoito takuu': 1 }])
  })

  it('under a path are counted below it', () => {
    const [week] = weeksOf([line('/ala/haku/?q=sote'), line('/ala/')], '/ala')
    expect(Object.fromEntries(week?.pages ?? [])).toEqual({ '/haku/': 1, '/': 1 })
    expect(week?.searches).toBe(1)
  })

  it('of endless different addresses keep their total and fill no memory', () => {
    const lines = Array.from({ length: 25_000 }, (_, at) => line(`/x${at}`, { status: 404 }))
    const [week] = weeksOf(lines)
    expect([week?.missing, week?.missingAddresses.size]).toEqual([25_000, 20_000])
  })
})

describe('the table', () => {
  it('tells neither who asked nor what few asked, and nothing steers the terminal', () => {
    const lines = [
      ...Array.from({ length: 3 }, () => line('/haku/?q=hoitotakuu')),
      ...Array.from({ length: 2 }, () => line('/haku/?q=Matti+Meik%C3%A4l%C3%A4inen+010101-123A')),
      ...Array.from({ length: 3 }, () => line('/vanha%1B[31m/', { status: 404 })),
      line('/matti.meikalainen@example.fi', { status: 404 }),
      line('/aiheet/h%C3%B6/'),
    ]
    const text = visitsText(weeksOf(lines), 4)
    expect(text).toMatchInlineSnapshot(`
      "Viikko   Sivulatauksia  Hakuja  Ei löytynyt  Robotteja
      ───────  ─────────────  ──────  ───────────  ─────────
      2026/48              6       5            4          0

      Viikko 48/2026 (23.11.–29.11.)

      Sivu         Kertaa
      ───────────  ──────
      /haku/            5
      /aiheet/hö/       1

      Haku        Kertaa
      ──────────  ──────
      hoitotakuu       3

      Osoite, jota ei ole  Kertaa
      ───────────────────  ──────
      /vanha?[31m/              3

      Hakua tai puuttuvaa osoitetta, jota on pyydetty viikossa alle 3 kertaa, ei näytetä, koska siitä voisi tunnistaa pyytäjän. Robottien pyynnöt ovat vain omassa sarakkeessaan. Haut ovat lomakkeella lähetettyjä: hakusivulla tarkennettu haku ei käy palvelimella."
    `)
    expect(text).not.toMatch(/192\.0\.2|matti|010101|example\.fi|CUBOT/i)
    expect(text).not.toContain('\u001B')
  })
})

describe('the lines of a file', () => {
  const all = async (name: string): Promise<readonly string[]> => {
    const lines: string[] = []
    for await (const one of logLines(name)) lines.push(one)
    return lines
  }
  it('come one at a time, unpacked, without line ends, the last without its own too', async () => {
    const text = 'yksi\r\nkaksi ä\n\nkolme'
    const expected = ['yksi', 'kaksi ä', '', 'kolme']
    expect(await all(file('a.log', text))).toEqual(expected)
    expect(await all(file('a.log.gz', gzipSync(text)))).toEqual(expected)
  })
  it('are never endless', async () => {
    const lines = await all(file('b.log', `a\n${'x'.repeat(300_000)}\nb\n`))
    expect(lines.map(({ length }) => length < 140_000)).toEqual([true, true, true])
    expect([lines[0], lines[2]]).toEqual(['a', 'b'])
  })
  it('that cannot be unpacked are told', async () => {
    await expect(all(file('c.log.gz', 'ei pakattu'))).rejects.toThrow('incorrect header')
  })
})

describe('the command', () => {
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, ['lib/run/start.mjs', 'lib/commands/visits.ts', ...args], { encoding: 'utf8' })

  it('reads several logs, and tells of lines that are none without repeating them', () => {
    const good = file('d.log', `${line('/a/')}\nsalainen rivi\n`)
    const packed = file('e.log.gz', gzipSync(`${line('/a/')}\n`))
    const { status, stdout, stderr } = run(good, packed)
    expect([status, stdout]).toEqual([0, expect.stringMatching(/2026\/48 +2 +0 +0 +0/)])
    expect(stderr).toMatch(/^1 rivi ei ole lokin muodossa, ensimmäinen .*d\.log:2\. Muodot: Combined/)
    expect(stdout + stderr).not.toContain('salainen')
  })

  it.each([[[]], [['ei-ole.log']], [['--muu', 'a']], [['--viikkoja', 'x', 'a']]])('says how it is used: %j', (args) => {
    const { status, stderr } = run(...args)
    expect([status, stderr]).toEqual([2, expect.stringContaining('Käyttö:')])
  })

  it('refuses a log without requests', () => {
    const { status, stderr } = run(file('f.log', 'x\n'))
    expect([status, stderr]).toEqual([1, expect.stringContaining('Lokissa ei ole yhtään pyyntöä.')])
  })
})
