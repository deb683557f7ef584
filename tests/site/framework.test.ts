import { readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { expect, it } from 'vitest'
import { attribute, byTag, filesIn, readPages } from './output'

/** The finished export: pages without the framework, and no file that nobody needs. */
const files = filesIn('out')
const pages = readPages('out')

it('the only scripts of any page are the site’s own, and the search page’s is on no other', () => {
  const scripts = pages.flatMap(({ url, root }) =>
    byTag(root, 'script').map((script) => `${url} ${attribute(script, 'src') ?? 'inline'}`),
  )
  const expected = pages.flatMap(({ url }) => [
    ...(url === '/haku/' ? [`${url} /search.js`] : []),
    `${url} /elements.js`,
  ])
  expect(scripts.sort()).toEqual(expected.sort())
})

it('no payload, and no script but the site’s own, is among the files', () => {
  expect(files.filter((file) => extname(file) === '.txt')).toEqual([])
  expect(files.filter((file) => extname(file) === '.js')).toEqual(['elements.js', 'search.js'])
})

it('every file of the framework’s folder is named by a page or a style sheet', () => {
  const texts = [
    ...pages.map(({ html }) => html),
    ...files.filter((file) => extname(file) === '.css').map((file) => readFileSync(join('out', file), 'utf8')),
  ].join('\n')
  const inFolder = files.filter((file) => file.startsWith('_next'))
  expect(inFolder.length).toBeGreaterThan(0)
  expect(inFolder.filter((file) => !texts.includes(file.split('/').at(-1) ?? file))).toEqual([])
})

it('no page holds a comment or an empty hidden place of the framework', () => {
  expect(pages.filter(({ html }) => html.includes('<!--') || html.includes('<div hidden=""></div>'))).toEqual([])
})
