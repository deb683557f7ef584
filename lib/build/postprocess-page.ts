import { Parser } from 'htmlparser2'
import { escaped } from '../text/xml'
import type { Attributes } from './framework-marks'
import { isFontMark, isFrameworkLink, isHiddenPlace, isOwnScript, isRepeated, shapeProblems } from './framework-marks'

/** An exported page as browsers get it. Only what an HTML parser finds is changed; the rest stays as it was. */

export type PageContext = {
  readonly basePath: string
  readonly head: string
  /** What goes above the content. */
  readonly notices: string
  /** Files with a new name: address in the export → address in the site. */
  readonly renamed: ReadonlyMap<string, string>
  /** The `<picture>` for an original's `<img>`, and the file for a link to an original. */
  readonly picture: (attributes: Attributes) => string | undefined
  readonly fullSize: (src: string) => string | undefined
}

type Edit = { readonly start: number; readonly end: number; readonly text: string }
const addressAttributes = ['href', 'src', 'action', 'poster'] as const

const isOwn = (address: string): boolean => address.startsWith('/') && !address.startsWith('//')

const startTag = (name: string, attributes: Attributes, end: string): string => {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`)
  return `<${name}${written.join('')}${end}`
}

/** Gives also the site's own files that the page names, and what must not be in it, in Finnish. */
export const postprocessPage = (html: string, context: PageContext) => {
  const edits: Edit[] = []
  const files = new Set<string>()
  const problems = new Set<string>()
  /** Start of the element that is being removed. */
  let cutFrom: number | undefined
  /** Start of what may be an empty hidden place of the framework. */
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
      const isPicture = key === 'poster' || (name === 'a' && key === 'href')
      const target = isPicture ? (context.fullSize(value) ?? value) : value
      const now = moved(target)
      if (now !== value) changed[key] = now
    }
    return changed
  }

  const parser: Parser = new Parser(
    {
      onopentag(name, attributes) {
        if (cutFrom !== undefined) return
        const start = parser.startIndex
        const end = parser.endIndex + 1
        const replace = (text: string) => void edits.push({ start, end, text })
        placeFrom = undefined
        if (name === 'main') edits.push({ start, end: start, text: context.notices })
        for (const key of Object.keys(attributes)) {
          if (key === 'style' || /^on[a-z]/i.test(key)) problems.add(`kielletty määrite ${key}`)
        }
        const { src, rel, href = '' } = attributes
        if (name === 'script' && !isOwnScript(attributes)) {
          cutFrom = start
          return
        }
        // A module waits for the page by itself, as React's `async` would not, and lets the sheet and the face come first.
        if (name === 'script' && src)
          return replace(startTag(name, { type: 'module', fetchpriority: 'low', src: moved(src) }, '>'))
        if ([isFrameworkLink, isFontMark, isRepeated].some((test) => test(name, attributes))) return replace('')
        if (name === 'link' && rel === 'stylesheet')
          return replace(startTag(name, { rel: 'stylesheet', href: moved(href) }, '/>'))
        const picture = name === 'img' ? context.picture(attributes) : undefined
        if (picture !== undefined) return replace(picture)
        if (isHiddenPlace(name, attributes)) placeFrom = start
        const changed = changedAttributes(name, attributes)
        if (Object.keys(changed).length > 0)
          replace(startTag(name, { ...attributes, ...changed }, html[end - 2] === '/' ? '/>' : '>'))
      },
      onclosetag(name, isImplied) {
        const end = parser.endIndex + 1
        if (isImplied) {
          // It would swallow the rest of the page.
          if (name === 'script' && cutFrom !== undefined) problems.add('päättymätön <script>')
          return
        }
        if (name === 'head') edits.push({ start: parser.startIndex, end: parser.startIndex, text: context.head })
        if (name === 'script' && cutFrom !== undefined) {
          edits.push({ start: cutFrom, end, text: '' })
          cutFrom = undefined
        } else if (name === 'div' && placeFrom !== undefined) {
          // Edits inside it go with it.
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
  let result = ''
  let at = 0
  for (const { start, end, text } of edits) {
    result += html.slice(at, start) + text
    at = end
  }
  return result + html.slice(at)
}
