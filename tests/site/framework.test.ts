import { readFileSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { site } from '@/lib/site/settings'
import { few } from '../own-content'
import { attribute, byTag, filesIn, isProgram, readPages, text } from './output'

/** The finished export: pages without the framework, and no file that nobody needs. */
const files = filesIn('out').filter((file) => !isProgram(file))
const pages = readPages('out')

/** Read as data, and never run (HTML, 4.12.1). */
const isData = (script: Parameters<typeof attribute>[0]): boolean =>
  ['application/ld+json', 'speculationrules'].includes(attribute(script, 'type') ?? '')

it('the only script is the search page’s own module, under a name that is its hash', () => {
  const found = pages.flatMap(({ url, root }) =>
    byTag(root, 'script')
      .filter((script) => !isData(script))
      .map((script) => [url, attribute(script, 'type'), attribute(script, 'src'), text(script)]),
  )
  const scripts = files.filter((file) => extname(file) === '.js')
  expect(scripts).toEqual([expect.stringMatching(/^_next\/static\/search-[0-9a-f]{8}\.js$/)])
  expect(found).toEqual([['/haku/', 'module', `/${scripts[0]}`, '']])
})

it('no payload of the framework is among the files', () => {
  expect(
    files
      .filter((file) => /^[^/]*\.txt$|index\.txt$|__next/.test(file) || file.startsWith('.well-known'))
      .filter((file) => file.endsWith('.txt'))
      .sort(),
  ).toEqual([
    ...(site.security || site.feedback ? ['.well-known/security.txt'] : []),
    'hetki.txt',
    'llms.txt',
    'robots.txt',
    'versio.txt',
  ])
})

it('every page has the one style sheet of the site, and asks for nothing else before it is shown', () => {
  const links = pages.flatMap(({ root }) => byTag(root, 'link'))
  const sheets = links.filter((link) => attribute(link, 'rel') === 'stylesheet')
  expect([...new Set(sheets.map((sheet) => attribute(sheet, 'href')))]).toEqual(
    // Feeds, which are no pages, have their own.
    files.filter((file) => extname(file) === '.css' && !file.startsWith('syotteet/')).map((file) => `/${file}`),
  )
  expect(sheets).toHaveLength(pages.length)
  expect(pages.filter(({ root }) => byTag(root, 'style').length > 0)).toEqual([])
  expect(new Set(links.map((link) => attribute(link, 'rel')))).toEqual(
    new Set(['alternate', 'canonical', 'icon', 'preload', 'stylesheet']),
  )
})

it('every page asks for the face of its headings early, which the sheet then finds, and for no other', () => {
  const sheet = files.find((file) => extname(file) === '.css' && file.startsWith('_next/')) ?? ''
  const css = readFileSync(join('out', sheet), 'utf8')
  const asked = pages.map(({ root }) => byTag(root, 'link').filter((link) => attribute(link, 'rel') === 'preload'))
  for (const links of asked)
    expect(links.map((link) => [attribute(link, 'as'), attribute(link, 'crossorigin')])).toEqual([['font', '']])
  const [href, ...others] = new Set(asked.flat().map((link) => attribute(link, 'href') ?? ''))
  expect(others).toEqual([])
  expect(css).toContain((href ?? '?').replace('/_next/static', '..'))
  expect(statSync(join('out', href ?? '')).size).toBeLessThan(14_000)
})

it('the icon stands in the page, and where browsers ask for it by themselves', async () => {
  const icons = pages.flatMap(({ root }) => byTag(root, 'link').filter((link) => attribute(link, 'rel') === 'icon'))
  expect(icons).toHaveLength(pages.length)
  for (const one of icons) expect(attribute(one, 'href')).toMatch(/^data:image\/svg\+xml,%3Csvg%20\S*%3C\/svg%3E$/)
  const icon = readFileSync('out/favicon.ico')
  expect([icon.readUInt16LE(2), icon.readUInt16LE(4), icon.readUInt32LE(14)]).toEqual([1, 1, icon.length - 22])
  expect(await sharp(icon.subarray(22)).metadata()).toMatchObject({ format: 'png', width: 48, height: 48 })
})

it('every file for pages to name is named by one', () => {
  const sheets = files.filter((file) => extname(file) === '.css').map((file) => readFileSync(join('out', file), 'utf8'))
  const texts = [...pages.map(({ html }) => html), ...sheets].join('\n')
  const named = files.filter((file) => /^(_next|media)\//.test(file) && !/\.(br|gz)$/.test(file))
  expect(named.length).toBeGreaterThan(few(10))
  // A sheet names its letters from where it lies.
  const unnamed = named.filter((file) => !texts.includes(file) && !texts.includes(file.replace('_next/static', '..')))
  // The largest size of a picture, which a link to it leads to; of a drawing, feeds show it, too.
  const isLargest = (file: string) => /-1600\.png$/.test(file) || named.includes(file.replace(/png$/, 'svg'))
  expect(unnamed.filter((file) => !isLargest(file))).toEqual([])
})

it('no page holds a comment or an empty hidden place of the framework', () => {
  expect(pages.filter(({ html }) => html.includes('<!--') || html.includes('<div hidden=""></div>'))).toEqual([])
})

it('every text file has its compressed neighbours, which hold the same', () => {
  const texts = filesIn('out').filter((file) => /\.(html|js|svg|csv|json|txt)$/.test(file) && !/^\.server\//.test(file))
  expect(texts.length).toBeGreaterThan(few(100))
  const wrong = texts.filter((file) => {
    const data = readFileSync(join('out', file))
    const [br, gz] = ['br', 'gz'].map((extension) => readFileSync(join('out', `${file}.${extension}`)))
    return !br || !gz || !brotliDecompressSync(br).equals(data) || !gunzipSync(gz).equals(data)
  })
  expect(wrong).toEqual([])
})

it('the editing forms are there as they were made, and ask not to be indexed', () => {
  for (const file of ['index.html', 'main.js', 'config.json'])
    expect([file, readFileSync(join('out/admin', file)).equals(readFileSync(join('public/admin', file)))]).toEqual([
      file,
      true,
    ])
  expect(readFileSync('out/admin/index.html', 'utf8')).toContain('<meta name="robots" content="noindex, nofollow">')
})
