import { numbersAsText } from '../markdown/numbers-as-text'
import type { Message, Report } from './problem'
import { type Mapping, readYaml } from './read-yaml'

type Split = {
  /** Null when it could not be read, which has been reported. */
  readonly frontMatter: Mapping | null
  /** Line of the `---` below the front matter. */
  readonly end: number
  /** With an empty line for each line of front matter, so that line numbers are the file's. Null when its beginning is unknown. */
  readonly body: string | null
}

const fence = /^---[ ]*$/
/** What looks like a fence: word processors make dashes of hyphens, and hands slip. */
const fenceLike = /^\s*[-=_*‐‑‒–—―−]+\s*$/

/** Splits a source text and reads its front matter; reports what is wrong with either. */
export const splitSource = (text: string, report: Report): Split => {
  const lines = text.split('\n')
  const unreadable = (index: number, problem: Message): Split => {
    report(Math.max(index, 0) + 1, 'tiedosto', problem)
    return { frontMatter: null, end: 1, body: null }
  }
  const limit = limitProblem(lines)
  if (limit) return unreadable(limit.at, { what: limit.what, fix: limit.fix })
  if (!fence.test(lines[0] ?? '')) {
    const first = lines.findIndex((line) => line.trim() !== '')
    return unreadable(first, openProblem(lines[first] ?? ''))
  }
  const close = lines.findIndex((line, index) => index > 0 && line.startsWith('---'))
  if (close === -1) {
    const like = lines.findIndex((line, index) => index > 0 && fenceLike.test(line))
    return unreadable(like, {
      what: 'Tietokenttien loppua ei löydy',
      fix:
        like === -1
          ? 'Lisää kenttien jälkeen oma rivi «---» ennen tekstiä'
          : `Kirjoita rivin «${lines[like]?.trim()}» tilalle kolme tavallista yhdysviivaa: ---`,
    })
  }
  if (!fence.test(lines[close] ?? ''))
    return unreadable(close, {
      what: `Rivi «${lines[close]}» alkaa kolmella viivalla, mutta siinä on muutakin`,
      fix: 'Kirjoita tietokenttien loppuun rivi, jolla on vain «---»',
    })
  return {
    frontMatter: readYaml(lines.slice(1, close).join('\n'), report),
    end: close + 1,
    body: '\n'.repeat(close + 1) + numbersAsText(lines.slice(close + 1).join('\n')),
  }
}

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

const shorter = 'Jaa teksti monelle sivulle tai julkaise se asiakirjana'
const flatter = 'Pura sisäkkäiset luettelot, lainaukset ja lohkot'

/** The first limit that a file goes over, and the index of its line: told before anything is parsed. */
const limitProblem = (lines: readonly string[]): (Message & { readonly at: number }) | null => {
  const shown = (count: number) => count.toLocaleString('fi').replaceAll('\u00A0', ' ')
  const over = (at: number, what: string, limit: number, fix: string) => ({
    at,
    what: `${what}, enintään ${shown(limit)}`,
    fix,
  })
  const length = lines.reduce((sum, line) => sum + line.length + 1, 0)
  if (length > most.characters) return over(0, `Tiedostossa on ${shown(length)} merkkiä`, most.characters, shorter)
  if (lines.length > most.lines) return over(0, `Tiedostossa on ${shown(lines.length)} riviä`, most.lines, shorter)
  const close = lines.findIndex((line, index) => index > 0 && line.startsWith('---'))
  let [marks, cells, nested, open] = [0, 0, 0, 0]
  for (const [at, line] of lines.entries()) {
    if (line.length > most.long)
      return over(at, `Rivillä on ${shown(line.length)} merkkiä`, most.long, 'Jaa rivi kappaleiksi, tyhjä rivi väliin')
    if (line.trim() === '') {
      marks = 0
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
    if (marks > most.marks)
      return over(at, 'Kappaleessa on liikaa Markdown-merkkejä', most.marks, 'Jaa kappale, tyhjä rivi väliin')
  }
  return null
}

/** What is wrong with the first line that is not empty, where it does not open the front matter. */
const openProblem = (first: string): Message => {
  if (fence.test(first))
    return {
      what: 'Tiedoston alussa on tyhjää ennen riviä «---»',
      fix: 'Poista tyhjä, niin että «---» on ensimmäisellä rivillä',
    }
  if (fenceLike.test(first))
    return {
      what: `Tiedoston ensimmäinen rivi on «${first.trim()}», vaikka sen on oltava «---»`,
      fix: 'Kirjoita ensimmäiselle riville kolme tavallista yhdysviivaa: ---',
    }
  return {
    what: 'Tiedoston alusta puuttuvat tietokentät',
    fix: 'Aloita tiedosto rivillä «---», kirjoita sen alle kentät (title: …) ja lopuksi toinen rivi «---»',
  }
}
