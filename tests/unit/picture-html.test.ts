import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { describe, expect, it } from 'vitest'
import { pictureHtml } from '@/lib/build/page-thread'
import { variantsOf } from '@/lib/content/media/variants'

const variants = variantsOf({
  path: '/media/kartta.png',
  hash: 'c'.repeat(64),
  kind: 'png',
  width: 640,
  height: 400,
})
const mark = /-([0-9a-f]{8})-/.exec(variants.full.path)?.[1]

const image = (changes: Readonly<Record<string, string>> = {}): readonly (readonly [string, string])[] =>
  Object.entries({ src: '/media/kartta.png', alt: 'Kartta', width: '640', height: '400', ...changes })

const plain = (path: string) => path

/** What an HTML parser reads: `[tag, attributes]` in order. */
const read = (html: string): unknown => {
  const elements = (node: DefaultTreeAdapterTypes.ChildNode): unknown[] =>
    'tagName' in node
      ? [
          [node.tagName, Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]))],
          ...node.childNodes.flatMap(elements),
        ]
      : [node.nodeName]
  return parseFragment(html).childNodes.flatMap(elements)
}

describe('pictureHtml', () => {
  it('offers AVIF first, then WebP, then a file that every browser knows', () => {
    const srcset = (extension: string) =>
      [192, 320, 640].map((width) => `/media/kartta-${mark}-${width}.${extension} ${width}w`).join(', ')
    expect(read(pictureHtml(image({ sizes: '50vw' }), variants, plain))).toEqual([
      ['picture', {}],
      ['source', { type: 'image/avif', srcset: srcset('avif'), sizes: '50vw' }],
      ['source', { type: 'image/webp', srcset: srcset('webp'), sizes: '50vw' }],
      ['img', { src: `/media/kartta-${mark}-640.png`, alt: 'Kartta', width: '640', height: '400' }],
    ])
  })

  it('keeps every attribute of the image but those that go to the sources, in order', () => {
    const html = pictureHtml(image({ loading: 'lazy', sizes: '9em', class: 'a b', srcset: 'x 1w' }), variants, plain)
    expect(html).toMatch(
      /<img src="[^"]+" alt="Kartta" width="640" height="400" loading="lazy" class="a b"><\/picture>$/,
    )
  })

  it('shows a drawing in a plain image of its size', () => {
    const drawing = variantsOf({ path: '/media/talo.svg', hash: 'c'.repeat(64), kind: 'svg', width: 1200, height: 600 })
    const size = { alt: '', width: '1200', height: '600' }
    expect(read(pictureHtml(image({ ...size, sizes: '9em' }), drawing, plain))).toEqual([
      ['img', { src: drawing.drawing?.path, ...size }],
    ])
  })

  it('puts the base path before every address', () => {
    const html = pictureHtml(image(), variants, (path) => `/osa${path}`)
    expect(html.match(/\/media\//g)).toHaveLength(7)
    expect(html.match(/\/osa\/media\//g)).toHaveLength(7)
  })

  it.each([
    '"><script>alert(1)</script>',
    "' onerror=alert(1) x='",
    '&quot; onerror=&quot;x',
    '&amp;lt;&nbsp; & &#34; &notit;',
    '</picture><img src=x>\n\u2028 «ä» 😀',
    '',
  ])('gives back the hostile text %j as it was', (alt) => {
    const html = pictureHtml(image({ alt, sizes: alt }), variants, plain)
    expect(read(html)).toMatchObject([
      ['picture', {}],
      ['source', { sizes: alt }],
      ['source', { sizes: alt }],
      ['img', { alt }],
    ])
  })
})
