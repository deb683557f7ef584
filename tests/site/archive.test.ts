import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parse } from 'parse5'
import { beforeAll, describe, expect, it } from 'vitest'
import { CDXIndexer, WARCParser } from 'warcio'
import { readBuiltSite } from '@/lib/build/archive/site-folder'
import { archiveOf, writeWacz, writeZip } from '../archives'
import { few } from '../own-content'
import { elsewhere } from '../tools/trial-sites'
import { attribute, byTag, elements, filesIn, type HtmlPage, readPages, text } from './output'

/** Archives of the built site: the ZIP opens from a folder and every link of it leads on, the WACZ is what a server would send. */

type Archive = Awaited<ReturnType<typeof archiveOf>>

const sha256 = (data: Uint8Array): string => createHash('sha256').update(data).digest('hex')
const textOf = (data: Uint8Array | undefined): string => Buffer.from(data ?? []).toString('utf8')

describe.each(['out', elsewhere.folder])('the ZIP of %s', (folder) => {
  let zip: Archive
  let pages: readonly HtmlPage[]
  beforeAll(async () => {
    zip = await archiveOf(folder, writeZip)
    pages = Object.keys(zip.files)
      .filter((name) => name.endsWith('.html'))
      .map((name) => {
        const html = textOf(zip.files[name])
        const root = parse(html).childNodes.find((node) => 'tagName' in node)
        if (!root) throw new Error(`${name} is no page`)
        return { url: name, html, root }
      })
  })

  it('has every page but those of errors, and nothing that serves a running site', () => {
    const wanted = readPages(folder).flatMap(({ url }) =>
      /^\/4\d\d\.html$/.test(url) ? [] : `${url}index.html`.slice(1),
    )
    expect(pages.map(({ url }) => url).sort()).toEqual(wanted.sort())
    expect(wanted.length).toBeGreaterThan(few(50))
    const names = Object.keys(zip.files)
    expect(
      names.filter((name) => /\.(br|gz|js|wasm|eml)$|^(admin|hakemisto|\.)|^_(headers|redirects)/.test(name)),
    ).toEqual([])
    expect(names).toEqual(expect.arrayContaining(['LUEMINUT.txt', 'sisallys.csv', 'haku/index.html', 'llms.txt']))
  })

  it('leads by every address of every page to a file of its own, anchors included', () => {
    const ids = new Map(
      pages.map(({ url, root }) => [url, new Set(elements(root).flatMap((one) => attribute(one, 'id') ?? []))]),
    )
    const addresses = pages.flatMap(({ url, root }) =>
      elements(root).flatMap((element) =>
        [
          ...['href', 'src', 'poster'].flatMap((name) => attribute(element, name) ?? []),
          ...(attribute(element, 'srcset') ?? '').split(', ').flatMap((one) => one.split(' ')[0] || []),
        ].map((address) => ({ url, address })),
      ),
    )
    const own = addresses.filter(({ address }) => !/^(https:|mailto:|tel:|data:)/.test(address))
    expect(own.length).toBeGreaterThan(few(1000))
    const lost = own.filter(({ url, address }) => {
      const [path = '', hash] = address.split('#')
      const target = path === '' ? url : decodeURI(posix.join(posix.dirname(url), path))
      if (/^\/|\/$|\?/.test(address) || !zip.files[target]) return true
      // Of audio and film it is a time.
      return hash && target.endsWith('.html') ? !ids.get(target)?.has(decodeURIComponent(hash)) : false
    })
    expect(lost).toEqual([])
  })

  it('runs nothing, loads nothing ahead and asks no server of its own', () => {
    const left = pages.flatMap(({ url, root }) =>
      [
        ...byTag(root, 'script').filter((script) => attribute(script, 'type') !== 'application/ld+json'),
        ...byTag(root, 'link').filter((link) => attribute(link, 'rel') === 'preload'),
        ...byTag(root, 'form').filter((form) => !attribute(form, 'action')?.startsWith('https:')),
      ].map(({ tagName }) => `${url} ${tagName}`),
    )
    expect(left).toEqual([])
    const sheets = Object.keys(zip.files).filter((name) => name.endsWith('.css'))
    for (const name of sheets)
      for (const [, address = ''] of textOf(zip.files[name]).matchAll(/url\(["']?([^)"']+)/g))
        if (!/^(data|https?):/.test(address))
          expect(Object.keys(zip.files)).toContain(posix.join(posix.dirname(name), address))
    expect(sheets.length).toBeGreaterThan(0)
  })

  it('says on the front page what it is, and lists all pages where search was', () => {
    const { url } = readBuiltSite(folder)
    const page = (name: string) => pages.find((one) => one.url === name)
    const front = page('index.html')
    expect(front && text(front.root)).toContain(`Arkistokopio 29.11.2026. Elävä sivusto: ${url}`)
    const search = page('haku/index.html')
    const linked = byTag(search?.root ?? parse(''), 'a').flatMap((link) => attribute(link, 'href') ?? [])
    const reached = new Set(linked.map((href) => posix.join('haku', href)))
    expect(pages.filter(({ url: name }) => !reached.has(name)).map(({ url: name }) => name)).toEqual([])
  })

  it('lists its files with their sums', () => {
    const rows = textOf(zip.files['sisallys.csv']).trim().split('\r\n').slice(1)
    expect(rows).toHaveLength(Object.keys(zip.files).length - 2)
    const { url } = readBuiltSite(folder)
    const wrong = rows.filter((row) => {
      const [address = ''] = row.split(',')
      const path = decodeURI(address.replace(/^"|"$/g, '')).slice(url.length)
      const file = zip.files[path === '' || path.endsWith('/') ? `${path}index.html` : path]
      return !file || !row.endsWith(`,${sha256(file)}`)
    })
    expect(wrong).toEqual([])
    expect(rows.filter((row) => /,\d{4}-\d{2}-\d{2},News,/.test(row)).length).toBeGreaterThan(few(3))
  })

  it('has the same bytes when made again', async () => {
    expect((await archiveOf(folder, writeZip)).bytes.equals(zip.bytes)).toBe(true)
  })
})

describe('the WACZ', () => {
  let wacz: Archive
  const file = (name: string): Uint8Array => {
    const data = wacz.files[name]
    if (!data) throw new Error(`No ${name}`)
    return data
  }
  const json = (name: string) => JSON.parse(textOf(file(name)))
  beforeAll(async () => {
    wacz = await archiveOf('out', writeWacz)
  })

  it('describes its files, and itself, by their sums', () => {
    const { resources, mainPageUrl, wacz_version } = json('datapackage.json')
    expect([mainPageUrl, wacz_version]).toEqual([readBuiltSite('out').url, '1.1.1'])
    expect(resources.map(({ path }: { path: string }) => path).sort()).toEqual([
      'archive/data.warc.gz',
      'indexes/index.cdxj',
      'pages/pages.jsonl',
    ])
    for (const { path, hash, bytes } of resources)
      expect([path, hash, bytes]).toEqual([path, `sha256:${sha256(file(path))}`, file(path).length])
    expect(json('datapackage-digest.json')).toEqual({
      path: 'datapackage.json',
      hash: `sha256:${sha256(file('datapackage.json'))}`,
    })
  })

  it('holds each file as it is sent, with the headers of its own table, read by the format’s own reader', async () => {
    const { url, rules } = readBuiltSite('out')
    const read = new Map<string, { readonly payload: Buffer; readonly digest: string; readonly policy: string }>()
    for await (const record of WARCParser.iterRecords([file('archive/data.warc.gz')])) {
      if (record.warcType !== 'response') continue
      const payload = Buffer.from(await record.readFully())
      const policy = record.httpHeaders?.headers.get('Content-Security-Policy') ?? ''
      read.set(record.warcTargetURI ?? '', { payload, digest: record.warcPayloadDigest ?? '', policy })
    }
    const wrong = [...read].filter(([address, { payload, digest }]) => {
      const path = decodeURI(address).slice(url.length)
      const source = readFileSync(`out/${path === '' || path.endsWith('/') ? `${path}index.html` : path}`)
      return !payload.equals(source) || digest !== `sha256:${sha256(source)}`
    })
    expect(wrong.map(([address]) => address)).toEqual([])
    const pages = filesIn('out').filter((name) => /(^|\/)index\.html$/.test(name) && !name.startsWith('admin/'))
    expect([...read.keys()].filter((address) => address.endsWith('/'))).toHaveLength(pages.length)
    expect(read.get(url)?.policy).toContain("default-src 'none'")
    expect(rules.headers.length).toBeGreaterThan(few(5))
    // Search works in a replay: its index and engine are there.
    expect([...read.keys()].filter((address) => address.includes('/hakemisto/')).length).toBeGreaterThan(few(10))
  })

  it('has the index that the format’s own indexer makes, each line of which leads to its record', async () => {
    const lines = textOf(file('indexes/index.cdxj')).trim().split('\n')
    expect(lines).toEqual(lines.toSorted((a, b) => (a < b ? -1 : 1)))
    const indexer = new CDXIndexer()
    const expected: string[] = []
    const source = [{ filename: 'data.warc.gz', reader: inOnePart(file('archive/data.warc.gz')) }]
    for await (const entry of indexer.iterIndex(source))
      expected.push(`${entry.urlkey} ${entry.offset} ${entry.length} ${entry.digest}`)
    const ours = lines.map((line) => {
      const [surt = '', , ...rest] = line.split(' ')
      const { offset, length, digest } = JSON.parse(rest.join(' '))
      // The indexer leaves out by what the digest was made.
      return `${surt} ${offset} ${length} ${digest.replace('sha256:', '')}`
    })
    expect(ours.toSorted()).toEqual(expected.toSorted())
    const warc = file('archive/data.warc.gz')
    for (const line of lines) {
      const { url, offset, length } = JSON.parse(line.slice(line.indexOf('{')))
      const record = gunzipSync(warc.subarray(Number(offset), Number(offset) + Number(length))).toString('latin1')
      expect(record).toContain(`WARC-Target-URI: ${url}\r\n`)
    }
  })

  it('has the same bytes when made again', async () => {
    expect((await archiveOf('out', writeWacz)).bytes.equals(wacz.bytes)).toBe(true)
  })
})

const inOnePart = async function* (data: Uint8Array) {
  yield data
}
