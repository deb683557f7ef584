import type { Values } from '../../schema/values'
import { textsWithChanges } from './body-text'

/** The form reads and writes whole files in its own way: what was not edited stays as it was in the file. */

type Parse = (text: string) => Promise<Values>
type Write = (values: Values) => Promise<string>

const files = new Map<string, { readonly source: string; readonly parse: Parse }>()

const mark = '\uFEFF'
const isWindows = (source: string): boolean => source.includes('\r\n') && !/(?<!\r)\n/.test(source)

/** Without a byte order mark and, if every line has one, without a CR at its end. */
const bare = (source: string): string => {
  const text = source.startsWith(mark) ? source.slice(1) : source
  return isWindows(source) ? text.replaceAll('\r\n', '\n') : text
}

const likeSource = (text: string, source: string): string =>
  (source.startsWith(mark) ? mark : '') + (isWindows(source) ? text.replaceAll('\n', '\r\n') : text)

/** A file's text for the form's parser, which knows no spaces after `---`. Without a path nothing is kept. */
export const readFileText = (path: string, source: string, parse: Parse): string => {
  if (path) files.set(path, { source, parse })
  return bare(source)
    .replaceAll('\r\n', '\n')
    .replace(/^--- *\n([\s\S]*?\n)--- *(?=\n|$)/, '---\n$1---')
    .trim()
}

/** The form takes spaces from both ends of each text when it saves. */
const asSaved = (values: Values): string =>
  JSON.stringify(values, (_, value: unknown) => (typeof value === 'string' ? value.trim() : value))

/** What is written to `path`, once it was read from `from`: as `write` gives it, in the file's own spelling. */
export const writeFileText = async (path: string, from: string, values: Values, write: Write): Promise<string> => {
  const now = await write({ ...values })
  const file = files.get(from)
  if (!file) return now
  const { source, parse } = file
  const meaningOf = async (text: string): Promise<string> => asSaved(await parse(text).catch(() => ({})))
  const before = await write(JSON.parse(await meaningOf(source)))
  const meant = await meaningOf(now)
  const texts = textsWithChanges(bare(source), before, now)
  const meanings = await Promise.all(texts.map(meaningOf))
  const result = likeSource(texts[meanings.indexOf(meant)] ?? now, source)
  files.set(path, { source: result, parse })
  return result
}
