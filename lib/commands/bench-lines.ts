import type { Measurement } from './bench-table'

/** A measurement while its steps fill it in. */
export type Filled = { -readonly [Key in keyof Measurement]?: Measurement[Key] }

/** What each line gives: how many were made, milliseconds and bytes of memory. */
const lines: Readonly<Record<string, (made: number, time: number, memory: number) => Filled>> = {
  Viimeistelty: (_, finish, finishMemory) => ({ finish, finishMemory }),
  Kuvia: (_, pictures) => ({ pictures }),
  Jakokuvia: (shareImages, shareImagesCold) => ({ shareImages, shareImagesCold }),
  'Avoin data': (_, openData, openDataMemory) => ({ openData, openDataMemory }),
  'Syötteet ja sivukartat': (_, feeds, feedsMemory) => ({ feeds, feedsMemory }),
  Hakemisto: (_, searchIndex, searchIndexMemory) => ({ searchIndex, searchIndexMemory }),
}

/** What the finishing and its steps apart say of themselves when they end; nothing of any other line. */
export const finishingOf = (line: string): Filled => {
  const [, what = '', made, ms, megabytes] = line.match(/^(\p{L}[\p{L} ]*) (\d+).*: (\d+) ms, (\d+) Mt$/u) ?? []
  return lines[what]?.(Number(made), Number(ms), Number(megabytes) * 1e6) ?? {}
}
