import { describe, expect, it } from 'vitest'
import { type PageContext, postprocessPage } from '@/lib/build/postprocess-page'

const sheet = '<link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>'
const style = '<link rel="stylesheet" href="/_next/static/chunks/a.css"/>'
const context: PageContext = {
  basePath: '',
  head: '',
  notices: '',
  renamed: new Map([['/elements.js', '/_next/static/elements-1.js']]),
  picture: ({ src }) => (src === '/media/k.png' ? '<picture></picture>' : undefined),
  fullSize: (src) => (src === '/media/k.png' ? '/media/k-1.png' : undefined),
}
const under = { ...context, basePath: '/sote' }

const page = (head: string, body: string, styles = sheet) =>
  `<!DOCTYPE html><html lang="fi"><head><meta charSet="utf-8"/>${styles}${head}<title>T</title></head><body>${body}</body></html>`
const main = '<main id="sivun_sisalto"><h1>Otsikko &amp; äö</h1><p>A<b>b</b></p></main>'
const bare = page('', main, style)
const finished = (html: string, by = context) => postprocessPage(html, by).html

describe('postprocessPage takes', () => {
  it.each([
    ['a chunk', '<script src="/_next/static/chunks/1.js" async=""></script>'],
    ['the polyfills', '<script src="/_next/static/chunks/p.js" noModule=""></script>'],
    ['a preload of a chunk', '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/2.js"/>'],
    ['a preload of an original picture', '<link rel="preload" href="/media/k.png" as="image"/>'],
    ['a mark for fonts', '<meta name="next-size-adjust" content=""/>'],
    ['what is repeated for X', '<meta name="twitter:title" content="T"/><meta name="twitter:image:alt" content="T"/>'],
  ])('%s from the head', (_, html) => {
    expect(finished(page(html, main))).toBe(bare)
  })

  it.each([
    ['the payload', '<script>self.__next_f.push([1,"<main>\\u003c/script><!--"])</script>'],
    [
      'an inline script with an id',
      '<script id="_R_">requestAnimationFrame(function(){$RT=performance.now()});</script>',
    ],
    ['the place for what is streamed later', '<div hidden=""><!--$--><!--/$--></div>'],
    ['an empty place', '<div hidden=""></div>'],
    ['comments', '<!--$--><!--/$--><!-- -->'],
    ['a script of another type', '<script type="text/javascript">alert(1)</script>'],
    ['a module of the framework', '<script type="module" src="/_next/static/chunks/m.js"></script>'],
    ['a module without an address', '<script type="module">import("/x.js")</script>'],
    ['inline speculation rules', '<script type="speculationrules">{}</script>'],
  ])('%s from the body', (_, html) => {
    expect(finished(page('', `${html}${main}${html}`))).toBe(bare)
  })
})

it('puts what every page’s head has at its end', () => {
  const head = '<script type="speculationrules">{}</script>'
  expect(finished(page('', main), { ...context, head })).toBe(
    page('', main, style).replace('</head>', `${head}</head>`),
  )
})

describe('postprocessPage keeps', () => {
  it.each([
    ['the font', '<link rel="preload" as="font" href="/_next/static/media/f.woff2"/>', ''],
    ['data blocks', '<script type="application/ld+json">{"a":"<!--"}</script>', ''],
    ['the card of X', '<meta name="twitter:card" content="summary_large_image"/>', ''],
    ['a hidden part of the page', '', '<div hidden="">Sisältö</div><div hidden="" id="x"></div>'],
    ['a hidden part with an element', '', '<div hidden=""><!--$--><p>Sisältö</p><!--/$--></div>'],
    ['text that only speaks of it', '', '<p>&lt;script&gt; ja &lt;!-- --&gt; onload=&quot;x&quot;</p>'],
    [
      'letters of any kind',
      '',
      '<p title="&quot;a&quot; &amp; b">Äänestys 😀 &#x27;</p><svg viewBox="0 0 1 1"><path d="M0 0"/></svg>',
    ],
  ])('%s, byte for byte', (_, head, body) => {
    const html = page(head, `${main}${body}`, style)
    expect(finished(html).replaceAll('<!--$-->', '').replaceAll('<!--/$-->', '')).toBe(
      html.replaceAll('<!--$-->', '').replaceAll('<!--/$-->', ''),
    )
  })

  it('a finished page as it is', () => {
    const once = finished(page('<script src="/_next/static/chunks/1.js"></script>', `${main}<!--x-->`))
    expect(finished(once)).toBe(once)
  })
})

describe('postprocessPage puts', () => {
  it('the hashed name in the tag of the site’s own module, which waits for the page', () => {
    const { html, files } = postprocessPage(
      page('', `${main}<script type="module" src="/elements.js" async=""></script>`),
      under,
    )
    expect(html).toContain(
      '</main><script type="module" fetchpriority="low" src="/sote/_next/static/elements-1.js"></script>',
    )
    expect(files).toEqual(['/_next/static/chunks/a.css', '/_next/static/elements-1.js'])
  })

  it('pictures in the place of originals, and the published file behind a link to one', () => {
    const html = page('', `${main}<img src="/media/k.png" alt="K"/><a class="x" href="/media/k.png">K</a>`)
    expect(finished(html)).toContain('<picture></picture><a class="x" href="/media/k-1.png">K</a>')
  })

  it('the site’s path before every address of the site and no other', () => {
    const body = `${main}<a href="/a/?x=1&amp;y=%C3%A4#z">A</a><a href="//example.fi/">B</a><a href="https://example.fi/">C</a><a href="#x">D</a><form action="/haku/"></form><svg><a href="/b/" aria-label="&quot;B&quot;"></a></svg>`
    const { html, files } = postprocessPage(page('', body), under)
    expect(html).toContain(
      '<a href="/sote/a/?x=1&#x26;y=%C3%A4#z">A</a><a href="//example.fi/">B</a><a href="https://example.fi/">C</a><a href="#x">D</a><form action="/sote/haku/"></form><svg><a href="/sote/b/" aria-label="&#x22;B&#x22;"></a></svg>',
    )
    expect(files).toEqual(['/_next/static/chunks/a.css', '/a/', '/haku/', '/b/'])
  })
})

describe('problems', () => {
  const problems = (html: string) => postprocessPage(html, context).problems

  it('are none on a good page', () => {
    expect(problems(page('', main))).toEqual([])
  })

  it('name what is left of the framework', () => {
    expect(problems(page('', `${main}<p data-x="self.__next_f"></p>`))).toEqual(['jäljellä self.__next'])
    expect(problems(page('<i data-x="/_next/static/chunks/1.js"></i>', main))).toEqual([
      'jäljellä /_next/static/chunks/1.js',
    ])
  })

  it('name what of the page is gone', () => {
    expect(problems('<html><title>T</title><link rel="stylesheet" href="/_next/static/chunks/a.css"/></html>')).toEqual(
      ['poissa <main', 'poissa </main>', 'poissa <h1'],
    )
  })

  it('name what the policy forbids, wherever it came from', () => {
    expect(problems(page('', `${main}<p style="color:red" onClick="x()"></p>`))).toEqual([
      'kielletty määrite style',
      'kielletty määrite onClick',
    ])
  })

  it('tell of a script that never ends', () => {
    expect(problems(page('', `<script>x${main}`))).toEqual(['päättymätön <script>'])
  })
})

it('puts the notices in force between the header and the content', () => {
  const html = finished(page('', `<header></header>${main}`, style), { ...context, notices: '<section>Vika</section>' })
  expect(html).toContain('<header></header><section>Vika</section><main id="sivun_sisalto">')
})

it('names what a film needs by its place in the site, its picture as published', () => {
  const film = '<video poster="/media/k.png" src="/media/f.mp4"><track src="/media/f.vtt" default=""/></video>'
  const { html, files } = postprocessPage(page('', main + film), under)
  expect(html).toContain(
    '<video poster="/sote/media/k-1.png" src="/sote/media/f.mp4"><track src="/sote/media/f.vtt" default=""/></video>',
  )
  expect(files).toEqual(expect.arrayContaining(['/media/k-1.png', '/media/f.mp4', '/media/f.vtt']))
})
