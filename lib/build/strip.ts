import { type DefaultTreeAdapterTypes, parse } from 'parse5'

/**
 * Takes the framework out of an exported page: its scripts, the payload it would hydrate from, and what only these need.
 * What stays is byte for byte what was rendered; cut points come from an HTML parser, never from patterns over text.
 */

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

const isElement = (node: Node): node is Element => 'tagName' in node

const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((attr) => attr.name === name)?.value

const isFrameworkFile = (url: string | undefined): boolean => url?.startsWith('/_next/') === true && url.endsWith('.js')

/** Scripts that the site means: its own module, and data blocks, which run nothing (HTML, 4.12.1). */
const isOwnScript = (script: Element): boolean => {
  const type = attribute(script, 'type')
  if (type === 'application/ld+json' || type === 'speculationrules') return true
  return type === 'module' && !isFrameworkFile(attribute(script, 'src')) && attribute(script, 'src') !== undefined
}

const isFramework = (node: Node): boolean => {
  if (node.nodeName === '#comment') return true
  if (!isElement(node)) return false
  switch (node.tagName) {
    case 'script':
      return !isOwnScript(node)
    case 'link':
      return isFrameworkFile(attribute(node, 'href'))
    case 'meta':
      return attribute(node, 'name') === 'next-size-adjust'
    case 'div':
      // Where the framework would put what it streams later: hidden, without attributes of ours, and empty.
      return node.attrs.length === 1 && attribute(node, 'hidden') === '' && !node.childNodes.some(hasContent)
    default:
      return false
  }
}

const hasContent = (node: Node): boolean => node.nodeName !== '#comment'

type Range = readonly [start: number, end: number]

const rangesOf = (node: Node): Range[] => {
  const place = node.sourceCodeLocation
  if (isFramework(node) && place) return [[place.startOffset, place.endOffset]]
  return 'childNodes' in node ? node.childNodes.flatMap(rangesOf) : []
}

/** `html` without the framework. A page that has none comes back as it is. */
export const strip = (html: string): string => {
  let kept = ''
  let at = 0
  for (const [start, end] of rangesOf(parse(html, { sourceCodeLocationInfo: true }))) {
    kept += html.slice(at, start)
    at = end
  }
  return kept + html.slice(at)
}

/**
 * What of the framework is still in a stripped page, or what of the page is gone, in words; empty when all is well. An
 * upgrade that changes the shape of the export is met here.
 */
export const problemsOf = (stripped: string): readonly string[] => {
  const left = ['self.__next', '/_next/static/chunks/', '$RC(', 'next-router'].filter((mark) => {
    const at = stripped.indexOf(mark)
    // The one style sheet lies among the chunks.
    return at >= 0 && !(mark.endsWith('chunks/') && !/\/_next\/static\/chunks\/[^"]+\.js/.test(stripped))
  })
  const gone = ['<html', '<main', '</main>', '<h1', '<title>', 'rel="stylesheet"'].filter(
    (mark) => !stripped.includes(mark),
  )
  return [...left.map((mark) => `jäljellä ${mark}`), ...gone.map((mark) => `poissa ${mark}`)]
}
