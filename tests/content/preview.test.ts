import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createMediaReader, type MediaFacts } from '@/lib/content/media/media-reader'
import { previewBody, previewPage } from '@/lib/editors/forms/preview-page'
import { pageTypes } from '@/lib/schema/content-types'
import { check, copyGood, fixtures, put } from './helpers'

/** The preview beside a form against what the build makes of the same text. */

const everyMark = readFileSync(join(fixtures, 'jokainen-merkinta.md'), 'utf8')
const bodyOf = (file: string): string => file.replace(/^---\n[\s\S]*?\n---\n/, '').trim()

/** Facts of every file that a text names. */
const mediaOf = async (text: string, publicDir: string): Promise<ReadonlyMap<string, MediaFacts | null>> => {
  const read = createMediaReader(publicDir)
  const paths = [...new Set(text.match(/\/media\/[\w./-]+/g))]
  return new Map(await Promise.all(paths.map(async (path) => [path, await read(path)] as const)))
}

it('makes the HTML of the build of every mark that the checks accept, to the letter', async () => {
  const site = copyGood()
  put(site, 'content/sivut/jokainen-merkinta.md', everyMark.replaceAll('/osallistu/', '/tietoa/'))
  const { documents, problems } = await check(site)
  expect(problems).toEqual([])
  // What is said in audio or a film comes from a file of its own, which the form does not read.
  const written = documents.filter(({ file, html, played }) => file.endsWith('.md') && html && !played)
  expect(written.map(({ file }) => file)).toContain('sivut/jokainen-merkinta.md')
  for (const { file, html } of written) {
    const body = bodyOf(readFileSync(join(site.contentDir, file), 'utf8'))
    expect([file, previewBody(body, await mediaOf(body, site.publicDir))]).toEqual([file, html])
  }
})

/** What a reader of the HTML can find, references read. */
const readable = (html: string): string =>
  html.replaceAll('&#x26;', '&').replaceAll('&#x3C;', '<').replaceAll('&amp;', '&').replaceAll('&lt;', '<')

it('shows every word while a text with every mark is typed, and never throws', () => {
  const body = bodyOf(everyMark)
  for (let typed = 1; typed <= body.length; typed += 11) {
    const text = body.slice(0, typed)
    const html = previewBody(text)
    expect(
      (text.match(/sana\d+sana/g) ?? []).filter((word) => !html.includes(word)),
      text.slice(-60),
    ).toEqual([])
  }
})

const bad = readdirSync(join(fixtures, 'bad'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) => [name, readFileSync(join(fixtures, 'bad', name), 'utf8')] as const)

it('shows every word of what the checks refuse', () => {
  expect(bad.length).toBeGreaterThan(100)
  const lost = bad.flatMap(([name, file]) => {
    const body = bodyOf(file.replaceAll('\r\n', '\n'))
    const html = readable(previewBody(body)).replaceAll(/[\u00A0\u2060]/g, ' ')
    // Names of blocks and of their parts are no text, nor is the kind of a chart.
    const written = body.replace(/^[\s>-]*:{2,}[\w-]+|kind=\S+|[\w-]+(?=\s*=\s*["'])/gm, '')
    const words = written.match(/(?<![&\p{L}])\p{L}{4,}/gu) ?? []
    const missing = words.filter((word) => !html.includes(word))
    return missing.length > 0 ? [`${name}: ${missing.join(' ')}`] : []
  })
  expect(lost).toEqual([])
})

it.each([
  ['an open block', ':::huomio\nKesken', 'Kesken'],
  ['an unknown block', ':::outo\nKesken\n:::', 'Kesken'],
  ['a block whose address is not finished', '::video{href="https:" title="Kesken"}', '::video{'],
  ['a block without what it must have', '::kuva{src="/media/kartta.png"}', '::kuva{'],
  ['text in a list of steps', ':::vaiheet\nKesken\n:::', 'Kesken'],
  ['a chart whose table is not one yet', ':::kuvio{kind="palkit" title="Luvut"}\n| a |\n:::', '| a |'],
  ['a tag', 'Teksti <b>Kesken</b>', '&#x3C;b>Kesken&#x3C;/b>'],
  ['a comment', '<!-- Kesken -->', '&#x3C;!-- Kesken -->'],
  ['a footnote that nothing refers to yet', '[^1]: Kesken', 'Kesken'],
  ['an address of a link that is not used yet', '[nimi]: https://example.fi/', 'https://example.fi/'],
  ['a row wider than its table', '| a |\n| - |\n| b | Kesken |', 'Kesken'],
  ['a picture amid text', 'Teksti ![Kesken](/media/kartta.png) jatkuu', '![Kesken](/media/kartta.png)'],
  ['more levels than a parser goes through', `${'> '.repeat(3_000)}Kesken`, 'Kesken'],
])('shows %s as it is written', (_, text, shown) => {
  expect(previewBody(text)).toContain(shown)
})

it('holds nothing that could run, whatever is typed', () => {
  const html = previewPage('ajankohtaista', {
    title: '<script>a</script>',
    summary: '"><img onerror=a>',
    date: '<b>',
    image: { src: '"onerror="a', alt: '"onload="a' },
    lang: '"onload="a',
    body: '<script>a</script>\n\n<img src=x onerror=a>',
  })
  expect(html).not.toMatch(/<script|<img (?!src="[^"]*" alt="[^"]*" class="[^"]*">)|<main[^>]* on/)
})

it.each(pageTypes.map(({ folder }) => [folder]))('shows an empty form of «%s», and one of another shape', (folder) => {
  expect(previewPage(folder, {})).toContain('<h1')
  expect(previewPage(folder, { title: 1, date: [], changes: {}, image: 'x', body: null })).toContain('<h1')
})
