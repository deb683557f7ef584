/** Ready markup; plain strings are escaped. */
export type Markup = { readonly markup: string }

type Child = Markup | string | undefined

/** What XML 1.0 (2.2, Char) cannot hold: most control characters, half surrogates and two that are no characters. */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** By number, as XML and HTML read them alike and the RSS Advisory Board's profile asks. */
const references: Readonly<Record<string, string>> = { '&': '&#x26;', '<': '&#x3C;', '>': '&#x3E;', '"': '&#x22;' }

/** Text as it stands in an element or between double quotes, in XML or HTML. What XML cannot hold is left out. */
export const escaped = (text: string): string =>
  text.replace(forbidden, '').replace(/[&<>"]/g, (sign) => references[sign] ?? sign)

/** White space that an XML parser would change on reading (2.11, 3.3.3), by number. */
const numbered = (text: string, changed: RegExp): string =>
  text.replace(changed, (sign) => `&#x${sign.charCodeAt(0).toString(16).toUpperCase()};`)

/** `<name a="b">…</name>`. Strings are texts; a child that is undefined is left out, as is an attribute. */
export const element = (
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: readonly Child[]
): Markup => {
  const start = Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${numbered(escaped(value), /[\t\n\r]/g)}"`]))
    .join('')
  const inside = children
    .map((child) => (typeof child === 'string' ? numbered(escaped(child), /\r/g) : (child?.markup ?? '')))
    .join('')
  return { markup: inside ? `<${name}${start}>${inside}</${name}>` : `<${name}${start}/>` }
}

/** Between the parts of a long document, so that what changes is seen in a comparison. */
export const newline = '\n'

/** A whole document in UTF-8, with processing instructions such as a style sheet before its root. */
export const xmlDocument = (root: Markup, ...instructions: readonly string[]): string =>
  ['<?xml version="1.0" encoding="UTF-8"?>', ...instructions, root.markup, ''].join('\n')
