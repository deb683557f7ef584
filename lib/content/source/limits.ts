import type { Message } from './problem'

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
export const limitProblem = (lines: readonly string[], shape: Shape): (Message & { readonly at: number }) | null => {
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
