import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import opentype from 'opentype.js'
import { remembered } from '../../run/collections'

/** Letters as outlines, so that pictures are the same on every system: Atkinson Hyperlegible Next (SIL OFL 1.1). */

type Font = ReturnType<typeof opentype.parse>
export type Weight = 500 | 700

export type Typeface = ReturnType<typeof loadTypeface>

/** Soft hyphen and word joiner: not drawn, but read when lines are broken. */
const breakMarks = '\u00AD\u2060'
/** The package's files; what the first lacks is looked for in the next. */
const subsets = ['latin', 'latin-ext'] as const
const require = createRequire(import.meta.url)

export const fontFiles = (weight: Weight): readonly string[] =>
  subsets.map((subset) =>
    require.resolve(
      `@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${subset}-${weight}-normal.woff`,
    ),
  )

const parse = (file: string): Font => {
  const { buffer, byteOffset, byteLength } = readFileSync(file)
  return opentype.parse(buffer.slice(byteOffset, byteOffset + byteLength))
}

/** Written once each, since writing fractions takes longest of all that is done here. */
const inTenths = remembered((tenths: number) => String(tenths / 10))
const tenth = (value: number): string => inTenths(Math.round(value * 10))

/** Tenths of a pixel (SVG 2, 9.3). opentype.js 2.0.0's own `toPathData` writes `NaN` for some numbers. */
const commandData = (command: opentype.PathCommand): string => {
  if (command.type === 'Z') return 'Z'
  const end = `${tenth(command.x)} ${tenth(command.y)}`
  if (command.type === 'M' || command.type === 'L') return command.type + end
  const first = `${command.type}${tenth(command.x1)} ${tenth(command.y1)} `
  return command.type === 'Q' ? first + end : `${first}${tenth(command.x2)} ${tenth(command.y2)} ${end}`
}

/** A weight, spaced by `tracking` ems. Its files are read when something is drawn, which throws when they are no fonts. */
export const loadTypeface = (weight: Weight, tracking = 0) => {
  let fonts: readonly Font[] | undefined
  const options = { letterSpacing: tracking }
  const fontOf = (char: string): Font | undefined => {
    fonts ??= fontFiles(weight).map(parse)
    return fonts.find((font) => font.charToGlyphIndex(char) > 0)
  }

  const drawnAs = remembered((char: string): string => {
    const base = char.normalize('NFD').charAt(0)
    return [char, base].find((one) => breakMarks.includes(one) || fontOf(one)) ?? ''
  })

  /** Stretches of one font each, shaped and kerned separately. */
  const runs = (text: string): readonly { readonly font: Font; readonly text: string }[] => {
    const stretches: { font: Font; text: string }[] = []
    for (const char of text) {
      const last = stretches.at(-1)
      const font = fontOf(char)
      if (last && last.font === font) last.text += char
      else if (font) stretches.push({ font, text: char })
    }
    return stretches
  }

  const width = remembered((text: string) =>
    runs(text).reduce((sum, run) => sum + run.font.getAdvanceWidth(run.text, 1, options), 0),
  )

  return {
    /** The characters that can be drawn, and marks of where to break; an unknown accented letter loses its accent. */
    // NFC leaves only marks that no letter has taken in: they would be drawn beside it.
    drawable: (text: string) => Array.from(text.normalize('NFC').replace(/\p{M}/gu, ''), drawnAs).join(''),
    /** Advance in ems. */
    width,
    /** SVG path data from `x` on the baseline `y`, in letters of `size` pixels. */
    path: (text: string, x: number, y: number, size: number) => {
      let at = x
      return runs(text)
        .map((run) => {
          const { commands } = run.font.getPath(run.text, at, y, size, options)
          at += width(run.text) * size
          return commands.map(commandData).join('')
        })
        .join('')
    },
  }
}
