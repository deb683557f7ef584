import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { isLetter } from '@/lib/outputs/newsletter/letter-files'
import { thanksUrl } from '@/lib/schema/urls'

/** The built site as tests read it: every HTML file of a folder, parsed once. */

export type Element = DefaultTreeAdapterTypes.Element
type Node = DefaultTreeAdapterTypes.Node

export type HtmlPage = { readonly url: string; readonly html: string; readonly root: Element }

const isElement = (node: Node): node is Element => 'tagName' in node

/** All elements under `node` in document order, itself included when it is one. */
export const elements = (node: Node): Element[] => [
  ...(isElement(node) ? [node] : []),
  ...('childNodes' in node ? node.childNodes.flatMap(elements) : []),
]

export const byTag = (node: Node, tag: string): Element[] => elements(node).filter(({ tagName }) => tagName === tag)

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((attr) => attr.name === name)?.value

/** Data and styles lie in a page, but are no text of it. */
const isUnread = (node: Node): boolean => isElement(node) && /^(script|style)$/.test(node.tagName)

/** The text of a node: of what is in a page, all that is read. */
export const text = (node: Node): string => {
  if ('value' in node) return node.value
  return 'childNodes' in node
    ? node.childNodes
        .filter((child) => !isUnread(child))
        .map(text)
        .join('')
    : ''
}

/** Of what a page is about: of its `main`, or of the whole. */
export const languageOf = ({ root }: HtmlPage): string | undefined =>
  [...byTag(root, 'main'), root].flatMap((element) => attribute(element, 'lang') ?? [])[0]

/** The objects of the page's JSON-LD. Throws when there is not exactly one data block, or it does not parse. */
export const dataOf = ({
  url,
  root,
}: HtmlPage): { readonly '@context': unknown; readonly '@graph': readonly object[] } => {
  const [block, ...others] = byTag(root, 'script').filter(
    (script) => attribute(script, 'type') === 'application/ld+json',
  )
  if (!block || others.length > 0) throw new Error(`${url} has not one data block`)
  return JSON.parse(block.childNodes.map((node) => ('value' in node ? node.value : '')).join(''))
}

/** Files of `folder`, as paths inside it. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))

/** `ajankohtaista/index.html` is the page `/ajankohtaista/`. */
const urlOf = (file: string): string => `/${file.replace(/index\.html$/, '')}`

/** The editing forms: a program of its own beside the site; `tests/e2e/admin*.spec.ts` are about it. */
export const isProgram = (file: string): boolean => file.startsWith('admin/')

export const readPages = (folder: string): readonly HtmlPage[] =>
  filesIn(folder)
    .filter((file) => file.endsWith('.html') && !isProgram(file) && !isLetter(file))
    .map((file) => {
      const html = readFileSync(join(folder, file), 'utf8')
      const root = parse(html).childNodes.find(isElement)
      if (!root) throw new Error(`${file} has no html element`)
      return { url: urlOf(file), html, root }
    })

/** Elements that a page shows as it comes: not what waits, `hidden`, for a script to fill it. */
const shown = (node: Node): Element[] => {
  if (isElement(node) && attribute(node, 'hidden') !== undefined) return []
  return [...(isElement(node) ? [node] : []), ...('childNodes' in node ? node.childNodes.flatMap(shown) : [])]
}

/** Lists, navigations, tables, headings and facts without any text: an empty state that somebody forgot. */
export const emptyElements = (pages: readonly HtmlPage[]): readonly string[] =>
  pages.flatMap(({ url, root }) =>
    shown(root)
      .filter(({ tagName }) => /^(ul|ol|dl|dd|nav|table|h[1-6]|section|p|li)$/.test(tagName))
      .filter((element) => text(element).trim() === '' && byTag(element, 'img').length === 0)
      .map(({ tagName }) => `${url} ${tagName}`),
  )

/** Pages that are not in the site index, each with the reason. */
export const notIndexed = [
  // Served for addresses that are not there.
  '/404.html',
  // Served for addresses that were public once.
  '/410.html',
]

/** These, and the thanks for what was written in a form: search engines are led to none. */
export const unsought = [...notIndexed, thanksUrl]

export const publicPages = readPages('out').filter(({ url }) => !notIndexed.includes(url))

/** Addresses of the page that are of its own site, and those of them that lead to nothing in `folder`, anchors of its own included. */
export const ownAddresses = (folder: string, origin: string, { root }: HtmlPage) => {
  const isThere = (path: string): boolean => existsSync(join(folder, path.endsWith('/') ? `${path}index.html` : path))
  const all = elements(root)
  const ids = new Set(all.map((element) => attribute(element, 'id')))
  const own = all
    .flatMap((element) => ['href', 'src', 'action'].flatMap((name) => attribute(element, name) ?? []))
    .map((address) => address.replace(origin, ''))
    .filter((address) => /^[/#]/.test(address))
  const dead = own.filter((address) => {
    const [, path = '', anchor] = /^([^?#]*)[^#]*(?:#(.*))?$/.exec(address) ?? []
    return path === '' ? !ids.has(anchor) : !isThere(path)
  })
  return { own, dead }
}
