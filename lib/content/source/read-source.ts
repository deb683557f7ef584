import { isUtf8 } from 'node:buffer'
import { lstat, readFile } from 'node:fs/promises'
import type { Message, Report } from './problem'

const hiddenKinds: readonly (readonly [pattern: RegExp, name: string])[] = [
  // Direction overrides hide text from readers and checks (Unicode UAX #9, «Trojan Source»).
  [/[\u202A-\u202E\u2066-\u2069]/, 'näkymätön tekstin suunnan vaihtava merkki'],
  [/[\u061C\u180E\u200B-\u200F\u2060-\u206F\uFEFF]/, 'näkymätön leveydetön merkki'],
  [/[^\n\t\P{Cc}]|[\u2028\u2029\uFFF9-\uFFFC]/u, 'ohjausmerkki'],
  [/[\u{E0000}-\u{E0FFF}]/u, 'näkymätön tunnistemerkki'],
  [/\p{Noncharacter_Code_Point}/u, 'merkki, joka ei ole kirjain missään kielessä'],
  [/\p{Cs}/u, 'merkin puolikas'],
  [/\p{Co}/u, 'merkki, joka näkyy vain yhden ohjelman omalla fontilla'],
  // A soft hyphen has its use, and a variation selector follows what it changes.
  [
    /(?!\u00AD|\p{Variation_Selector})\p{Default_Ignorable_Code_Point}|\u2800|(?<=^|\s)\p{Variation_Selector}/u,
    'merkki, jota kukaan ei näe',
  ],
  [/\p{M}{9}/u, 'monta tarketta samalla kirjaimella'],
]
/** Of a letter that is lost, or was read in another encoding: ä as Ã¤, a dash as â€“. */
const lostLetter = /\uFFFD|Ã[\u0080-\u00BF„–…]|Â[\u00A0-\u00BF]|â€[\u0080-\u00BF\u2010-\u2122œ]?/
/** Any of the above, or a tab. */
const anyBad =
  /[^\n\P{Cc}]|Ã[\u0080-\u00BF„–…]|Â[\u00A0-\u00BF]|â€|[\u2028\u2029\u2800\uFFF9-\uFFFD\p{Cs}\p{Co}\p{Noncharacter_Code_Point}]|(?!\u00AD)\p{Default_Ignorable_Code_Point}|\p{M}{9}/u
/** What joins emoji and letters of scripts that need it, flags of countries within countries, and forms of Han letters. */
const joined =
  /(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}]|\uFE0F)\u200D(?=\p{Extended_Pictographic})|(?<=[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}][\u064B-\u0655]*)[\u200C\u200D](?![\u200C\u200D])|(?<=\u{1F3F4})[\u{E0061}-\u{E007A}]{3,6}\u{E007F}|(?<=\p{Script=Han})[\u{E0100}-\u{E01EF}]/gu

/** What is wrong with the characters of a line or value, or null. Tabs are left to the caller. */
export const hiddenCharacter = (text: string): Message | null => {
  if (!anyBad.test(text)) return null
  const fix = 'Poista rivi ja kirjoita se uudelleen näppäimistöltä, älä liitä sitä toisesta ohjelmasta'
  const bare = text.replace(joined, '')
  for (const [pattern, name] of hiddenKinds) {
    const code = pattern.exec(bare)?.[0].codePointAt(0)
    if (code !== undefined)
      return { what: `Rivillä on ${name} (U+${code.toString(16).toUpperCase().padStart(4, '0')})`, fix }
  }
  const lost = lostLetter.exec(text)?.[0]
  return lost === undefined
    ? null
    : {
        what: `Rivillä on merkki «${lost}», joka syntyy, kun kirjain on hävinnyt`,
        fix: 'Kirjoita oikea kirjain sen tilalle',
      }
}

/** More than any file that people write, in bytes: it is not even opened. */
const largest = 30_000_000

/** Why a file or folder that is there could not be read. */
export const unreadable = (error: unknown): Message => ({
  what: `Tätä ei voi lukea (${error instanceof Error && 'code' in error ? error.code : error})`,
  fix: 'Anna itsellesi lukuoikeus tai tallenna se uudelleen',
})

/** A file of the content; null, and reported, where it cannot be read. One that `mayLack` is null where there is none. */
export const fileBytes = async (path: string, report: Report, mayLack = true): Promise<Buffer | null> => {
  const wrong = (problem: Message) => {
    report(1, 'tiedosto', problem)
    return null
  }
  try {
    const stats = await lstat(path)
    if (!stats.isFile())
      return wrong({ what: 'Tiedoston paikalla on viittaus tai kansio', fix: 'Tallenna itse tiedosto sen paikalle' })
    if (stats.size > largest)
      return wrong({ what: `Tiedostossa on ${stats.size} tavua, enintään ${largest}`, fix: 'Poista siitä tarpeeton' })
    return await readFile(path)
  } catch (error) {
    return mayLack && isMissing(error) ? null : wrong(unreadable(error))
  }
}

/** Whether an error says that there is no such file or folder. */
export const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')

/** Text in NFC, with LF and no mark; null when it is not UTF-8 or too much for a parser. Reports bare CR, tabs and hidden characters. */
export const readSource = (bytes: Buffer, report: Report, shape: Shape = 'article'): string | null => {
  if (!isUtf8(bytes)) {
    report(firstBadLine(bytes), 'tiedosto', {
      what: 'Tiedosto ei ole UTF-8-muodossa, joten ääkköset rikkoutuisivat',
      fix: 'Tallenna tiedosto uudelleen ja valitse merkistöksi UTF-8',
    })
    return null
  }
  const raw = bytes
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .normalize()
  const text = raw.replace(/\r\n?/g, '\n')
  const limit = limitProblem(text.split('\n'), shape)
  if (limit) {
    report(limit.at + 1, 'tiedosto', { what: limit.what, fix: limit.fix })
    return null
  }
  const conflict = text.split('\n').findIndex((line) => /^(?:<{7}|>{7}|\|{7})(?: |$)/.test(line))
  // Of a list its reader says it line by line, and reads the rest.
  if (conflict !== -1 && shape !== 'list') {
    report(conflict + 1, 'tiedosto', {
      what: 'Rivillä on Gitin merkki yhdistämisestä, joka jäi kesken',
      fix: 'Valitse rivien <<<<<<<, ======= ja >>>>>>> väleistä oikea teksti ja poista nuo rivit',
    })
    return null
  }
  const bareReturn = raw.search(/\r(?!\n)/)
  if (bareReturn !== -1)
    report(raw.slice(0, bareReturn).split(/\r\n?|\n/).length, 'tiedosto', {
      what: 'Rivi päättyy vanhanaikaiseen rivinvaihtoon (pelkkä CR), jota kaikki ohjelmat eivät lue',
      fix: 'Tallenna tiedosto uudelleen ja valitse rivinvaihdoiksi LF tai CRLF',
    })
  if (anyBad.test(text)) {
    for (const [index, line] of text.split('\n').entries()) {
      if (line.includes('\t'))
        report(index + 1, 'tiedosto', {
          what: 'Rivillä on sarkain (Tab-näppäimen merkki)',
          fix: 'Korvaa sarkain välilyönneillä',
        })
      const problem = hiddenCharacter(line)
      if (problem) report(index + 1, 'tiedosto', problem)
    }
  }
  return text
}

const firstBadLine = (bytes: Buffer): number => {
  let line = 1
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, start)
    const stop = end === -1 ? bytes.length : end
    if (!isUtf8(bytes.subarray(start, stop))) return line
    start = stop + 1
  }
  return line
}

/** An article with its front matter, YAML alone, or a list of lines that a command may make long. */
export type Shape = 'article' | 'yaml' | 'list'

/** What no text needs and a parser takes long over, each with its limit. */
const most = {
  characters: 300_000,
  lines: 3_000,
  long: 10_000,
  levels: 30,
  nested: 3_000,
  columns: 50,
  cells: 10_000,
  marks: 3_500,
}

const flatter = 'Pura sisäkkäiset luettelot, lainaukset ja lohkot'

/** The first limit that a file goes over, and the index of its line: told before anything is parsed. */
const limitProblem = (lines: readonly string[], shape: Shape): (Message & { readonly at: number }) | null => {
  const shorter =
    shape === 'article' ? 'Jaa teksti monelle sivulle tai julkaise se asiakirjana' : 'Poista tarpeettomat rivit'
  const times = shape === 'list' ? 100 : 1
  const shown = (count: number) => count.toLocaleString('fi').replaceAll('\u00A0', ' ')
  const over = (at: number, what: string, limit: number, fix: string) => {
    return { at, what: `${what}, enintään ${shown(limit)}`, fix }
  }
  const length = lines.reduce((sum, line) => sum + line.length + 1, 0)
  if (length > most.characters * times)
    return over(0, `Tiedostossa on ${shown(length)} merkkiä`, most.characters * times, shorter)
  if (lines.length > most.lines * times)
    return over(0, `Tiedostossa on ${shown(lines.length)} riviä`, most.lines * times, shorter)
  if (shape === 'list') return null
  const end = lines.findIndex((line, index) => index > 0 && line.startsWith('---'))
  const close = shape === 'yaml' ? lines.length : end
  let [marks, ends, cells, nested, open] = [0, 0, 0, 0, 0]
  for (const [at, line] of lines.entries()) {
    if (line.length > most.long)
      return over(at, `Rivillä on ${shown(line.length)} merkkiä`, most.long, 'Jaa rivi kappaleiksi, tyhjä rivi väliin')
    if (line.trim() === '') {
      ;[marks, ends] = [0, 0]
      continue
    }
    // Quotations, lists and indents at the start of a line, or brackets of YAML.
    const start = /^(?:[\s>]|[-*+?](?=\s)|\d+[.)](?=\s))*/.exec(line)?.[0] ?? ''
    const levels = at < close ? line.split(/[[{]|[-?:] /).length : start.split(/[^\s>]+|>/).length
    const indent = start.search(/\S|$/) / 2
    if (/^[\s>]*:{3,}\s*$/.test(line)) open = Math.max(open - 1, 0)
    else if (/^[\s>]*:{3,}/.test(line)) open++
    if (levels > most.levels + 1 || open > most.levels || indent > 2 * most.levels)
      return over(at, 'Tekstissä on liian monta sisäkkäistä tasoa', most.levels, flatter)
    nested += Math.max(levels + indent - 3, 0)
    if (nested > most.nested) return over(at, 'Tekstissä on liikaa sisäkkäisiä rivejä', most.nested, flatter)
    const columns = line.split(/(?<!\\)\|/).length - 1
    cells += columns
    if (columns > most.columns + 1) return over(at, 'Taulukossa on liikaa sarakkeita', most.columns, shorter)
    if (cells > most.cells) return over(at, 'Taulukoissa on liikaa soluja', most.cells, shorter)
    marks += at < close ? 0 : (line.match(/[*_~`![<&]/g)?.length ?? 0)
    // For each, the parser looks back for its beginning.
    ends += at < close ? 0 : line.split(']').length - 1
    if (Math.max(marks, ends) > most.marks)
      return over(at, 'Kappaleessa on liikaa Markdown-merkkejä', most.marks, 'Jaa kappale, tyhjä rivi väliin')
  }
  return null
}
