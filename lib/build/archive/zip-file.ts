import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'

/** A ZIP written as it is made, so that memory holds one file at a time. The same files in the same order give the same bytes. */
type ZipFile = {
  /** `stored`: not compressed, as readers of a WACZ want. */
  readonly add: (path: string, data: Uint8Array, stored?: boolean) => Promise<void>
  /** The same of data that comes in parts. */
  readonly addStream: (path: string, parts: AsyncIterable<Uint8Array>) => Promise<void>
  /** Gives the size of the whole. */
  readonly close: () => Promise<number>
}

/** What is compressed already. */
const packed = /\.(?:png|jpe?g|webp|avif|gif|woff2|mp3|m4a|mp4|webm|zip|pdf|docx|xlsx|pptx|od[tsp]|gz|wasm)$/i

/** `day`, `2026-11-29`, is the time of every file. */
export const openZip = async (file: string, day: string): Promise<ZipFile> => {
  await mkdir(dirname(file), { recursive: true })
  const output = createWriteStream(file)
  let bytes = 0
  const failures: Error[] = []
  const zip = new Zip((error, chunk) => {
    if (error) failures.push(error)
    else {
      bytes += chunk.length
      output.write(chunk)
    }
  })
  output.on('error', (error) => failures.push(error))
  const settle = async (): Promise<void> => {
    if (output.writableNeedDrain) await once(output, 'drain')
    const [failure] = failures
    if (failure) throw failure
  }
  // The format tells the clock where it was made: this one is the same in every zone.
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number)
  const entryOf = (path: string, stored: boolean) => {
    const entry = stored ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 9 })
    entry.mtime = new Date(year, month - 1, date, 12)
    zip.add(entry)
    return entry
  }
  return {
    add: async (path, data, stored = packed.test(path)) => {
      entryOf(path, stored).push(data, true)
      await settle()
    },
    addStream: async (path, parts) => {
      const entry = entryOf(path, true)
      for await (const part of parts) {
        entry.push(part)
        await settle()
      }
      entry.push(new Uint8Array(), true)
      await settle()
    },
    close: async () => {
      zip.end()
      await settle()
      output.end()
      await once(output, 'close')
      return bytes
    },
  }
}
