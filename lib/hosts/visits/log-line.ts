import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { isObject, type Values } from '../../schema/values'

/** A line of a web server's log: Combined (GoAccess: COMBINED, VCOMBINED, COMMON), or JSON (CADDY, or nginx and Apache by their usual names). */

/** What is asked of a line. Addresses and names of whoever asked are never read. */
export type Hit = {
  readonly time: Date
  readonly method: string
  /** As it was asked, with its query. */
  readonly target: string
  readonly status: number
  /** '' where the log has none. */
  readonly agent: string
}

const quoted = String.raw`"((?:[^"\\]|\\.)*)"`
const combined = new RegExp(
  String.raw`\[(\d{2})/(\w{3})/(\d{4}):(\d{2}:\d{2}:\d{2}) ([+-]\d{2})(\d{2})\] "([A-Z]+) (\S+)(?: HTTP/[\d.]+)?" (\d{3}) (?:\d+|-)(?: ${quoted} ${quoted})?`,
)
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** Undefined of a line that is of none of the formats. */
export const readLogLine = (line: string): Hit | undefined => (line.startsWith('{') ? fromJson(line) : fromText(line))

const fromText = (line: string): Hit | undefined => {
  const [, day, month = '', year, clock, hours, minutes, method = '', target = '', status, , agent] =
    combined.exec(line) ?? []
  const at = months.indexOf(month) + 1
  if (at === 0) return undefined
  return hit(`${year}-${String(at).padStart(2, '0')}-${day}T${clock}${hours}:${minutes}`, method, target, status, agent)
}

const hit = (time: unknown, method: unknown, target: unknown, status: unknown, agent: unknown): Hit | undefined => {
  const date = new Date(typeof time === 'number' ? time * 1000 : String(time))
  const code = Number(status)
  if (Number.isNaN(date.getTime()) || typeof target !== 'string' || !(code >= 100 && code < 600)) return undefined
  return {
    time: date,
    method: typeof method === 'string' ? method : '',
    target,
    status: code,
    agent: typeof agent === 'string' && agent !== '-' ? agent : '',
  }
}

/** Names that servers' own guides give these. */
const names = {
  time: ['ts', 'time_iso8601', 'time', '@timestamp', 'timestamp'],
  method: ['method', 'request_method'],
  target: ['uri', 'request_uri', 'url'],
  agent: ['http_user_agent', 'user_agent', 'userAgent', 'agent'],
} as const

const fromJson = (line: string): Hit | undefined => {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return undefined
  }
  if (!isObject(value)) return undefined
  const inner: Values = isObject(value.request) ? value.request : {}
  const one = (keys: readonly string[]): unknown => keys.map((key) => value[key] ?? inner[key]).find(Boolean)
  const [, method, target] = /^(\S+) (\S+)/.exec(typeof value.request === 'string' ? value.request : '') ?? []
  return hit(
    one(names.time),
    one(names.method) ?? method,
    one(names.target) ?? target,
    value.status,
    one(names.agent) ?? agentIn(inner.headers),
  )
}

const agentIn = (headers: unknown): unknown => {
  const value = isObject(headers) ? headers['User-Agent'] : undefined
  return Array.isArray(value) ? value[0] : value
}

/** In characters: no request that a server takes is longer. */
const longest = 65_536

/** Lines of a log as a stream, unpacked where its name ends in `.gz`; of an endless line its beginning. `-` is standard input. */
export async function* logLines(file: string): AsyncGenerator<string> {
  const input = file === '-' ? process.stdin : createReadStream(file)
  const packed = file.endsWith('.gz')
  const unpacked = packed ? input.pipe(createGunzip()) : input
  // A pipe does not pass failures on.
  if (packed) input.on('error', (error: Error) => unpacked.emit('error', error))
  unpacked.setEncoding('utf8')
  let rest = ''
  let isCut = false
  for await (const chunk of unpacked) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      if (!isCut) yield line.replace(/\r$/, '')
      isCut = false
    }
    if (rest.length > longest) {
      if (!isCut) yield rest
      ;[rest, isCut] = ['', true]
    }
  }
  if (rest !== '' && !isCut) yield rest
}
