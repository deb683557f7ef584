import { inflateSync } from 'node:zlib'

/**
 * How many pages a PDF has, by the root of its tree of pages (ISO 32000-1, 7.7.3), the last one where it was saved again
 * at its end. Undefined where none is found, as in a file locked by a password. Opens no page.
 */
export const pdfPages = (bytes: Buffer): number | undefined => {
  const text = bytes.toString('latin1')
  return rootCounts(`${text}\n${unpacked(text, bytes)}`).at(-1)
}

/** Since PDF 1.5 objects may be packed into streams (7.5.7). */
const unpacked = (text: string, bytes: Buffer): string =>
  [...text.matchAll(/\/ObjStm\b[\s\S]{0,400}?stream\r?\n/g)]
    .map(({ index, 0: { length } }) => {
      const start = index + length
      try {
        return inflateSync(bytes.subarray(start, text.indexOf('endstream', start))).toString('latin1')
      } catch {
        // Packed otherwise, or locked.
        return ''
      }
    })
    .join('\n')

const rootCounts = (text: string): readonly number[] =>
  [...text.matchAll(/\/Type\s*\/Pages\b/g)].flatMap(({ index }) => {
    const node = dictionaryAround(text, index)
    const count = /\/Count\s+(\d+)(?!\d|\s+\d+\s+R)/.exec(node)?.[1]
    return count && !/\/Parent\b/.test(node) ? [Number(count)] : []
  })

/** The innermost `<<…>>` that holds a place. */
const dictionaryAround = (text: string, place: number): string => {
  let start = place
  for (let open = 1; open > 0 && start > 0; open += text.startsWith('>>', start) ? 1 : -1)
    start = Math.max(text.lastIndexOf('<<', start - 1), text.lastIndexOf('>>', start - 1), 0)
  let end = place
  for (let open = 1; open > 0 && end < text.length; ) {
    const [opens = -1, closes = -1] = ['<<', '>>'].map((mark) => text.indexOf(mark, end))
    const isOpening = opens >= 0 && opens < closes
    open += isOpening ? 1 : -1
    end = closes < 0 ? text.length : (isOpening ? opens : closes) + 2
  }
  return text.slice(start, end)
}
