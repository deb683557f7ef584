import { deflateSync } from 'node:zlib'

/** Small PDF files, by ISO 32000-1: a line of text on each page. */

const streamOf = (dictionary: string, data: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`<<${dictionary}/Length ${data.length}>>\nstream\n`, 'latin1'),
    data,
    Buffer.from('\nendstream', 'latin1'),
  ])

const catalog = 1
const pagesRoot = 2
const font = 3
const pageOf = (at: number): number => 4 + 2 * at

/** Dictionaries and streams by their numbers. */
const objectsOf = (lines: readonly string[]) => ({
  dictionaries: new Map([
    [catalog, `<</Type/Catalog/Pages ${pagesRoot} 0 R>>`],
    [
      pagesRoot,
      `<</Resources<</Font<</F ${font} 0 R>>>>/Type /Pages/Kids[${lines.map((_, at) => `${pageOf(at)} 0 R`).join(' ')}]/Count ${lines.length}/MediaBox[0 0 595 842]>>`,
    ],
    [font, '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>'],
    ...lines.map(
      (_, at) => [pageOf(at), `<</Type/Page/Parent ${pagesRoot} 0 R/Contents ${pageOf(at) + 1} 0 R>>`] as const,
    ),
  ]),
  streams: new Map(
    lines.map((line, at) => {
      const shown = Buffer.from(`BT /F 12 Tf 60 760 Td (${line}) Tj ET`, 'latin1')
      return [pageOf(at) + 1, streamOf('', shown)] as const
    }),
  ),
})

/** Puts numbered objects one after another; gives where each begins. */
const placed = (header: string, objects: Iterable<readonly [number, Buffer]>) => {
  const parts = [Buffer.from(header, 'latin1')]
  const offsets = new Map<number, number>()
  let length = header.length
  for (const [number, content] of objects) {
    const object = Buffer.concat([Buffer.from(`${number} 0 obj\n`), content, Buffer.from('\nendobj\n')])
    offsets.set(number, length)
    parts.push(object)
    length += object.length
  }
  return { parts, offsets, length }
}

export const plainPdf = (lines: readonly string[]): Buffer => {
  const { dictionaries, streams } = objectsOf(lines)
  const all = [...[...dictionaries].map(([number, text]) => [number, Buffer.from(text)] as const), ...streams]
  const { parts, offsets, length } = placed('%PDF-1.4\n', all)
  const size = all.length + 1
  const rows = Array.from(
    { length: size - 1 },
    (_, at) => `${String(offsets.get(at + 1)).padStart(10, '0')} 00000 n \n`,
  )
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}trailer\n<</Size ${size}/Root ${catalog} 0 R>>\n`
  return Buffer.concat([...parts, Buffer.from(`${table}startxref\n${length}\n%%EOF\n`)])
}

/** With its dictionaries in a stream of objects, as most programs write since version 1.5. */
export const packedPdf = (lines: readonly string[]): Buffer => {
  const { dictionaries, streams } = objectsOf(lines)
  const packed = [...dictionaries]
  const holder = packed.length + streams.size + 1
  let at = 0
  const index = packed.map(([number, text]) => {
    const pair = `${number} ${at}`
    at += text.length + 1
    return pair
  })
  const head = `${index.join(' ')}\n`
  const body = deflateSync(Buffer.from(head + packed.map(([, text]) => text).join('\n')))
  const held = streamOf(`/Type/ObjStm/N ${packed.length}/First ${head.length}/Filter/FlateDecode`, body)
  const { parts, offsets, length } = placed('%PDF-1.5\n', [...streams, [holder, held]])
  offsets.set(holder + 1, length)
  const row = (kind: number, place: number, third: number) => [kind, place >> 8, place & 255, third]
  const rows = Array.from({ length: holder + 2 }, (_, number) => {
    const inside = packed.findIndex(([own]) => own === number)
    if (inside >= 0) return row(2, holder, inside)
    const offset = offsets.get(number)
    return offset === undefined ? row(0, 0, 255) : row(1, offset, 0)
  })
  const table = streamOf(`/Type/XRef/Size ${holder + 2}/W[1 2 1]/Root ${catalog} 0 R`, Buffer.from(rows.flat()))
  const end = [Buffer.from(`${holder + 1} 0 obj\n`), table, Buffer.from(`\nendobj\nstartxref\n${length}\n%%EOF\n`)]
  return Buffer.concat([...parts, ...end])
}
