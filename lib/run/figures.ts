import { existsSync, readFileSync, writeFileSync } from 'node:fs'

/** What a step of the build cost. */
export type Figure = {
  readonly step: string
  readonly ms: number
  /** The most memory of its process, in megabytes. */
  readonly peakMB?: number
  /** How many it made: pages, pictures, files. */
  readonly count?: number
  readonly bytes?: number
}

/** The figures in a file, in the order in which the steps ended; none without the file. */
export const readFigures = (file: string): readonly Figure[] =>
  existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []

/** Adds a step's figure to the file that `BUILD_FIGURES` names; does nothing without it. Steps end one at a time. */
export const noteFigure = (figure: Figure): void => {
  const file = process.env.BUILD_FIGURES
  if (file) writeFileSync(file, `${JSON.stringify([...readFigures(file), figure], null, 2)}\n`)
}
