import { describe, expect, it } from 'vitest'
import { problemsOf, strip } from '@/lib/build/strip'

const page = (head: string, body: string) =>
  `<!DOCTYPE html><html lang="fi"><head><meta charSet="utf-8"/><link rel="stylesheet" href="/_next/static/chunks/a.css"/>${head}<title>T</title></head><body>${body}</body></html>`
const main = '<main id="sivun_sisalto"><h1>Otsikko &amp; äö</h1><p>A<b>b</b></p></main>'

describe('strip', () => {
  it.each([
    ['a chunk', '<script src="/_next/static/chunks/1.js" async=""></script>'],
    ['the polyfills', '<script src="/_next/static/chunks/p.js" noModule=""></script>'],
    ['a preload of a chunk', '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/2.js"/>'],
    ['a mark for fonts', '<meta name="next-size-adjust" content=""/>'],
  ])('takes %s from the head', (_, html) => {
    expect(strip(page(html, main))).toBe(page('', main))
  })

  it.each([
    ['the payload', '<script>self.__next_f.push([1,"<main>\\u003c/script>"])</script>'],
    [
      'an inline script with an id',
      '<script id="_R_">requestAnimationFrame(function(){$RT=performance.now()});</script>',
    ],
    ['the place for what is streamed later', '<div hidden=""><!--$--><!--/$--></div>'],
    ['comments', '<!--$--><!--/$--><!-- -->'],
    ['a script of another type', '<script type="text/javascript">alert(1)</script>'],
    ['a module of the framework', '<script type="module" src="/_next/static/chunks/m.js"></script>'],
    ['a module without an address', '<script type="module">import("/x.js")</script>'],
  ])('takes %s from the body', (_, html) => {
    expect(strip(page('', `${html}${main}${html}`))).toBe(page('', main))
  })

  it.each([
    ['the style sheet and the font', '<link rel="preload" as="font" href="/_next/static/media/f.woff2"/>', ''],
    ['the site’s own script', '', '<script type="module" src="/elements.js" async=""></script>'],
    ['data blocks', '<script type="application/ld+json">{"a":"<!--"}</script>', ''],
    ['a hidden part of the page', '', '<div hidden="">Sisältö</div><div hidden="" id="x"></div>'],
    ['text that only speaks of it', '', '<p>&lt;script&gt; ja &lt;!-- --&gt;</p>'],
  ])('keeps %s, byte for byte', (_, head, body) => {
    const html = page(head, `${main}${body}`)
    expect(strip(html)).toBe(html)
  })

  it('leaves a stripped page as it is', () => {
    const once = strip(page('<script src="/_next/static/chunks/1.js"></script>', `${main}<!--x-->`))
    expect(strip(once)).toBe(once)
  })
})

describe('problemsOf', () => {
  it('is silent about a good page', () => {
    expect(problemsOf(page('', main))).toEqual([])
  })

  it('names what is left of the framework', () => {
    expect(problemsOf(page('', `${main}<p onx="self.__next_f"></p>`))).toEqual(['jäljellä self.__next'])
    expect(problemsOf(page('<i data-x="/_next/static/chunks/1.js"></i>', main))).toEqual([
      'jäljellä /_next/static/chunks/',
    ])
  })

  it('names what of the page is gone', () => {
    expect(problemsOf('<html><title>T</title><link rel="stylesheet">')).toEqual([
      'poissa <main',
      'poissa </main>',
      'poissa <h1',
    ])
  })
})
