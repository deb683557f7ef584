import { readFile } from 'node:fs/promises'
import type { Message } from '../source/problem'
import { type Cue, readVtt } from './vtt'

/** Of audio, a film or their words. */
type PlayedFacts = {
  readonly kind: string
  /** Length of audio or a film. */
  readonly seconds?: number
  /** Speech of a text track. */
  readonly cues?: readonly Cue[]
  /** Why it is not published: a clause, and what to do. */
  readonly flaw?: Message
}

export const playedFacts = async (file: string, kind: string): Promise<PlayedFacts> => {
  if (kind === 'vtt') {
    const read = readVtt(await readFile(file, 'utf8'))
    return 'what' in read ? { kind, flaw: read } : { kind, cues: read }
  }
  // Loaded when there is something to measure, which is seldom.
  const { parseFile } = await import('music-metadata')
  const format = await parseFile(file, { duration: true, skipCovers: true }).then(
    (metadata) => metadata.format,
    () => undefined,
  )
  const seconds = format?.duration ?? 0
  if (seconds > 0 && (kind !== 'mp4' || format?.hasVideo)) return { kind, seconds }
  return {
    kind,
    flaw: {
      what: kind === 'mp4' ? 'siinä ei ole kuvaa, jota voi katsoa' : 'siinä ei ole ääntä, jota voi kuunnella',
      fix: 'Tallenna tiedosto uudelleen ja tarkista, että se soi alusta loppuun',
    },
  }
}
