import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { attribute, byTag, dataOf, elements, filesIn, notIndexed, readPages } from './output'

/** The trial site built for `https://example.fi/ala/polku/`: files lie as always, addresses begin with the path. */
const folder = '.test/gate-path'
const base = '/ala/polku'
const pages = readPages(folder)

const addresses = pages.flatMap(({ url, root }) =>
  elements(root).flatMap((element) =>
    ['href', 'src', 'action', 'srcset'].flatMap((name) => {
      const value = attribute(element, name)
      return value === undefined ? [] : [{ url, value }]
    }),
  ),
)

it('has the same files as the site at the root', () => {
  const place = (file: string) => file.replace(/-[0-9a-f]{8}\./, '-….')
  expect(filesIn(folder).map(place).sort()).toEqual(filesIn('.test/gate').map(place).sort())
})

it('puts the path before every address of the site, and what is there resolves', () => {
  const own = addresses.filter(({ value }) => value.startsWith('/'))
  expect(own.length).toBeGreaterThan(200)
  expect(own.filter(({ value }) => !value.startsWith(`${base}/`))).toEqual([])
  const broken = own.filter(({ value }) => {
    const path = decodeURI(value.slice(base.length).replace(/[?#].*/, ''))
    return !existsSync(`${folder}${path.endsWith('/') ? `${path}index.html` : path}`)
  })
  expect(broken).toEqual([])
})

it('names itself by origin and path', () => {
  const canonicals = pages.flatMap(({ root }) =>
    byTag(root, 'link').flatMap((link) => (attribute(link, 'rel') === 'canonical' ? [attribute(link, 'href')] : [])),
  )
  expect(canonicals.length).toBeGreaterThan(20)
  expect(canonicals.filter((href) => !href?.startsWith(`https://example.fi${base}/`))).toEqual([])
})

it('names what machines are told by origin and path', () => {
  const told = pages
    .filter(({ url }) => !notIndexed.includes(url))
    .flatMap((page) => [
      ...(JSON.stringify(dataOf(page)['@graph']).match(/"https?:[^"]*"/g) ?? []).map((address) => address.slice(1, -1)),
      ...byTag(page.root, 'meta').flatMap((meta) =>
        /^og:(url|image)$/.test(attribute(meta, 'property') ?? '') ? [attribute(meta, 'content') ?? ''] : [],
      ),
    ])
  expect(told.length).toBeGreaterThan(100)
  expect(told.filter((address) => !address.startsWith(`https://example.fi${base}/`))).toEqual([])
})

it('names itself so in feeds and sitemaps, the style sheet of feeds by its path', () => {
  for (const file of [
    'syotteet/kaikki.xml',
    'syotteet/kaikki.atom.xml',
    'syotteet/kaikki.json',
    'sitemap.xml',
    'robots.txt',
    'llms.txt',
  ]) {
    const own =
      readFileSync(`${folder}/${file}`, 'utf8').match(/https:\/\/(koesivusto\.)?example\.fi[^"<>\s)&\\]*/g) ?? []
    expect([file, own.length > 0]).toEqual([file, true])
    expect([file, own.filter((address) => !address.startsWith(`https://example.fi${base}/`))]).toEqual([file, []])
  }
  expect(readFileSync(`${folder}/syotteet/kaikki.xml`, 'utf8')).toContain(` href="${base}/syotteet/tyyli.css"?>`)
})

it('has the path in its host files too', () => {
  for (const file of ['.server/nginx.conf', '.server/Caddyfile', '.well-known/security.txt'])
    expect([file, readFileSync(`${folder}/${file}`, 'utf8').includes(`${base}/`)]).toEqual([file, true])
})
