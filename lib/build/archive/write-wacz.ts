import { createHash } from 'node:crypto'
import { closeSync, createReadStream, openSync, readFileSync, writeSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { getSurt, WARCRecord, WARCSerializer } from 'warcio'
import { headersFor } from '../../hosts/headers'
import { mediaTypeOf } from '../../hosts/media-types'
import { isKind } from '../../run/files'
import { slugify } from '../../text/slug'
import { archivedFiles, servedAddress } from './archived-files'
import { type BuiltSite, headOf } from './site-folder'
import type { Written } from './write-zip'
import { openZip } from './zip-file'

/** The site as a WACZ 1.1.1 (Webrecorder): what its server would answer to each address, for web archives to replay. */

const warcName = 'data.warc.gz'

type Indexed = { readonly surt: string; readonly line: string }
type Resource = { readonly name: string; readonly path: string; readonly hash: string; readonly bytes: number }

const sha256 = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex')

/** A name that follows from what it names, in the form of a UUID (RFC 9562, version 8: by a method of our own). */
const recordId = (of: string): string => {
  const hex = sha256(of)
  return `<urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}>`
}

const serialised = async (record: WARCRecord): Promise<Uint8Array> =>
  // Node's own compressor may change its bytes with its version.
  WARCSerializer.serialize(record, { gzip: true, preferPako: true, digest: { prefix: 'sha256:' } })

const inOnePart = (data: Uint8Array) =>
  (async function* () {
    yield data
  })()

/** Writes `sivusto-2026.wacz` for the year's `label` into `target`. */
export const writeWacz = async (site: BuiltSite, target: string, label: string, day: string): Promise<Written> => {
  const { folder, rules, name, url } = site
  const root = `${rules.origin}${rules.basePath}`
  const date = `${day}T00:00:00Z`
  const timestamp = date.replace(/\D/g, '')
  const file = join(target, `${slugify(name)}-${label}.wacz`)
  const zip = await openZip(file, day)
  const warcFile = `${file}.warc`
  const warc = openSync(warcFile, 'w')
  const hash = createHash('sha256')
  const [lines, pages, resources]: [Indexed[], string[], Resource[]] = [[], [], []]
  let offset = 0
  const write = async (record: WARCRecord): Promise<number> => {
    const bytes = await serialised(record)
    hash.update(bytes)
    writeSync(warc, bytes)
    offset += bytes.length
    return bytes.length
  }
  const add = async (path: string, text: string): Promise<void> => {
    await zip.add(path, Buffer.from(text), true)
    resources.push({
      name: path.replace(/^.*\//, ''),
      path,
      hash: `sha256:${sha256(text)}`,
      bytes: Buffer.byteLength(text),
    })
  }

  await write(
    WARCRecord.createWARCInfo(
      {
        date,
        filename: warcName,
        warcVersion: 'WARC/1.1',
        warcHeaders: { 'WARC-Record-ID': recordId(`info ${url} ${day}`) },
      },
      { software: 'npm run archive', format: 'WARC File Format 1.1', isPartOf: name },
    ),
  )
  const files = archivedFiles(folder)
  for (const address of files) {
    const served = servedAddress(address)
    const target = new URL(`${root}${encodeURI(served)}`).href
    const bytes = readFileSync(join(folder, address))
    const type = mediaTypeOf(served)
    const record = WARCRecord.create(
      {
        url: target,
        date,
        type: 'response',
        warcVersion: 'WARC/1.1',
        statusline: 'HTTP/1.1 200 OK',
        warcHeaders: { 'WARC-Record-ID': recordId(`${target} ${sha256(bytes)} ${day}`) },
        httpHeaders: {
          'Content-Type': type,
          'Content-Length': String(bytes.length),
          ...headersFor(rules.headers, served),
        },
      },
      inOnePart(bytes),
    )
    const start = offset
    const length = await write(record)
    const facts = {
      url: target,
      mime: type.replace(/;.*$/, ''),
      status: '200',
      digest: record.warcPayloadDigest,
      length: String(length),
      offset: String(start),
      filename: warcName,
    }
    const surt = getSurt(target)
    lines.push({ surt, line: `${surt} ${timestamp} ${JSON.stringify(facts)}` })
    if (isKind('.html')(address)) {
      const { title } = headOf(bytes.toString('utf8'))
      pages.push(JSON.stringify({ id: sha256(target).slice(0, 16), url: target, ts: date, title }))
    }
  }
  closeSync(warc)
  await zip.addStream(`archive/${warcName}`, createReadStream(warcFile))
  await rm(warcFile)
  resources.push({ name: warcName, path: `archive/${warcName}`, hash: `sha256:${hash.digest('hex')}`, bytes: offset })

  // An index is in the order of its bytes, whatever the language.
  const sorted = lines.toSorted((a, b) => (a.line < b.line ? -1 : 1)).map(({ line }) => `${line}\n`)
  await add('indexes/index.cdxj', sorted.join(''))
  const head = JSON.stringify({ format: 'json-pages-1.0', id: 'pages', title: 'Sivut' })
  await add('pages/pages.jsonl', [head, ...pages].map((line) => `${line}\n`).join(''))
  const datapackage = `${JSON.stringify(
    {
      profile: 'data-package',
      wacz_version: '1.1.1',
      title: `${name} ${label}`,
      created: date,
      software: 'npm run archive',
      mainPageUrl: url,
      mainPageDate: date,
      resources,
    },
    null,
    1,
  )}\n`
  await zip.add('datapackage.json', Buffer.from(datapackage), true)
  const digest = { path: 'datapackage.json', hash: `sha256:${sha256(datapackage)}` }
  await zip.add('datapackage-digest.json', Buffer.from(`${JSON.stringify(digest)}\n`), true)
  return { file, files: files.length, bytes: await zip.close() }
}
