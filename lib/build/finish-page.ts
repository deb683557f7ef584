import { Parser } from 'htmlparser2'
import { escaped } from '../text/xml'
import type { Attributes } from './framework-marks'
import { isFontMark, isFrameworkLink, isHiddenPlace, isOwnScript, isRepeated, shapeProblems } from './framework-marks'

/**
 * One exported page as a browser should get it: without the framework, its pictures in every size and its
 * addresses under the site's path. An HTML parser finds what to change; the rest stays byte for byte.
 */

export type PageContext = {
  /** Path the site stands under, '' or '/sub/path'. */
  readonly basePath: string
  /** Elements that go to the end of each page's head. */
  readonly head: string
  /** Files of the site that get another name: address in the export → address in the finished site. */
  readonly renamed: ReadonlyMap<string, string>
  /** The picture that replaces `<img src>` of an original, and the file that a link to the original leads to. */
  readonly picture: (attributes: Attributes) => string | undefined
  readonly fullSize: (src: string) => string | undefined
}

export type FinishedPage = {
  readonly html: string
  /** Addresses of the site's own files that the page names, without base path. */
  readonly files: readonly string[]
  /** What must not be in a finished page, in Finnish; with any, the site must not be published. */
  readonly problems: readonly string[]
}

type Edit = { readonly start: number; readonly end: number; readonly text: string }

/** Attributes that hold an address. */
const addressAttributes = ['href', 'src', 'action', 'poster'] as const

const isOwn = (address: string): boolean => address.startsWith('/') && !address.startsWith('//')

const startTag = (name: string, attributes: Attributes, end: string): string => {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`)
  return `<${name}${written.join('')}${end}`
}

/** Finishes one page. Pure. */
export const finishPage = (html: string, context: PageContext): FinishedPage => {
  const edits: Edit[] = []
  const files = new Set<string>()
  const problems = new Set<string>()
  /** Where an element began that is cut as a whole. */
  let cutFrom: number | undefined
  /** Where an empty hidden place of the framework may have begun. */
  let placeFrom: number | undefined

  const moved = (address: string): string => {
    if (!isOwn(address)) return address
    const [path = '', rest = ''] = splitAddress(address)
    const now = context.renamed.get(path) ?? path
    files.add(now)
    return `${context.basePath}${now}${rest}`
  }

  const changedAttributes = (name: string, attributes: Attributes): Attributes => {
    const changed: Record<string, string> = {}
    for (const key of addressAttributes) {
      const value = attributes[key]
      if (value === undefined || !isOwn(value)) continue
      const target = name === 'a' && key === 'href' ? (context.fullSize(value) ?? value) : value
      const now = moved(target)
      if (now !== value) changed[key] = now
    }
    return changed
  }

  const parser: Parser = new Parser(
    {
      onopentag(name, attributes) {
        const { startIndex: start, endIndex } = parser
        const end = endIndex + 1
        if (cutFrom !== undefined) return
        placeFrom = undefined
        for (const key of Object.keys(attributes)) {
          if (key === 'style' || /^on[a-z]/i.test(key)) problems.add(`kielletty määrite ${key}`)
        }
        if (name === 'script' && !isOwnScript(attributes)) {
          cutFrom = start
          return
        }
        if (name === 'script' && attributes.src !== undefined) {
          // A module waits for the page by itself; React's `async` would not.
          edits.push({ start, end, text: startTag(name, { type: 'module', src: moved(attributes.src) }, '>') })
          return
        }
        if (
          (name === 'link' && isFrameworkLink(attributes)) ||
          isFontMark(name, attributes) ||
          isRepeated(name, attributes)
        ) {
          edits.push({ start, end, text: '' })
          return
        }
        if (name === 'link' && attributes.rel === 'stylesheet') {
          edits.push({
            start,
            end,
            text: startTag(name, { rel: 'stylesheet', href: moved(attributes.href ?? '') }, '/>'),
          })
          return
        }
        if (name === 'img') {
          const picture = context.picture(attributes)
          if (picture !== undefined) {
            edits.push({ start, end, text: picture })
            return
          }
        }
        if (isHiddenPlace(name, attributes)) placeFrom = start
        const changed = changedAttributes(name, attributes)
        if (Object.keys(changed).length > 0) {
          const close = html[end - 2] === '/' ? '/>' : '>'
          edits.push({ start, end, text: startTag(name, { ...attributes, ...changed }, close) })
        }
      },
      onclosetag(name, isImplied) {
        const end = parser.endIndex + 1
        if (isImplied) {
          // The end of the page ends it: all that follows would go with it.
          if (name === 'script' && cutFrom !== undefined) problems.add('päättymätön <script>')
          return
        }
        if (name === 'head') edits.push({ start: parser.startIndex, end: parser.startIndex, text: context.head })
        if (name === 'script' && cutFrom !== undefined) {
          edits.push({ start: cutFrom, end, text: '' })
          cutFrom = undefined
        } else if (name === 'div' && placeFrom !== undefined) {
          // What was found inside it goes with it.
          while ((edits.at(-1)?.start ?? -1) >= placeFrom) edits.pop()
          edits.push({ start: placeFrom, end, text: '' })
        }
        placeFrom = undefined
      },
      oncomment() {
        edits.push({ start: parser.startIndex, end: parser.endIndex + 1, text: '' })
      },
      ontext() {
        placeFrom = undefined
      },
    },
    { decodeEntities: true, lowerCaseTags: false, lowerCaseAttributeNames: false, recognizeSelfClosing: false },
  )
  parser.write(html)
  parser.end()

  const finished = apply(html, edits)
  return { html: finished, files: [...files], problems: [...problems, ...shapeProblems(finished)] }
}

const splitAddress = (address: string): readonly [path: string, rest: string] => {
  const at = address.search(/[?#]/)
  return at < 0 ? [address, ''] : [address.slice(0, at), address.slice(at)]
}

const apply = (html: string, edits: readonly Edit[]): string => {
  let kept = ''
  let at = 0
  for (const { start, end, text } of edits) {
    kept += html.slice(at, start) + text
    at = end
  }
  return kept + html.slice(at)
}
