import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { simpleParser } from 'mailparser'
import { parse } from 'parse5'
import { describe, expect, it } from 'vitest'
import { issueItems } from '@/lib/content/issues'
import { isLetter, letterFiles } from '@/lib/outputs/newsletter/letter-files'
import { content } from '@/lib/site/reader'
import { absoluteUrl, site } from '@/lib/site/settings'
import { t } from '@/lib/text/fi'
import { typography } from '@/lib/text/typography'
import { elsewhere } from '@/tests/tools/trial-sites'
import { few } from '../own-content'
import { featuresOf, support } from './mail-support'
import { attribute, byTag, type Element, elements, filesIn, text } from './output'

/** The e-mail beside each newsletter's page, in the site and in one of another region under a path. */

const isElement = (node: { nodeName: string }): node is Element => 'tagName' in node

const read = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8')

const lettersIn = (folder: string) =>
  filesIn(folder)
    .filter((file) => file.endsWith(`/${letterFiles.html}`))
    .map((file) => {
      const place = file.slice(0, -letterFiles.html.length)
      const html = read(folder, file)
      const root = parse(html).childNodes.find(isElement) ?? expect.unreachable(`${file} has no element`)
      const hrefs = byTag(root, 'a').map((link) => attribute(link, 'href') ?? '')
      return { place, html, root, hrefs, text: read(folder, place + letterFiles.text) }
    })

const sites = [
  { folder: 'out', home: absoluteUrl('/'), unsubscribe: undefined },
  { folder: elsewhere.folder, home: `${elsewhere.origin}${elsewhere.base}/`, unsubscribe: '{{peruuta}}' },
] as const

it('every newsletter has its three files, and nothing else has', () => {
  const files = filesIn('out').filter((file) => isLetter(file.replace(/\.(br|gz)$/, '')))
  const wanted = content().Issue.flatMap(({ url }) =>
    Object.values(letterFiles).flatMap((name) => ['', '.br', '.gz'].map((end) => `${url.slice(1)}${name}${end}`)),
  )
  expect(content().Issue.length).toBeGreaterThan(few(0))
  expect(files.sort()).toEqual(wanted.sort())
})

it('says what its page says', () => {
  for (const issue of content().Issue) {
    const letter = lettersIn('out').find(({ place }) => `/${place}` === issue.url) ?? expect.unreachable(issue.url)
    const said = text(letter.root)
    for (const item of issueItems(content(), issue)) {
      expect(letter.hrefs).toContain(absoluteUrl(item.document.url))
      for (const part of [item.document.title, item.text]) expect(said).toContain(typography(part))
    }
    expect(said).toContain(issue.preheader)
    expect(text(byTag(letter.root, 'title')[0] ?? letter.root)).toBe(issue.subject)
    expect(letter.hrefs).toContain(absoluteUrl(issue.url))
    expect(said).toContain(site.publisher ?? site.name)
  }
})

it('is named in no page, map, feed, list or index of the site', () => {
  const naming = filesIn('out').filter(
    (file) =>
      /\.(html|xml|json|txt|md|ics|webmanifest)$/.test(file) &&
      !/^(\.server\/|admin\/)/.test(file) &&
      /sahkoposti\.(html|txt)|luonnos\.eml/.test(read('out', file)),
  )
  expect(naming).toEqual([])
})

describe.each(sites)('letters of $folder', ({ folder, home, unsubscribe }) => {
  const letters = lettersIn(folder)

  it('there are some', () => {
    expect(letters.length).toBeGreaterThan(folder === 'out' ? few(0) : 0)
  })

  it.each(letters)('$place: every link is absolute, leads somewhere and tells nobody who followed it', ({ hrefs }) => {
    const others = hrefs.filter((href) => href !== unsubscribe && !href.startsWith('mailto:'))
    expect(hrefs.includes(unsubscribe ?? '')).toBe(unsubscribe !== undefined)
    for (const href of others) {
      expect(href).toMatch(/^https:\/\//)
      expect(new URL(href).search).toBe('')
    }
    const own = others.filter((href) => href.startsWith(home))
    expect(own.length).toBeGreaterThan(2)
    const missing = own.filter((href) => {
      const inside = decodeURI(new URL(href).href.slice(home.length).replace(/#.*/, ''))
      return !existsSync(join(folder, inside.endsWith('/') || inside === '' ? `${inside}index.html` : inside))
    })
    expect(missing).toEqual([])
  })

  it.each(letters)('$place: loads nothing, and holds no script or form', ({ root, html }) => {
    const loading = elements(root).filter(
      ({ tagName, attrs }) =>
        /^(img|link|script|iframe|object|embed|video|audio|source|input|form|base|svg)$/.test(tagName) ||
        attrs.some(({ name }) => /^(src|srcset|background|poster|data|ping|on.*)$/.test(name)),
    )
    expect(loading.map(({ tagName }) => tagName)).toEqual([])
    expect(html).not.toMatch(/url\(|@import|@font-face/i)
  })

  it.each(letters)('$place: is short enough for Gmail, and one heading leads the others', ({ root, html }) => {
    expect(Buffer.byteLength(html)).toBeLessThan(90_000)
    expect(attribute(root, 'lang')).toBe('fi')
    expect(elements(root).flatMap(({ tagName }) => (/^h\d$/.test(tagName) ? [tagName] : []))).toEqual([
      'h1',
      ...byTag(root, 'h2').map(() => 'h2'),
    ])
  })

  it.each(letters)('$place: asks of mail programs what nine in ten can do whole, or does without', ({ root, html }) => {
    const features = featuresOf(root)
    expect(features.filter((name) => !support[name])).toEqual([])
    const weak = features.filter((name) => (support[name]?.whole ?? support[name]?.percent ?? 0) < 90)
    expect(weak.length).toBeGreaterThan(10)
    expect(weak.filter((name) => !support[name]?.otherwise)).toEqual([])
    // What the table says of parts that some lack.
    expect(html).not.toMatch(
      /font-size:[^;"]*(rem|em|%)|margin[^:]*:[^;"]*(-\d|auto)|<ol[^>]+(reversed|start)|[?&]b?cc=/,
    )
    expect(new Set(html.match(/font-weight:[^;"]+/g))).toEqual(new Set(['font-weight:700']))
  })

  it.each(letters)('$place: as text it has 78 columns, and every link by its number', ({ text: said, hrefs, root }) => {
    const lines = said.split('\n')
    const links = lines.flatMap((line) => /^\[(\d+)\] (\S+)$/.exec(line)?.slice(1) ?? [])
    expect(lines.filter((line) => line.length > 78 && !/^\[\d+\] \S+$/.test(line))).toEqual([])
    const addresses = [...new Set(hrefs.map((href) => href.replace(/^mailto:/, '')))]
    expect(links).toEqual(addresses.flatMap((address, at) => [String(at + 1), address]))
    const numbers = [...said.slice(0, said.indexOf(`\n${t.letters.links}\n`)).matchAll(/\[(\d+)\]/g)].map(
      ([, number]) => number,
    )
    expect(new Set(numbers)).toEqual(new Set(addresses.map((_, at) => String(at + 1))))
    const flat = said.replace(/\s+/g, ' ')
    for (const heading of [...byTag(root, 'h1'), ...byTag(root, 'h2')])
      expect(flat).toContain(text(heading).replace(/\s+/g, ' '))
  })

  it.each(letters)('$place: the draft is both, by another’s reader, in lines that any server takes', async (letter) => {
    const draft = read(folder, letter.place + letterFiles.draft)
    const mail = await simpleParser(draft)
    expect(mail.subject).toBe(text(byTag(letter.root, 'title')[0] ?? letter.root))
    expect(mail.html).toBe(letter.html)
    expect(mail.text?.trimEnd()).toBe(letter.text.trimEnd())
    expect(mail.headers.get('x-unsent')).toBe('1')
    expect(mail.headers.get('content-type')).toMatchObject({ value: 'multipart/alternative' })
    expect([mail.from, mail.to, mail.date, mail.messageId, mail.attachments]).toEqual([
      ...Array.from({ length: 4 }, () => undefined),
      [],
    ])
    expect(draft.match(/^Content-Transfer-Encoding: quoted-printable\r$/gim)).toHaveLength(2)
    expect(draft).toMatch(/^[\t\r\n\x20-\x7e]*$/)
    expect(draft.split('\r\n').filter((line) => line.length > 78)).toEqual([])
  })
})
