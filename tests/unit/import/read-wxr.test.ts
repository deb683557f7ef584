import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { type Item, readWxr } from '@/lib/editors/import/read-wxr'

/** Exports as they come: of any version, with faults of old posts, and hostile. */

const folder = mkdtempSync(join(tmpdir(), 'wxr-'))
afterAll(() => rmSync(folder, { recursive: true }))
let files = 0

const read = async (xml: string | Buffer) => {
  const file = join(folder, `${files++}.xml`)
  writeFileSync(file, xml)
  const items: Item[] = []
  const channel = await readWxr(file, (item) => void items.push(item))
  return { channel, items }
}

const wxr = (items: string, start = '', scheme = 'http') =>
  `<?xml version="1.0"?>${start}<rss xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="${scheme}://wordpress.org/export/1.2/"><channel><title>Sivu</title><wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://vanha.example.fi/</wp:base_blog_url>${items}</channel></rss>`
const item = (inner: string) => `<item><wp:post_id>1</wp:post_id>${inner}</item>`

describe('what is read', () => {
  it.each(['http', 'https'])('takes the namespace by %s', async (scheme) => {
    const { channel, items } = await read(wxr(item('<title>Otsikko</title>'), '', scheme))
    expect([channel.url, items[0]?.title]).toEqual(['https://vanha.example.fi', 'Otsikko'])
  })

  it('joins a CDATA section that was split', async () => {
    const { items } = await read(wxr(item('<content:encoded><![CDATA[a ]]]]><![CDATA[> b]]></content:encoded>')))
    expect(items[0]?.content).toBe('a ]]> b')
  })

  it('leaves out what XML cannot hold, and keeps the rest', async () => {
    const { items } = await read(
      wxr(item('<title><![CDATA[a\u0008b\u000Bc\uFFFFd]]></title><content:encoded>x&#x0B;&#8;y</content:encoded>')),
    )
    expect([items[0]?.title, items[0]?.content]).toEqual(['abcd', 'xy'])
  })

  it('passes over a fault such as an HTML entity outside CDATA', async () => {
    const { items } = await read(wxr(item('<title>Työ &nbsp; ja tulos</title>') + item('<title>Toinen</title>')))
    expect(items.map(({ title }) => title)).toEqual(['Työ &nbsp; ja tulos', 'Toinen'])
  })

  it('takes a bare & for itself, wherever the stream is cut', async () => {
    for (const at of [65_530, 65_531, 65_532, 65_533, 65_534, 65_535]) {
      const items = `${item('<link>https://v.fi/?a=1&b=2</link><content:encoded><![CDATA[a & b; &amp;]]></content:encoded>')}${item('<title>Toinen</title>')}`
      const filled = wxr('').indexOf('</channel>')
      const { items: read_ } = await read(wxr(`${' '.repeat(at - filled - 60)}${items}`))
      expect(read_.map(({ link, content, title }) => [link, content, title])).toEqual([
        ['https://v.fi/?a=1&b=2', 'a & b; &amp;', ''],
        ['', '', 'Toinen'],
      ])
    }
  })

  it('reads every former name of an item', async () => {
    const former = (name: string) =>
      `<wp:postmeta><wp:meta_key>_wp_old_slug</wp:meta_key><wp:meta_value>${name}</wp:meta_value></wp:postmeta>`
    const { items } = await read(wxr(item(former('eka') + former('toka'))))
    expect(items[0]?.oldNames).toEqual(['eka', 'toka'])
  })

  it('reads letters that the parts of the stream cut in two', async () => {
    const { items } = await read(wxr(item(`<content:encoded><![CDATA[${'ä€😀'.repeat(50_000)}]]></content:encoded>`)))
    expect(items[0]?.content).toBe('ä€😀'.repeat(50_000))
  })

  it('tells apart items with one number and with none', async () => {
    const { items } = await read(wxr(`${item('')}${item('')}<item></item><item></item>`))
    expect(items.map(({ id }) => id)).toEqual(['1', '1-2', 'numeroton-1', 'numeroton-2'])
  })

  it('takes no text of a comment for that of its item', async () => {
    const inner =
      '<wp:post_date>2021-01-01 10:00:00</wp:post_date><wp:comment><wp:comment_content>x</wp:comment_content><wp:post_date>1999</wp:post_date><wp:commentmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>9</wp:meta_value></wp:commentmeta></wp:comment>'
    const { items } = await read(wxr(item(inner)))
    expect(items[0]).toMatchObject({ date: '2021-01-01 10:00:00', comments: 1 })
    expect(items[0]?.meta.size).toBe(0)
  })
})

describe('hostile XML', () => {
  it('expands no entity of its own', async () => {
    const bomb = `<!DOCTYPE rss [<!ENTITY a "${'x'.repeat(100)}"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>`
    const { items } = await read(wxr(item('<title>&b;&c;</title>'), bomb))
    expect(items[0]?.title).toBe('&b;&c;')
  })

  it('takes an element within an item for nothing but text', async () => {
    const { items } = await read(wxr(item('<title>a<item>b</item>c</title>')))
    expect(items).toHaveLength(1)
  })
})

describe('what is no whole export is refused', () => {
  it.each([
    ['a feed', '<rss><channel><title>x</title></channel></rss>', 'ei ole WordPressin vienti'],
    ['a web page', '<!doctype html><html><body>x</body></html>', 'ei ole WordPressin vienti'],
    ['nothing', '', 'ei ole WordPressin vienti'],
    ['bytes', Buffer.from([0, 255, 1, 2, 60, 60]), 'ei ole WordPressin vienti'],
    ['half of one', wxr(item('<title>a</title>')).slice(0, -20), 'on kesken'],
  ])('%s', async (_, xml, said) => {
    await expect(read(xml)).rejects.toThrow(said)
  })
})
