import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import { few, isOfThisContent } from '../own-content'
import { attribute, byTag, type Element, elements, emptyElements, publicPages, readPages, text } from './output'

const all = readPages('out')
const ids = new Map(
  all.map(({ url, root }) => [url, new Set(elements(root).flatMap((element) => attribute(element, 'id') ?? []))]),
)

const addressesOf = (element: Element): readonly string[] => [
  ...['href', 'src', 'action'].flatMap((name) => attribute(element, name) ?? []),
  ...(attribute(element, 'srcset') ?? '').split(', ').flatMap((candidate) => candidate.split(' ')[0] || []),
]

/** Addresses inside the site that a page's elements name, with the attribute they stand in. */
const references = all.flatMap(({ url: from, root }) =>
  elements(root).flatMap((element) =>
    addressesOf(element).flatMap((value) => (/^[/#]/.test(value) && !value.startsWith('//') ? [{ from, value }] : [])),
  ),
)

it('every internal link, picture, style and script resolves, anchors included', () => {
  const broken = references.filter(({ from, value }) => {
    const [path = '', anchor] = value.replace(/\?[^#]*/, '').split('#')
    const url = path === '' ? from : path
    const targets = ids.get(url)
    if (!targets) return !existsSync(`out${decodeURI(url)}`) || url.endsWith('/')
    return anchor ? !targets.has(decodeURIComponent(anchor)) : false
  })
  expect(broken).toEqual([])
  expect(references.length).toBeGreaterThan(few(1000))
})

it('links inside the site are root-relative and end with a slash', () => {
  const links = publicPages.flatMap(({ root }) =>
    elements(root).flatMap((element) => (element.tagName === 'a' ? (attribute(element, 'href') ?? []) : [])),
  )
  expect(links.filter((href) => !/^(\/|#|https:|mailto:|tel:)/.test(href))).toEqual([])
  expect(
    links.filter(
      (href) => /^\/[^#?]*[^/#?]([#?]|$)/.test(href) && !/^\/((media|data|syotteet)\/|llms\.txt$)/.test(href),
    ),
  ).toEqual([])
})

it('no page loads anything from elsewhere', () => {
  const loaded = all.flatMap(({ root }) =>
    elements(root).flatMap((element) => {
      const name = element.tagName === 'link' ? 'href' : 'src'
      const value = ['link', 'script', 'img', 'iframe', 'video', 'audio', 'source'].includes(element.tagName)
        ? attribute(element, name)
        : undefined
      return value && !/^(canonical|alternate)$/.test(attribute(element, 'rel') ?? '') ? [value] : []
    }),
  )
  // The icon is in the page itself.
  const fetched = loaded.filter((value) => !value.startsWith('data:image/svg+xml,'))
  expect(fetched.length).toBeGreaterThan(all.length - 1)
  expect(fetched.filter((value) => !value.startsWith('/') || value.startsWith('//'))).toEqual([])
})

// Of other content, an area may bear the name of who serves it.
it.runIf(isOfThisContent)('on every page, links of one name lead to one place', () => {
  const ambiguous = publicPages.flatMap(({ url, root }) => {
    const places = new Map<string, Set<string>>()
    for (const link of byTag(root, 'a')) {
      const name = (attribute(link, 'aria-label') ?? text(link).replaceAll('\u00AD', '')).trim().toLowerCase()
      places.set(name, (places.get(name) ?? new Set()).add(attribute(link, 'href') ?? ''))
    }
    return [...places]
      .filter(([name, hrefs]) => name === '' || hrefs.size > 1)
      .map(([name, hrefs]) => [url, name, ...hrefs])
  })
  expect(ambiguous).toEqual([])
})

it('no list, navigation or section stands empty', () => {
  expect(emptyElements(publicPages)).toEqual([])
})
