import type { Blockquote, Code, List, Nodes, Paragraph, Parents, Table } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Message } from '../source/problem'

/** What is wrong with a node, `at` lines below its first. */
type Found = (Message & { readonly at?: number }) | null

/** Text that Markdown takes for another thing than its writer meant, or that fell out of the thing it was. */
export const shapeProblem = (node: Nodes, parent: Parents, source: string): Found => {
  const raw = rawOf(node, source)
  switch (node.type) {
    case 'paragraph':
      return paragraphProblem(node, raw)
    case 'code':
      return codeProblem(node, raw)
    case 'blockquote':
      return quoteProblem(node, raw)
    case 'list':
      return interruptingProblem(node, parent, source)
    case 'listItem':
      return node.children.length > 0 ? null : empty('Luettelon kohta')
    case 'footnoteDefinition':
      return node.children.length > 0 ? null : empty('Alaviite')
    case 'table':
      return rowProblem(node, source)
    case 'emphasis':
    case 'strong':
      return starProblem(node, raw, source)
    default:
      return null
  }
}

const rawOf = ({ position }: Nodes, source: string): string =>
  source.slice(position?.start.offset, position?.end.offset)

const empty = (what: string): Message => ({ what: `${what} on tyhjä`, fix: 'Kirjoita sen teksti tai poista se' })

/** Marks of lists as word processors and people write them; rows of the same kind would run into one another. */
const listMarks = [/^[–—−] /, /^o /, /^\(?\p{L}[.)] /u, /^\(?[ivx]+[.)] /i, /^\(\d+\) /]

const asList =
  'Aloita luettelon jokainen rivi yhdysviivalla ja välilyönnillä: «- Kohta»; jos rivit ovat kappaleita, jätä väliin tyhjä rivi'
const asTable =
  'Taulukossa on otsikkorivi, heti sen alla yhtä monta viivaa, «| - | - |», eikä tyhjiä rivejä; jos pystyviiva kuuluu tekstiin, kirjoita eteen kenoviiva: \\|'

const paragraphProblem = (node: Paragraph, raw: string): Found => {
  if (node.children.every(({ type }) => type === 'text' || type === 'break') && !/[^\s\u00AD]/.test(textOf(node)))
    return { what: 'Kappaleessa ei ole tekstiä', fix: 'Poista rivi' }
  const lines = raw.split('\n').map((line, at) => (at === 0 ? line : line.replace(/^[\s>]+/, '')))
  const isTable = lines.length > 1 && lines.every((line) => / \| /.test(line))
  const row = isTable ? 0 : lines.findIndex((line) => /^\||^\+[-=+]{3,}/.test(line))
  if (row !== -1)
    return {
      what: `Rivi «${lines[row]?.slice(0, 60)}» ei ole taulukkoa, vaan sen viivat näkyisivät`,
      fix: asTable,
      at: row,
    }
  const bullet = lines.findIndex((line) => /^[•▪◦●■‣⁃∙·]\s*\S/.test(line))
  if (bullet !== -1)
    return { what: `Rivin alun «${lines[bullet]?.charAt(0)}» ei tee luetteloa`, fix: asList, at: bullet }
  const term = lines.findIndex((line, at) => at > 0 && /^:\s/.test(line))
  if (term !== -1)
    return {
      what: 'Rivi alkaa kaksoispisteellä, joka näkyisi lukijalle',
      fix: 'Kirjoita selite samalle riville: **Sana**: selite',
      at: term,
    }
  return lines.length > 1 && listMarks.some((mark) => lines.every((line) => mark.test(line)))
    ? { what: 'Rivit näkyisivät peräkkäin samassa kappaleessa', fix: asList }
    : null
}

const codeProblem = ({ value }: Code, raw: string): Found => {
  const mark = /^(`{3,}|~{3,})/.exec(raw)?.[1]
  if (!mark)
    return {
      what: 'Rivin alussa on neljä välilyöntiä, joten kappale näkyisi koodina',
      fix: 'Poista välilyönnit rivin alusta; koodi kirjoitetaan kahden ```-rivin väliin',
    }
  const last = raw.includes('\n') ? (raw.split('\n').at(-1) ?? '') : ''
  const end = last.replace(/^[\s>]+/, '').trimEnd()
  if (!end.startsWith(mark) || end !== mark.charAt(0).repeat(end.length))
    return {
      what: `Merkeillä «${mark}» alkavaa koodia ei ole päätetty`,
      fix: `Lisää koodin jälkeen oma rivi «${mark}»`,
    }
  return value.trim() === '' ? empty('Koodi') : null
}

const quoteProblem = (node: Blockquote, raw: string): Found => {
  if (node.children.length === 0) return empty('Lainaus')
  if (/^>\d/.test(raw))
    return {
      what: 'Rivin alun «>» tekee rivistä lainauksen',
      fix: 'Kirjoita sen tilalle «yli», tai lisää eteen kenoviiva: \\>; lainauksessa merkin jälkeen on väli',
    }
  const lazy = raw.split('\n').findIndex((line, at) => at > 0 && !/^\s*>/.test(line))
  return lazy === -1
    ? null
    : {
        what: 'Rivi jatkaa edellisen rivin lainausta',
        fix: 'Lisää lainauksen jälkeen tyhjä rivi, tai aloita rivi merkillä «>»',
        at: lazy,
      }
}

/** A line of running text that happens to begin with a mark of lists. */
const interruptingProblem = (list: List, parent: Parents, source: string): Found => {
  if (list.children.length > 1 || parent.type === 'listItem') return null
  const before = parent.children[parent.children.findIndex((child) => child.type === 'list' && child === list) - 1]
  if (before?.type !== 'paragraph' || before.position?.end.line !== (list.position?.start.line ?? 0) - 1) return null
  if (/:\W*$/.test(rawOf(before, source))) return null
  const [mark = ''] = /^\S+/.exec(rawOf(list, source)) ?? []
  return {
    what: `Rivin alun «${mark}» tekee rivistä luettelon`,
    fix: `Jos se kuuluu tekstiin, lisää kenoviiva: ${mark.slice(0, -1)}\\${mark.slice(-1)}; jos se on luettelo, lisää eteen tyhjä rivi`,
  }
}

/** A line right after a table becomes its row. */
const rowProblem = ({ children, position }: Table, source: string): Found => {
  const row = children.find((row) => !rawOf(row, source).includes('|'))
  return row
    ? {
        what: 'Rivi heti taulukon jälkeen tulisi taulukon riviksi',
        fix: 'Lisää taulukon jälkeen tyhjä rivi',
        at: (row.position?.start.line ?? 0) - (position?.start.line ?? 0),
      }
    : null
}

/** `2*3*4`: the stars would be taken for emphasis. Within a word of letters they may be meant so. */
const starProblem = (node: Nodes, raw: string, source: string): Found => {
  const before = source[(node.position?.start.offset ?? 0) - 1] ?? ''
  if (!raw.startsWith('*') || !/\d/.test(before)) return null
  return {
    what: `Kohta «${before}${raw.slice(0, 40)}» näkyisi ilman tähtiä`,
    fix: 'Jos tähti kuuluu tekstiin, kirjoita eteen kenoviiva: \\*; kertomerkki on ×; korosta kokonainen sana',
  }
}
