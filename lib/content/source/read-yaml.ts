import { isAlias, isMap, isScalar, isSeq, LineCounter, type ParsedNode, parseDocument, visit } from 'yaml'
import type { Report } from './problem'
import { yamlProblem } from './yaml-problem'

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
  const end = yaml.split('\n').findIndex((line) => /^\.\.\.(?:\s|$)/.test(line))
  if (end !== -1) {
    report(end + firstLine, 'tiedosto', {
      what: 'Rivi «...» päättää tietokentät, joten sen jälkeiset kentät jäisivät pois',
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
