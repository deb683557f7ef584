import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { sectionTypes } from '@/lib/schema/content-types'
import { elsewhere } from '@/tests/tools/trial-sites'
import { attribute, byTag, dataOf, elements, filesIn, notIndexed, readPages, text } from './output'

/** The trial site of another region, built for `https://example.fi/ala/polku/`: files lie as always, addresses begin with the path. */
const { folder, origin, base } = elsewhere
const home = `${origin}${base}/`
const pages = readPages(folder)

const failure = (): never => {
  throw new Error('No front page')
}

const addresses = pages.flatMap(({ url, root }) =>
  elements(root).flatMap((element) =>
    ['href', 'src', 'action', 'srcset'].flatMap((name) => {
      const value = attribute(element, name)
      if (value === undefined) return []
      const all = name === 'srcset' ? value.split(', ').map((one) => one.replace(/ .*/, '')) : [value]
      return all.map((one) => ({ url, value: one }))
    }),
  ),
)

const sections = sectionTypes.map(({ section }) => section.url.slice(1, -1)).join('|')
/** A file by its place and kind, whatever the content is called and whichever sections hold some. */
const place = (file: string): string =>
  file
    .replace(/-[0-9a-f]{8}\./, '-….')
    .replace(/^hakemisto\/(\w+[/-])[^.]+/, 'hakemisto/$1…')
    .replace(/^(data\/|syotteet\/)([a-z]+)-[^.]+/, '$1$2-…')
    .replace(/^og\/[a-z]+-[^.]+/, 'og/…')
    .replace(new RegExp(`^(${sections})/(?!vuosi/|index\\.)[^/]+/`), '§/…/')
    .replace(new RegExp(`^(${sections})/vuosi/`), '§/vuosi/')
    .replace(/\/\d{4}\//, '/0000/')
    .replace(/^(nakyva-sivu|tietoa|ota-yhteytta)\//, '…/')
/** Media are the content's own, and thanks are of the feedback's form, which one of the sites has. */
const places = (site: string): readonly string[] =>
  [...new Set(filesIn(site).flatMap((file) => (/^(media|kiitos)\//.test(file) ? [] : [place(file)])))].sort()

/** Terms of schema.org, and where this content's own links lead. */
const foreign = /^https:\/\/(?:schema\.org|creativecommons\.org|esimerkki\.example)\//

it('has files of the same kinds in the same places as a site at the root', () => {
  expect(places(folder)).toEqual(places('.test/gate'))
})

it('is of its own content alone: nothing of this region is in the code', () => {
  // The forms' scripts are the same whatever the site is; what they are told of it is not.
  const told = filesIn(folder).filter((file) => !/\.(br|gz|png|ico|woff2|br)$|^admin\/.*\.js$/.test(file))
  expect(told.length).toBeGreaterThan(200)
  const naming = told.filter((file) =>
    /popsote|pohjois-pohjanma|kainuu/i.test(readFileSync(`${folder}/${file}`, 'utf8')),
  )
  expect(naming).toEqual([])
})

it('has the map of nine areas, and a page for each', () => {
  const map = pages.find(({ url }) => url === '/')
  const areas = byTag(map?.root ?? failure(), 'svg').flatMap((svg) => byTag(svg, 'a'))
  expect(areas).toHaveLength(9)
  for (const area of areas) {
    const url = attribute(area, 'href')?.slice(base.length)
    expect([url, pages.some((page) => page.url === url)]).toEqual([url, true])
  }
})

it('calls a county whose title is its whole name by that name once', () => {
  const named = pages.map(({ root }) => text(root)).filter((said) => said.includes('hyvinvointialue'))
  expect(named.length).toBeGreaterThan(5)
  expect(named.filter((said) => /hyvinvointialueen hyvinvointialue(?!\p{L})/u.test(said))).toEqual([])
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
  // Before addresses of the site on paper, which have the path.
  expect(new Set(pages.map(({ root }) => attribute(root, 'data-site')))).toEqual(new Set([origin]))
  const canonicals = pages.flatMap(({ root }) =>
    byTag(root, 'link').flatMap((link) => (attribute(link, 'rel') === 'canonical' ? [attribute(link, 'href')] : [])),
  )
  expect(canonicals.length).toBeGreaterThan(20)
  expect(canonicals.filter((href) => !href?.startsWith(home))).toEqual([])
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
  expect(told.filter((address) => !address.startsWith(home) && !foreign.test(address))).toEqual([])
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
    expect([file, own.filter((address) => !address.startsWith(home))]).toEqual([file, []])
  }
  expect(readFileSync(`${folder}/syotteet/kaikki.xml`, 'utf8')).toContain(` href="${base}/syotteet/tyyli.css"?>`)
})

it('has the path in its host files too', () => {
  for (const file of ['.server/nginx.conf', '.server/Caddyfile', '.well-known/security.txt'])
    expect([file, readFileSync(`${folder}/${file}`, 'utf8').includes(`${base}/`)]).toEqual([file, true])
})
