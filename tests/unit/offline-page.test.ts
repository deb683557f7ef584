import { expect, test } from 'vitest'
import { LostLink, type Offline, offlinePage, offlineSheet, relativeAddress } from '@/lib/build/archive/offline-page'

const files = ['/index.html', '/aiheet/index.html', '/blogi/a/index.html', '/media/ä b.png', '/x.css', '/f.woff2']
const sprite = '<svg xmlns="http://www.w3.org/2000/svg"><symbol id="a"><path d="M0 0"/></symbol><symbol id="b"/></svg>'
const offline: Offline = {
  basePath: '',
  has: (address) => files.includes(address),
  sprites: new Map([['/_next/static/kuviot-1.svg', sprite]]),
}
const onPage = (html: string, of = offline) => offlinePage(html, '/blogi/a/index.html', of)

test.each([
  ['/', '../../index.html'],
  ['/aiheet/#a', '../../aiheet/index.html#a'],
  ['/aiheet/?q=1#a', '../../aiheet/index.html#a'],
  ['/blogi/a/', 'index.html'],
  ['/media/%C3%A4%20b.png', '../../media/%C3%A4%20b.png'],
  ['#a', '#a'],
  ['https://example.fi/', 'https://example.fi/'],
  ['//example.fi/', '//example.fi/'],
  ['mailto:a@example.fi', 'mailto:a@example.fi'],
])('%s is %s beside a page', (url, to) => {
  expect(relativeAddress('/blogi/a/index.html', url, offline)).toBe(to)
})

test('an address under the path of the site is below it', () => {
  expect(relativeAddress('/blogi/a/index.html', '/ala/aiheet/', { ...offline, basePath: '/ala' })).toBe(
    '../../aiheet/index.html',
  )
})

test('an address that leads nowhere is not let through', () => {
  expect(() => onPage('<a href="/admin/">x</a>')).toThrow(LostLink)
})

test('every attribute with an address is rewritten, text is not', () => {
  expect(
    onPage(
      '<p title="a > /x.css">href="/aiheet/"</p><img src="/media/%C3%A4%20b.png" srcSet="/x.css 1x, /f.woff2 2x"><video poster="/x.css"></video>',
    ),
  ).toBe(
    '<p title="a > /x.css">href="/aiheet/"</p><img src="../../media/%C3%A4%20b.png" srcSet="../../x.css 1x, ../../f.woff2 2x"><video poster="../../x.css"></video>',
  )
})

test('scripts, what is loaded ahead and forms of search go; facts for machines stay', () => {
  expect(
    onPage(
      '<head><link rel="preload" as="font" href="/f.woff2"/><script type="module" src="/search.js"></script><script>if(a<b){}</script><script type="application/ld+json">{"a":1}</script></head><body><form role="search" action="/haku/"><input></form></body>',
    ),
  ).toBe('<head><script type="application/ld+json">{"a":1}</script></head><body></body>')
})

test('drawings are in the page, each once', () => {
  const use = '<svg><use href="/_next/static/kuviot-1.svg#a"></use></svg>'
  const html = onPage(`<body class="x">${use}${use}</body>`)
  expect(html.match(/<symbol id="a">/g)).toHaveLength(1)
  expect(html).not.toContain('id="b"')
  expect(html.match(/<use href="#a">/g)).toHaveLength(2)
  expect(html).toMatch(/^<body class="x"><svg [^>]*width="0" height="0"/)
})

test('a sheet’s and a feed’s addresses are relative', () => {
  expect(offlineSheet('a{src:url(/f.woff2)}b{src:url("/x.css")}c{src:url(../a.png)}', '/a/b.css', offline)).toBe(
    'a{src:url(../f.woff2)}b{src:url("../x.css")}c{src:url(../a.png)}',
  )
  const feed =
    '<?xml version="1.0"?>\n<?xml-stylesheet type="text/css" href="/x.css"?>\n<rss><link>/aiheet/</link></rss>'
  expect(offlineSheet(feed, '/syotteet/a.xml', offline)).toBe(feed.replace('"/x.css"', '"../x.css"'))
})
