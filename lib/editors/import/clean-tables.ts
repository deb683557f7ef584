import type { Element, ElementContent } from 'hast'
import type { Cleaner, Inside } from './context'
import { element, find, isElement, oneLine, property, textOf } from './html-tree'

/** Tables: those of figures and words stay, those that only place things are taken apart. */

/** More than any table of a text; hostile numbers would fill the memory. */
const widest = 50

export const table = (node: Element, inside: Inside, cleaner: Cleaner): readonly ElementContent[] => {
  const { clean, context } = cleaner
  const rows = find({ ...node, tagName: 'div' }, ['tr'])
    .map((row) => row.children.filter(isCell))
    .filter((cells) => cells.some((cell) => oneLine(textOf(cell)) !== '' || find(cell, ['img']).length > 0))
  const captions = find({ ...node, tagName: 'div' }, ['caption'])
  const caption = captions.flatMap((one) => [element('p', {}, clean(one.children, inside))])
  if (rows.length === 0) return caption
  const places = find({ ...node, tagName: 'div' }, [
    'table',
    'img',
    'iframe',
    'figure',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'x-mark',
  ])
  const isLayout =
    property(node, 'role') === 'presentation' || places.length > 0 || rows.every((cells) => cells.length < 2)
  if (isLayout || inside.cell || inside.list || inside.quote) {
    if (rows.flat().length > 1) context.note('Taulukko, jolla vain aseteltiin sisältöä, on nyt tavallista tekstiä.')
    return [...caption, ...rows.flat().map((cell) => element('div', {}, clean(cell.children, inside)))]
  }
  const width = Math.max(...rows.map((cells) => cells.reduce((sum, cell) => sum + span(cell, 'colSpan'), 0)))
  const [first = [], ...others] = rows
  // A row of one cell over all columns is the table's title.
  const [title] = first
  const isTitled = first.length === 1 && title !== undefined && others.length > 1 && span(title, 'colSpan') >= width
  const above = isTitled ? [element('p', {}, clean(title.children, { ...inside, cell: true }))] : []
  const [head = [], ...body] = isTitled ? others : rows
  if (!head.some(({ tagName }) => tagName === 'th') && !find(node, ['thead']).length)
    context.note('Taulukossa ei ollut otsikkoriviä: sen ensimmäinen rivi on nyt otsikkorivi. Tarkista.')
  if (rows.flat().some((cell) => span(cell, 'colSpan') > 1 || span(cell, 'rowSpan') > 1))
    context.note('Taulukon yhdistetyt solut on purettu: niiden teksti on ensimmäisessä solussa. Tarkista.')
  const write = (tag: 'th' | 'td') => (cell: Element) =>
    element(
      tag,
      Object.fromEntries(
        (['colSpan', 'rowSpan'] as const).flatMap((name) =>
          span(cell, name) > 1 ? [[name, String(span(cell, name))]] : [],
        ),
      ),
      cellText(cell, cleaner),
    )
  const lines = [
    element('thead', {}, [element('tr', {}, head.map(write('th')))]),
    element(
      'tbody',
      {},
      body.map((cells) => element('tr', {}, cells.map(write('td')))),
    ),
  ]
  return [...caption, ...above, element('table', {}, lines)]
}

const isCell = (node: ElementContent): node is Element =>
  isElement(node) && (node.tagName === 'td' || node.tagName === 'th')

const span = (cell: Element, name: 'colSpan' | 'rowSpan'): number =>
  Math.min(Math.max(Math.trunc(Number(property(cell, name))) || 1, 1), widest)

/** What a cell says, in one line. */
const cellText = (cell: Element, { clean, context }: Cleaner): readonly ElementContent[] => {
  const separated = (nodes: readonly ElementContent[]): ElementContent[] =>
    nodes.flatMap((node, at): ElementContent[] => {
      if (!isElement(node)) return [node]
      if (node.tagName === 'br') return [{ type: 'text', value: ' ' }]
      if (/^(?:p|div|ul|ol|blockquote|pre|dl|dt|dd|hr)$/.test(node.tagName))
        return [{ type: 'text', value: ' ' }, ...separated(node.children), { type: 'text', value: ' ' }]
      if (node.tagName !== 'li') return [{ ...node, children: separated(node.children) }]
      const isLast = !nodes.slice(at + 1).some((later) => isElement(later))
      return [...separated(node.children), { type: 'text', value: isLast ? ' ' : '; ' }]
    })
  const children = clean(cell.children, { cell: true })
  if (children.some((child) => isElement(child) && /^(?:ul|ol|dl)$/.test(child.tagName)))
    context.note('Taulukon solussa oli luettelo: sen kohdat ovat nyt yhdellä rivillä.')
  return separated(children)
}
