import type { Stats } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { isText, mediaTypeOf } from './media-types'
import { isMissing } from './routes'

/** A file as HTTP sends it: in the coding that suits the client, under its conditions and in the range it asks for. */

type Coding = { readonly encoding?: string; readonly ending: string }
const codings = [
  { encoding: 'br', ending: '.br', names: 'br' },
  { encoding: 'gzip', ending: '.gz', names: '(?:x-)?gzip' },
]

/** Those that a client takes, the best first (RFC 9110, 12.5.3), and last the file as it is, even if refused. */
const codingsFor = (file: string, request: IncomingMessage): readonly Coding[] => {
  const accepted = String(request.headers['accept-encoding'] ?? '')
  const weightOf = (names: string): number | undefined => {
    const item = new RegExp(`(?:^|,)\\s*${names}\\s*(?:;\\s*q=([01](?:\\.\\d{0,3})?)\\s*)?(?:,|$)`, 'i')
    const [found, weight = '1'] = accepted.match(item) ?? []
    return found === undefined ? undefined : Number(weight)
  }
  const wished = codings.map((coding) => ({ ...coding, weight: weightOf(coding.names) ?? weightOf('\\*') ?? 0 }))
  const taken = wished.filter(({ weight }) => weight > 0 && weight >= (weightOf('identity') ?? 0))
  return [...(isText(file) ? taken.sort((a, b) => b.weight - a.weight) : []), { ending: '' }]
}

/** An open file stays what it was, whatever is renamed or removed meanwhile. */
export type Opened = { readonly handle: FileHandle; readonly stats: Stats; readonly encoding?: string }

const openFile = async (file: string): Promise<Opened | undefined> => {
  const handle = await open(file).catch((error: unknown) => {
    if (!isMissing(error)) throw error
  })
  const stats = await handle?.stat()
  if (handle && stats?.isFile()) return { handle, stats }
  await handle?.close()
  return undefined
}

export const openBest = async (file: string, request: IncomingMessage): Promise<Opened | undefined> => {
  for (const { encoding, ending } of codingsFor(file, request)) {
    const opened = await openFile(file + ending)
    if (opened) return { ...opened, encoding }
  }
  return undefined
}

const tagsIn = (header: string): readonly string[] => header.match(/(W\/)?"[^"]*"/g) ?? []

/** The status that a request's conditions ask for (RFC 9110, 13.2.2); 200 when none is in the way. */
const conditional = ({ headers }: IncomingMessage, tag: string, modified: number): 200 | 304 | 412 => {
  const { 'if-match': match, 'if-none-match': noneMatch } = headers
  if (match !== undefined ? match.trim() !== '*' && !tagsIn(match).includes(tag) : modified > since(headers, 'un'))
    return 412
  if (noneMatch !== undefined)
    return noneMatch.trim() === '*' || tagsIn(noneMatch).some((one) => one.replace('W/', '') === tag) ? 304 : 200
  return modified <= since(headers, '') ? 304 : 200
}

/** The three forms of a date (RFC 9110, 5.6.7); any other is passed over, though JavaScript reads a bare year. */
const dateForm = /^(?:\w{3}, \d\d \w{3} \d{4}|\w{6,9}, \d\d-\w{3}-\d\d|\w{3} \w{3} [ \d]\d) [\d:]{8} (?:GMT|\d{4})$/

/** Not a number, which is neither before nor after, when it is no date. */
const timeOf = (date: string): number =>
  dateForm.test(date) ? Date.parse(date.endsWith('GMT') ? date : `${date} GMT`) : Number.NaN

const since = (headers: IncomingMessage['headers'], un: 'un' | ''): number =>
  timeOf(headers[`if-${un}modified-since`] ?? '')

type Range = { readonly start: number; readonly end: number }

/** The one range that a client asks for, which may begin beyond the file; undefined for what is answered with the whole. */
const rangeOf = (header: string | undefined, size: number): Range | undefined => {
  const [, from = '', to = ''] = header?.match(/^bytes\s*=\s*(\d*)-(\d*)\s*$/i) ?? []
  if (from === '' && to === '') return undefined
  if (from !== '' && to !== '' && Number(to) < Number(from)) return undefined
  const start = from === '' ? Math.max(size - Number(to), 0) : Number(from)
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  return { start, end }
}

/** Only a page that was asked for has conditions and ranges, not one about an error. */
export const send = async (request: IncomingMessage, response: ServerResponse, opened: Opened, path: string) => {
  const { handle, stats, encoding } = opened
  const { size } = stats
  try {
    const modified = Math.floor(stats.mtimeMs / 1000) * 1000
    const date = new Date(modified).toUTCString()
    const tag = `"${Math.round(stats.mtimeMs * 1000).toString(36)}-${size.toString(36)}${encoding ? `-${encoding}` : ''}"`
    if (isText(path)) response.setHeader('Vary', 'Accept-Encoding')
    let range: Range | undefined
    if (response.statusCode === 200) {
      response.setHeader('ETag', tag).setHeader('Last-Modified', date).setHeader('Accept-Ranges', 'bytes')
      response.statusCode = conditional(request, tag, modified)
      if (response.statusCode !== 200) return void response.end()
      const condition = request.headers['if-range']?.toString()
      const fresh = condition === undefined || condition === tag || timeOf(condition) === modified
      range = request.method === 'GET' && fresh ? rangeOf(request.headers.range, size) : undefined
      if (range) response.statusCode = range.start < size ? 206 : 416
      if (range && range.start >= size) return void response.setHeader('Content-Range', `bytes */${size}`).end()
      if (range) response.setHeader('Content-Range', `bytes ${range.start}-${range.end}/${size}`)
    }
    const length = range ? range.end - range.start + 1 : size
    response.setHeader('Content-Type', mediaTypeOf(path)).setHeader('Content-Length', length)
    if (encoding) response.setHeader('Content-Encoding', encoding)
    if (request.method === 'HEAD' || length === 0) return void response.end()
    const stream = handle.createReadStream({ start: range?.start ?? 0, end: range?.end ?? size - 1, autoClose: false })
    // The head is written when the first bytes are read.
    await pipeline(stream, response, { end: false })
    // A file cut short meanwhile: the client must not take the next answer for the rest.
    if (stream.bytesRead === length) response.end()
    else response.destroy()
  } finally {
    await handle.close()
  }
}
