import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DefaultTreeAdapterTypes, parse, serialize } from 'parse5'
import { expect, it } from 'vitest'
import { previewPage } from '@/lib/editors/forms/preview-page'
import { pageTypes } from '@/lib/schema/content-types'
import type { Document } from '@/lib/schema/documents'
import { statementSlug } from '@/lib/schema/statement'
import { content } from '@/lib/site/reader'
import { isOfThisContent } from '../own-content'
import { attribute, byTag, type Element, elements, publicPages, text } from './output'

/** The preview beside a form against the page that was built of the same file. */

type Parent = DefaultTreeAdapterTypes.ParentNode

const classOf = (element: Element | undefined): string => (element && attribute(element, 'class')) ?? ''
const isOf = (name: string) => (element: Element) => classOf(element).split(' ').includes(name)

/** Without what the build alone knows: places for hyphens, and files of pictures in the sizes that it made. */
const simplify = (parent: Parent): void => {
  parent.childNodes = parent.childNodes.flatMap((node) => {
    if (!('tagName' in node)) return [node]
    simplify(node)
    if (node.tagName === 'i' && node.childNodes.length === 0) return []
    if (node.tagName === 'picture') return node.childNodes.filter((inner) => inner.nodeName === 'img')
    if (node.tagName === 'img') node.attrs = node.attrs.filter(({ name }) => name === 'alt')
    return isOf('document-meta')(node) ? [] : [node]
  })
  // Pieces that were parted for a hyphen are one text again.
  parent.childNodes = parent.childNodes.reduce<Parent['childNodes']>((nodes, node) => {
    const last = nodes.at(-1)
    if (last && 'value' in last && 'value' in node) last.value += node.value
    else nodes.push(node)
    return nodes
  }, [])
}

const main = (root: Parent): Element => {
  const [found] = root.childNodes.flatMap((node) => byTag(node, 'main'))
  if (!found) throw new Error('No main')
  simplify(found)
  return found
}

/** The parts of a page that a form decides, with the classes that the site's sheet knows them by. */
const partsOf = (page: Element) => {
  const all = elements(page)
  const [headline, lead] = [byTag(page, 'h1')[0], all.find(isOf('text-[1.15rem]'))]
  const prose = all.find(isOf('prose'))
  return {
    main: classOf(page),
    headline: [classOf(headline), headline && text(headline)],
    lead: [classOf(lead), lead && text(lead)],
    prose: classOf(prose),
    body: prose && serialize(prose),
  }
}

const read = (url: string): Element | undefined => {
  const root = publicPages.find((page) => page.url === url)?.root
  return root && main(parse(serialize(root)))
}

it.each(pageTypes.filter(({ name }) => content()[name].length > 0).map((type) => [type.folder, type] as const))(
  'the preview of «%s» is its page: headline, lead and body',
  (folder, { name }) => {
    const all: readonly Document[] = content()[name]
    // What the statement says beside its editors' own words comes of data that no form has.
    const documents = all.filter(({ id, slug }) => id.endsWith('.md') && slug !== statementSlug)
    expect(documents.length).toBeGreaterThan(0)
    for (const document of documents) {
      const page = read('url' in document ? document.url : '')
      const [, body] = readFileSync(join('content', document.id), 'utf8').split(/\n---\n/, 2)
      const preview = main(parse(previewPage(folder, { ...document, body })))
      expect({ id: document.id, ...partsOf(preview) }).toEqual({ id: document.id, ...(page && partsOf(page)) })
    }
  },
)

it.runIf(isOfThisContent)('the preview of an article has its dates and its picture as its page has', () => {
  const [item] = content().News.filter(({ image, changes }) => image && changes)
  if (!item) throw new Error('No item with a picture and a change')
  const [page, preview] = [read(item.url), main(parse(previewPage('ajankohtaista', item)))]
  const times = (root: Element | undefined) => (root ? byTag(root, 'time').slice(0, 2).map(text) : [])
  const picture = (root: Element | undefined) => root && byTag(root, 'img').map((image) => attribute(image, 'alt'))[0]
  expect(times(preview)).toHaveLength(2)
  expect(times(preview)).toEqual(times(page))
  expect(picture(preview)).toBe(item.image?.alt)
  expect(picture(preview)).toBe(picture(page))
})
