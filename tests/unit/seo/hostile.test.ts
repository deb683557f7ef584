import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { createElement as h } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { postprocessPage } from '@/lib/build/postprocess-page'
import { graph, serialise } from '@/lib/outputs/seo/json-ld/graph'
import { openGraph } from '@/lib/outputs/seo/metadata'
import { mustFindPage } from '@/lib/site/site-index'
import { author, contentOf, news, post, topic } from '../documents'

/** Front matter that tries to end, begin or bend whatever it is put into. The checks refuse some of it; this must not rely on them. */
const hostile = [
  '</script><script>alert(1)</script>',
  '</ScRiPt >',
  '<!--<script>',
  '--><!-- ]]>',
  '<![CDATA[ x ]]>',
  '&lt;/script&gt; & &amp; &#x3c;',
  '"lainaus" \'heitto\' \\" \\u003c/script> `$\u007bx}`',
  '","@type":"Person","x":"',
  'rivi\nvaihtuu\r\n\tja \u2028\u2029 päättyy',
  'NUL\u0000 ja BEL\u0007',
  '👩‍👩‍👧‍👦 👍🏽 𝕏',
  'yksinäinen puolikas \ud83d',
  'שלום مرحبا \u202Ekäännetty\u202C',
  'ä'.repeat(300),
  '__proto__',
  '{{x}} $\u007bx} <%= x %>',
]

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element
const elements = (node: Node): Element[] => [
  ...('tagName' in node ? [node] : []),
  ...('childNodes' in node ? node.childNodes.flatMap(elements) : []),
]
const text = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(text).join('') : ''

/** The page as it is exported and finished, with the data block between two paragraphs. */
const built = (data: object) => {
  const block = h('script', { type: 'application/ld+json', dangerouslySetInnerHTML: { __html: serialise(data) } })
  const body = renderToStaticMarkup(
    h('body', null, h('main', null, h('h1', null, 'Otsikko')), block, h('p', null, 'Loppu')),
  )
  const html = `<!DOCTYPE html><html lang="fi"><head><link rel="stylesheet" href="/a.css"/><title>T</title></head>${body}</html>`
  return postprocessPage(html, {
    notices: '',
    basePath: '/sote',
    head: '',
    renamed: new Map(),
    picture: () => undefined,
    fullSize: () => undefined,
  })
}

const content = (value: string) =>
  contentOf({
    News: [news('uutinen', { title: value, summary: value, topics: ['rahoitus'] })],
    Post: [post('kirjoitus', { title: value, summary: value })],
    Topic: [topic('rahoitus', { title: value, summary: value })],
    Author: [author('tiimi', { title: value })],
  })

it.each(hostile)('%j comes out of the page’s data block as it went in', (value) => {
  for (const url of ['/ajankohtaista/uutinen/', '/blogi/kirjoitus/', '/aiheet/rahoitus/']) {
    const told = graph(content(value), url)
    const { html, problems } = built(told)
    expect(problems).toEqual([])
    const found = elements(parse(html))
    expect(found.map(({ tagName }) => tagName).join(' ')).toBe('html head link title body main h1 script p')
    const block = found.find(({ tagName }) => tagName === 'script')
    if (!block) throw new Error('No data block')
    expect(JSON.parse(text(block))).toEqual(JSON.parse(JSON.stringify(told)))
    expect(JSON.stringify(told)).toContain(JSON.stringify(value).slice(1, -1))
    expect(text(found.at(-1) ?? block)).toBe('Loppu')
  }
})

it.each(hostile.filter((value) => !/\0|\ud83d$/.test(value)))(
  '%j comes out of the page’s head as it went in',
  (value) => {
    const told = openGraph(content(value), mustFindPage(content(value), '/ajankohtaista/uutinen/'))
    expect(told).toMatchObject({ title: value, description: value })
    const html = renderToStaticMarkup(h('meta', { property: 'og:title', content: String(told.title) }))
    const [meta] = elements(parse(html)).filter(({ tagName }) => tagName === 'meta')
    // Line ends are one in HTML (13.2.3.5).
    expect(meta?.attrs.find(({ name }) => name === 'content')?.value).toBe(value.replaceAll('\r\n', '\n'))
  },
)
