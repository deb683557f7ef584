import { describe, expect, it } from 'vitest'
import { formatProblem } from '@/lib/content/source/problem'
import { appendToLedger, formatLedger, parseLedger } from '@/lib/site/ledger/ledger'

const parse = (text: string | Buffer) => parseLedger(Buffer.from(text), 'content/osoitteet.txt')
const urls = (text: string) => parse(text).ledger.entries.map(({ url }) => url)
const told = (text: string | Buffer) => parse(text).problems.map(formatProblem)

describe('parseLedger', () => {
  it('gives addresses with their lines, and the comments at the top', () => {
    const { ledger, problems } = parse('# Osoitteet\n# Lisää\n\n/\n/haku/\n/ajankohtaista/vuosi/2021/05/\n')
    expect(problems).toEqual([])
    expect(ledger).toEqual({
      file: 'content/osoitteet.txt',
      comments: ['# Osoitteet', '# Lisää'],
      entries: [
        { url: '/', line: 4 },
        { url: '/haku/', line: 5 },
        { url: '/ajankohtaista/vuosi/2021/05/', line: 6 },
      ],
    })
  })

  it('accepts what merging and Windows make: order, repetition, line ends, a byte order mark', () => {
    expect(parse('\uFEFF/b/\r\n/a/\r\n/b/\r\n')).toMatchObject({ problems: [], ledger: { comments: [] } })
    expect(urls('\uFEFF/b/\r\n/a/\r\n/b/\r\n')).toEqual(['/b/', '/a/'])
  })

  it('an empty file is an empty ledger', () => {
    expect(parse('')).toEqual({ ledger: { file: 'content/osoitteet.txt', comments: [], entries: [] }, problems: [] })
  })

  it.each([
    'https://popsote.fi/haku/',
    'https://evil.example/x/',
    '//evil.example/x/',
    '/\\evil.example/',
    'ajankohtaista/x/',
    '/ajankohtaista/x',
    '/ajankohtaista/x/#kohta',
    '/ajankohtaista/x/?a=b/',
    '/ajankohtaista/../admin/',
    '/ajankohtaista//x/',
    '/ajankohtaista/x/ # huomautus',
    ' /ajankohtaista/x/',
    '/ajankohtaista/%E4/',
    '/x/ permanent; return 301 https:/evil.example/',
    '/x;}/',
    '/$host/',
    'javascript:alert(1)/',
  ])('%s is no address of ours', (line) => {
    expect(urls(`/a/\n${line}\n/b/\n`)).toEqual(['/a/', '/b/'])
    expect(told(`/a/\n${line}\n/b/\n`)).toEqual([
      `content/osoitteet.txt:2 osoite: «${line}» ei ole tämän sivuston osoite. Kirjoita pelkkä polku, joka alkaa ja päättyy merkkiin /, esimerkiksi /ajankohtaista/otsikko/, tai poista rivi.`,
    ])
  })

  it.each(['/admin/', '/_next/x/', '/haku/x/', '/404/', '/410/'])('%s never was a page', (url) => {
    expect(told(`${url}\n`)).toEqual([
      `content/osoitteet.txt:1 osoite: Osoitteen «${url}» alku on varattu sivuston omaan käyttöön, joten siinä ei ole ollut sivua. Poista rivi.`,
    ])
  })

  it('tells the marks of a merge that was left undone', () => {
    const lines = ['<<<<<<< HEAD', '/a/', '||||||| 1234567', '=======', '/b/', '>>>>>>> toinen-haara']
    expect(urls(lines.join('\n'))).toEqual(['/a/', '/b/'])
    expect(parse(lines.join('\n')).problems.map(({ line }) => line)).toEqual([1, 3, 4, 6])
    expect(told(lines.join('\n'))[0]).toBe(
      'content/osoitteet.txt:1 osoite: Rivi on Gitin merkki kesken jääneestä yhdistämisestä. Jätä molempien puolten osoitteet ja poista rivit, jotka alkavat merkeillä <<<<<<<, |||||||, ======= ja >>>>>>>.',
    )
  })

  it('tells control and invisible characters once, and bytes that are not UTF-8', () => {
    for (const line of ['/a\u0000/', '/a\u202E/', '/a\u200B/', '\t/a/', '/a\u2028/']) {
      const { ledger, problems } = parse(`/x/\n${line}\n`)
      expect(ledger.entries).toEqual([{ url: '/x/', line: 1 }])
      expect(problems.map((problem) => problem.line)).toEqual([2])
    }
    expect(told(Buffer.from([0x2f, 0xe4, 0x2f]))[0]).toContain(
      'content/osoitteet.txt:1 tiedosto: Tiedosto ei ole UTF-8',
    )
  })

  it('a comment stands only at the top, where it is kept', () => {
    expect(told('/a/\n# Kesken\n/b/\n')).toEqual([
      'content/osoitteet.txt:2 tiedosto: Huomautusrivi on kesken luettelon. Siirrä rivi tiedoston alkuun.',
    ])
  })
})

describe('appending', () => {
  it('keeps comments, puts addresses in order, each once, and gives the lines they will have', () => {
    const { ledger } = parse('# Oma\n/b/\n/a/\n')
    const more = appendToLedger(ledger, ['/ab/', '/b/', '/', '/ab/'])
    expect(formatLedger(more)).toBe('# Oma\n/\n/a/\n/ab/\n/b/\n')
    expect(parse(formatLedger(more)).ledger).toEqual(more)
  })

  it('says what the file is when nobody has', () => {
    const text = formatLedger(parse('/a/\n').ledger)
    expect(text).toMatch(/^# Kaikki osoitteet, .*\n# .*npm run ledger.*\n# .*\n\/a\/\n$/)
    expect(formatLedger(parse(text).ledger)).toBe(text)
  })
})
