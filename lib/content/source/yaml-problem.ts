import type { ErrorCode } from 'yaml'
import type { Message } from './problem'

type YamlMessage = Message & {
  /** Index of the line among those given. */
  readonly at: number
  readonly field: string
}

const keyOf = (line: string): string => /^\s*(?:- )?([A-Za-z]\w*)\s*:/.exec(line)?.[1] ?? 'tiedosto'
const inQuotes = "Kirjoita arvo yksinkertaisiin lainausmerkkeihin: '…'"

/** A value that opens a quotation mark and does not close it on its line. */
const openQuote = /^\s*(?:- )?(?:\w+:\s+)?(?:"(?:[^"\\]|\\.)*|'(?:[^']|'')*)$/
/** A value that starts with a mark that means something to YAML. */
const specialStart = /^\s*(?:- )?(?:\w+:\s+)?[!&*@`%|>{}[\],#]/

/** The likeliest mistake on a line that cannot be read, or null. */
const likelyProblem = (line: string): Message | null => {
  const [, key = '', rest = ''] = /^\s*(?:- )?([A-Za-z]\w*):([^\s:/].*)$/.exec(line) ?? []
  if (key) return { what: 'Kaksoispisteen jälkeen puuttuu välilyönti', fix: `Kirjoita «${key}: ${rest}»` }
  const [, value = ''] = /^\s*(?:- )?(?:\w+:\s+)(.*)$/.exec(line) ?? /^\s*- (.*)$/.exec(line) ?? []
  if (/^- /.test(value))
    return {
      what: 'Arvo alkaa viivalla, joka tarkoittaa luetteloa',
      fix: "Siirrä luettelo kentän alle omille riveilleen «  - arvo»; jos viiva kuuluu arvoon, kirjoita arvo yksinkertaisiin lainausmerkkeihin: '- …'",
    }
  if (/^\? /.test(value)) return { what: 'Arvo alkaa kysymysmerkillä ja välilyönnillä', fix: inQuotes }
  if (!/^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*\S/.test(value)) return null
  return {
    what: 'Arvo jatkuu lainausmerkin jälkeen, vaikka se päättyi siihen',
    fix: `Kirjoita koko arvo yksinkertaisiin lainausmerkkeihin, sisällä oleva ' kahdesti: ${quoted(value)}`,
  }
}

/** A value that was quoted only in part, quoted as a whole. */
const quoted = (value: string): string => {
  // `'Kokeilu'n alku`: the second mark was an apostrophe.
  const text = /^'[^']*'\p{L}/u.test(value) ? value.slice(1) : value
  return `'${text.replaceAll("'", "''")}'`
}

/** What a YAML error found on line `found` means to an editor, and the line to fix. */
export const yamlProblem = (code: ErrorCode, lines: readonly string[], found: number): YamlMessage => {
  // What is open at the end is found missing after the last line.
  const at = Math.min(
    found,
    Math.max(
      lines.findLastIndex((text) => text.trim() !== ''),
      0,
    ),
  )
  const line = lines[at] ?? ''
  const problemAt = (what: string, fix: string, where = at): YamlMessage => ({
    at: where,
    field: keyOf(lines[where] ?? ''),
    what,
    fix,
  })
  if (code === 'DUPLICATE_KEY')
    return problemAt(`Kenttä «${keyOf(line)}» on samassa kohdassa kahdesti`, 'Poista toinen tai yhdistä arvot')
  // An open quotation mark runs on, and is found missing only where the text ends.
  const open = lines.findIndex((text) => openQuote.test(text))
  if (code === 'MISSING_CHAR' && open !== -1 && open <= at)
    return problemAt(
      'Arvon lopusta puuttuu lainausmerkki',
      'Lisää rivin loppuun sama lainausmerkki, jolla arvo alkaa',
      open,
    )
  if (code === 'BAD_DQ_ESCAPE')
    return problemAt('Kenoviivalla «\\» on erikoismerkitys kaksinkertaisissa lainausmerkeissä', inQuotes)
  const likely = likelyProblem(line)
  if (likely) return problemAt(likely.what, likely.fix)
  if (specialStart.test(line)) return problemAt('Arvo alkaa merkillä, jolla on erikoismerkitys', inQuotes)
  if (/^[^:]*:\s.*:(?:\s|$)/.test(line)) return problemAt('Arvossa on kaksoispiste ja sen jälkeen välilyönti', inQuotes)
  if (keyOf(line) === 'tiedosto' && !/^\s*-/.test(line))
    return problemAt(
      'Rivistä ei selviä, mihin kenttään se kuuluu',
      'Kirjoita rivin alkuun kentän nimi, kaksoispiste ja välilyönti, esimerkiksi «title: Otsikko»',
    )
  if (code === 'BAD_INDENT' || code === 'BLOCK_AS_IMPLICIT_KEY' || code === 'MULTILINE_IMPLICIT_KEY')
    return problemAt(
      'Tämän tai seuraavan rivin sisennys on väärin, tai sulku on sulkematta',
      'Aloita kentät rivin alusta ja sisennä niiden alla olevat rivit kahdella välilyönnillä',
    )
  return problemAt(
    'Tietokenttiä ei voi lukea tästä rivistä eteenpäin',
    'Vertaa riviä toimivaan tiedostoon: «kenttä: arvo», luettelon rivit «  - arvo»',
  )
}
