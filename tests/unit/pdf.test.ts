import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { documentMeta } from '@/lib/content/media/document-meta'
import { createMediaReader } from '@/lib/content/media/media-reader'
import { pdfPages, readPdfTexts } from '@/lib/content/media/pdf'
import { packedPdf, plainPdf } from '../pdf'

const lines = ['Esityslista', 'Talousarvion määrät', 'Liite']
const kinds = [
  ['plain', plainPdf],
  ['packed', packedPdf],
] as const

/** Programs of Debian's poppler-utils, where they are installed. */
const hasProgram = spawnSync('pdftotext', ['-v']).error === undefined

let dir = ''
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'pdf-'))
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(dir, { recursive: true })
})

const put = (file: string, bytes: Buffer): string => {
  const path = join(dir, 'public', file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, bytes)
  return path
}

describe.each(kinds)('pages of a %s PDF', (_, pdf) => {
  it('are counted', () => {
    expect([1, 2, 12, 130].map((count) => pdfPages(pdf(Array(count).fill('Sivu'))))).toEqual([1, 2, 12, 130])
  })

  it('are those of its last saving', () => {
    const again = '2 0 obj\n<</Type/Pages/Kids[4 0 R]/Count 1>>\nendobj\n'
    expect(pdfPages(Buffer.concat([plainPdf(lines), Buffer.from(again)]))).toBe(1)
  })

  it.skipIf(!hasProgram)('are as many as another reader counts', () => {
    const told = spawnSync('pdfinfo', [put('media/a.pdf', pdf(lines))], { encoding: 'utf8' }).stdout
    expect(told).toMatch(/^Pages: +3$/m)
  })

  it('stand with its kind and size', async () => {
    put('media/a.pdf', pdf(lines))
    const facts = await createMediaReader(join(dir, 'public'))('/media/a.pdf')
    expect(facts && documentMeta(facts, 'fi')).toMatch(/^PDF, \d\u00A0kt, 3\u00A0sivua, suomi$/)
  })
})

it('one page is in the singular, and what cannot be counted is not told', () => {
  expect(documentMeta({ kind: 'pdf', bytes: 900, pages: 1 })).toBe('PDF, 1\u00A0kt, 1\u00A0sivu')
  expect(documentMeta({ kind: 'pdf', bytes: 900 })).toBe('PDF, 1\u00A0kt')
})

/** A branch of a tree of pages, a bookmark's count, a count that stands elsewhere, a stream that is none. */
it.each([
  '%PDF-1.7\n1 0 obj <</Type/Pages/Parent 2 0 R/Count 7>> endobj',
  '%PDF-1.7\n1 0 obj <</Type/Outlines/Count 7>> endobj',
  '%PDF-1.7\n1 0 obj <</Type/Pages/Count 7 0 R>> endobj',
  '%PDF-1.7\n1 0 obj <</Type/ObjStm/Filter/FlateDecode>>stream\nlukittu\nendstream',
  '%PDF-1.7\n/Type/Pages',
  '',
])('no number of pages is made of %j', (text) => {
  expect(pdfPages(Buffer.from(text))).toBeUndefined()
})

it('a stream that unpacks to more than any document holds is left packed', () => {
  const packed = (size: number) => {
    const objects = deflateSync(`${' '.repeat(size)}<</Type/Pages/Count 7>>`)
    return pdfPages(
      Buffer.concat([Buffer.from('<</Type/ObjStm>>stream\n'), objects, Buffer.from('\nendstream endobj')]),
    )
  }
  expect([packed(1000), packed(20_000_000)]).toEqual([7, undefined])
})

describe.each(kinds)('the text of a %s PDF', (_, pdf) => {
  it.skipIf(!hasProgram)('is read, and kept by what the file holds', async () => {
    put('media/a.pdf', pdf(lines))
    put('media/toinen/nimi.pdf', pdf(lines))
    put('media/muu.pdf', pdf(['Muu']))
    const read = () =>
      readPdfTexts(['/media/a.pdf', '/media/toinen/nimi.pdf', '/media/muu.pdf'], join(dir, 'public'), join(dir, 'kept'))
    const textOf = await read()
    expect(textOf?.('/media/a.pdf')?.split(/\s+/).filter(Boolean)).toEqual(lines.join(' ').split(' '))
    expect(textOf?.('/media/toinen/nimi.pdf')).toBe(textOf?.('/media/a.pdf'))
    expect(textOf?.('/media/muu.pdf')?.trim()).toBe('Muu')
    expect(textOf?.('/media/puuttuu.pdf')).toBeUndefined()
    const [kept = ''] = readdirSync(join(dir, 'kept'))
    expect(readdirSync(join(dir, 'kept'))).toHaveLength(2)
    for (const name of readdirSync(join(dir, 'kept'))) writeFileSync(join(dir, 'kept', name), `Luettu: ${kept}`)
    expect((await read())?.('/media/a.pdf')).toBe(`Luettu: ${kept}`)
  })
})

it.skipIf(!hasProgram)('a damaged file has no text and stops nothing', async () => {
  put('media/rikki.pdf', Buffer.from('%PDF-1.7\nrikki'))
  put('media/a.pdf', plainPdf(lines))
  const textOf = await readPdfTexts(['/media/rikki.pdf', '/media/a.pdf'], join(dir, 'public'), join(dir, 'kept'))
  expect([textOf?.('/media/rikki.pdf'), textOf?.('/media/a.pdf') !== undefined]).toEqual([undefined, true])
})

describe('without the program', () => {
  beforeEach(() => void vi.stubEnv('PATH', dir))

  it('there are no texts, which the caller can tell', async () => {
    put('media/a.pdf', plainPdf(lines))
    expect(await readPdfTexts(['/media/a.pdf'], join(dir, 'public'), join(dir, 'kept'))).toBeUndefined()
  })

  it('a site without PDF files lacks nothing', async () => {
    expect(await readPdfTexts([], join(dir, 'public'), join(dir, 'kept'))).toBeDefined()
  })
})
