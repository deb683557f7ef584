import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'

/** In characters: no request that a server takes is longer. */
const longest = 65_536

/** Lines of a log as a stream, unpacked where its name ends in `.gz`; of an endless line its beginning. `-` is standard input. */
export async function* logLines(file: string): AsyncGenerator<string> {
  const input = file === '-' ? process.stdin : createReadStream(file)
  const packed = file.endsWith('.gz')
  const unpacked = packed ? input.pipe(createGunzip()) : input
  // A pipe does not pass failures on.
  if (packed) input.on('error', (error: Error) => unpacked.emit('error', error))
  unpacked.setEncoding('utf8')
  let rest = ''
  let isCut = false
  for await (const chunk of unpacked) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      if (!isCut) yield line.replace(/\r$/, '')
      isCut = false
    }
    if (rest.length > longest) {
      if (!isCut) yield rest
      ;[rest, isCut] = ['', true]
    }
  }
  if (rest !== '' && !isCut) yield rest
}
