import {
  type ErrorCode,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type ParsedNode,
  parseDocument,
  visit,
} from 'yaml'
import type { Message, Report } from './problem'

/** Values with their lines, in one shape for YAML and for attributes of blocks, so that one code checks both. */
export type Scalar = {
  readonly kind: 'scalar'
  /** As YAML types it. */
  readonly value: string | number | boolean | null
  /** As it was written, so that `2021-10` or `2021` is never rounded. */
  readonly source: string
  readonly line: number
}
type List = { readonly kind: 'list'; readonly items: readonly Value[]; readonly line: number }
export type Entry = { readonly key: string; readonly line: number; readonly value: Value }
export type Mapping = { readonly kind: 'map'; readonly entries: readonly Entry[]; readonly line: number }
export type Value = Scalar | List | Mapping

/** A value written as text, on `line`. */
export const textValue = (source: string, line: number): Scalar => ({ kind: 'scalar', value: source, source, line })

/** The fields of front matter, or of a whole file of this `shape`. Null, and reported, when it cannot be read. */
export const readYaml = (yaml: string, report: Report, shape?: string): Mapping | null => {
  const firstLine = shape ? 1 : 2
  const lines = yaml.split('\n')
  const end = lines.findIndex((line, at) => /^(?:\.{3}|---)(?:\s|$)/.test(line) && (at > 0 || line.startsWith('.')))
  if (end !== -1) {
    report(end + firstLine, 'tiedosto', {
      what: `Rivi «${lines[end]?.slice(0, 3)}» päättää tietokentät, joten sen jälkeiset kentät jäisivät pois`,
      fix: 'Poista rivi',
    })
    return null
  }
  const counter = new LineCounter()
  // Tabs have been reported where the file was read; left in, each would be reported here again in other words.
  const withoutTabs = yaml.replaceAll('\t', '  ')
  const lineAt = (offset: number) => counter.linePos(offset).line - 1 + firstLine
  const document = parseDocument(withoutTabs, { lineCounter: counter, logLevel: 'silent', prettyErrors: false })
  const duplicates = document.errors.filter((error) => error.code === 'DUPLICATE_KEY')
  const broken = document.errors.find((error) => error.code !== 'DUPLICATE_KEY')
  for (const error of broken ? [broken, ...duplicates] : duplicates) {
    const { at, field, ...problem } = yamlProblem(error.code, yaml.split('\n'), lineAt(error.pos[0]) - firstLine)
    report(at + firstLine, field, problem)
  }
  if (broken || !isPlain(document.contents, lineAt, report)) return null
  if (!isMap(document.contents)) {
    report(firstLine, 'tiedosto', {
      what: 'Tietokenttiä ei ole',
      fix: shape ?? 'Kirjoita rivien «---» väliin kentät, kukin omalle rivilleen muodossa «title: Otsikko»',
    })
    return null
  }
  const read = (node: ParsedNode | null, line: number): Value => {
    const own = node ? lineAt(node.range[0]) : line
    if (isMap(node)) {
      const entries = node.items.map(({ key, value }): Entry => {
        const keyLine = lineAt(key.range[0])
        return { key: isScalar(key) ? (key.source ?? '') : '?', line: keyLine, value: read(value, keyLine) }
      })
      return { kind: 'map', entries, line }
    }
    if (isSeq(node))
      return { kind: 'list', items: node.items.map((item) => read(item, item ? lineAt(item.range[0]) : line)), line }
    if (!isScalar(node)) return { kind: 'scalar', value: null, source: '', line }
    const { value, source } = node
    // YAML places an empty value where it would stand, which may be on the next key's line.
    if (value === null) return { kind: 'scalar', value, source: source ?? '', line: source ? own : line }
    const typed = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    return { kind: 'scalar', value: typed ? value : String(value), source: source ?? String(value), line: own }
  }
  const root = read(document.contents, 1)
  return root.kind === 'map' ? { ...root, line: 1 } : null
}

/** False, and reported, with anchors, aliases or tags. Comments are reported too: a number sign cuts a value short. */
const isPlain = (contents: ParsedNode | null, lineAt: (offset: number) => number, report: Report): boolean => {
  let plain = true
  visit(contents, {
    Node: (_, node) => {
      if (isScalar(node) && node.comment)
        report(lineAt(node.range?.[0] ?? 0), 'tiedosto', {
          what: `Merkki # ja sen jälkeinen «${node.comment.trim()}» jäisivät pois arvosta`,
          fix: 'Kirjoita koko arvo lainausmerkkeihin, jos # kuuluu siihen, tai poista merkki ja sen loppu',
        })
      const marked = isAlias(node) ? `*${node.source}` : node.anchor ? `&${node.anchor}` : node.tag
      if (!marked) return
      plain = false
      report(lineAt(node.range?.[0] ?? 0), 'tiedosto', {
        what: `Merkinnällä «${marked}» on YAML-kielessä erikoismerkitys, eikä sitä voi käyttää tässä`,
        fix: 'Kirjoita arvo kokonaan; jos merkki kuuluu tekstiin, kirjoita koko arvo lainausmerkkeihin',
      })
    },
  })
  return plain
}

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
const yamlProblem = (code: ErrorCode, lines: readonly string[], found: number): YamlMessage => {
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
