import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { blockPattern, type EditorBlock, readBlock, writeBlock } from '@/lib/editors/forms/editor-block'
import { editorBlocks } from '@/lib/editors/forms/editor-blocks'

/** Blocks as the editing form reads and writes them. */

const block = (name: string): EditorBlock => {
  const found = editorBlocks().find((one) => one.name === name)
  if (!found) throw new Error(`No block ${name}`)
  return found
}
const found = (name: string, body: string) => body.match(blockPattern(block(name)))?.[0]
const again = (name: string, written: string) =>
  writeBlock(block(name), readBlock(block(name), found(name, written) ?? ''))

it.each([
  ['yhteystieto', '::yhteystieto{name="Sivuston toimitus" email="toimitus@example.fi"}'],
  ['kuva', '::kuva{src="/media/kartta.png" alt="Se &quot;oikea&quot; kartta & sen selite"}'],
  ['huomio', ':::huomio\nTeksti.\n\n- yksi\n- kaksi\n:::'],
  ['huomio', ':::huomio{title="Hakuaika"}\nTeksti.\n:::'],
  ['vaiheet', ':::vaiheet\n1. Ensin.\n2. Sitten.\n:::'],
  [
    'asiakirjat',
    ':::asiakirjat\n::asiakirja{title="A" file="/media/a.pdf"}\n::asiakirja{title="B" file="/media/b.pdf" lang="sv"}\n:::',
  ],
  ['avainluku', '::avainluku{value="28" unit="kuntaa" label="Selite" source="Lähde" date="2021"}'],
  ['kuvio', ':::kuvio{kind="osuus" title="Kunnat"}\n| Mitä | Kuntia |\n| - | ---: |\n| Nimetty | 28/30 |\n:::'],
  ['video', '::video{href="https://example.fi/v" title="Tallenne" duration="12 min"}'],
  ['aani', '::aani{href="https://example.fi/a" title="Jakso"}'],
])('%s comes back as it was: %s', (name, written) => {
  expect(found(name, `Alku.\n\n${written}\n\nLoppu.`)).toBe(written)
  expect(again(name, written)).toBe(written)
})

it('attributes in another order and with spaces are read, and written in the order of the form', () => {
  expect(again('kuva', '::kuva{ alt="Kartta"  src="/media/kartta.png" }')).toBe(
    '::kuva{src="/media/kartta.png" alt="Kartta"}',
  )
})

it('what the form does not know is not taken for a block, so that it stays as text', () => {
  expect(found('kuva', '::kuva{src="/media/a.png" alt="A" leveys="3"}')).toBeUndefined()
  expect(found('kuva', "::kuva{src='/media/a.png'}")).toBeUndefined()
  expect(found('asiakirjat', ':::asiakirjat\nMuuta tekstiä.\n:::')).toBeUndefined()
  expect(found('huomio', ':::huomiot\nTeksti.\n:::')).toBeUndefined()
  expect(found('video', 'Teksti ::video{href="https://example.fi" title="T"}')).toBeUndefined()
})

it('a block ends at its own end, and the next is another', () => {
  const two = ':::huomio\nYksi.\n:::\n\n:::huomio\nKaksi.\n:::'
  expect(found('huomio', two)).toBe(':::huomio\nYksi.\n:::')
})

it('what is typed on several lines, or with quotation marks, stays one attribute', () => {
  const values = { src: '/media/a.png', alt: 'Kaksi\nriviä ja "lainaus"', caption: '' }
  const written = writeBlock(block('kuva'), values)
  expect(written).toBe('::kuva{src="/media/a.png" alt="Kaksi riviä ja &quot;lainaus&quot;"}')
  expect(readBlock(block('kuva'), written)).toEqual({ src: '/media/a.png', alt: 'Kaksi riviä ja "lainaus"' })
})

it('reads the blocks of a content file', () => {
  const body = readFileSync('tests/fixtures/good/content/blogi/2021-05-20-lohkot-markdownina.md', 'utf8')
  expect(found('huomio', body)).toContain('Hakuaika on päättynyt')
  expect(again('huomio', body)).toBe(found('huomio', body))
})
