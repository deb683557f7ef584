import type { PhrasingContent, RootContent } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import type { Block } from '../../content/markdown/block-types'
import { blocks } from '../../content/markdown/blocks'
import { contentTypes } from '../../schema/content-types'
import { type Field, fieldKinds } from '../../schema/field'
import { settingsType } from '../../schema/settings'
import { statementType } from '../../schema/statement'
import { wordListTypes } from '../../schema/word-lists'
import { code, heading, markdownOf, paragraph, text } from '../../text/markdown'
import { rules } from './advice'

/** The tables of `content/README.md`, made from the schema, blocks and rules of advice. */

type Row = readonly (readonly PhrasingContent[])[]

const table = (head: readonly string[], rows: readonly Row[]): RootContent => ({
  type: 'table',
  children: [head.map((title) => [text(title)]), ...rows].map((cells) => ({
    type: 'tableRow' as const,
    children: cells.map((children) => ({ type: 'tableCell' as const, children: [...children] })),
  })),
})

const kindOf = ({ list, kind }: Field): string => `${list ? 'luettelo: ' : ''}${fieldKinds[kind]}`

const rowsOf = (fields: readonly Field[], prefix = ''): readonly Row[] =>
  fields.flatMap((field) => [
    [
      [code(`${prefix}${field.name}`)],
      [text(field.required ? `${field.label} (pakollinen)` : field.label)],
      [text(kindOf(field))],
      [text(field.hint), ...choicesOf(field)],
    ],
    ...rowsOf(field.fields ?? [], `${prefix}${field.name}.`),
  ])

const choicesOf = ({ choices = [] }: Field): readonly PhrasingContent[] =>
  choices.flatMap(({ value, label }, index) => [
    text(index === 0 ? ' Arvot: ' : ', '),
    code(value),
    text(` = ${label}`),
  ])

const fieldTable = (fields: readonly Field[]) => table(['Kenttä', 'Mitä se on', 'Muoto', 'Ohje'], rowsOf(fields))

const fieldPart = (title: string, place: PhrasingContent[], fields: readonly Field[]): readonly RootContent[] => [
  heading(3, title),
  paragraph(...place, '.'),
  fieldTable(fields),
]

const fieldTables = (): readonly RootContent[] =>
  contentTypes.flatMap(({ words, folder, dated, fields }) => {
    const name = code(dated ? '2021-08-04-otsikko.md' : 'otsikko.md')
    return fieldPart(
      words.one,
      [text('Kansio '), code(`content/${folder}`), text('. Tiedoston nimi on '), name],
      fields,
    )
  })

const example = ({ opening, attributes }: Block): string => {
  const given = attributes.filter(({ required }) => required).map((field) => `${field.name}="…"`)
  return `${opening}${given.length > 0 ? `{${given.join(' ')}}` : ''}`
}

const blockTable = (): RootContent =>
  table(
    ['Lohko', 'Mihin', 'Kohdat'],
    blocks.map((block) => [
      [code(example(block))],
      [text(block.hint)],
      block.attributes.length === 0
        ? [text('–')]
        : block.attributes.flatMap((field, index): PhrasingContent[] => [
            ...(index > 0 ? [text(', ')] : []),
            code(field.name),
            text(` = ${field.label.toLowerCase()}${field.required ? ' (pakollinen)' : ''}`),
          ]),
    ]),
  )

const ruleTable = (): RootContent =>
  table(
    ['Vinkki', 'Milloin se tulee'],
    Object.entries(rules).map(([name, { explanation }]) => [[text(name)], [text(explanation)]]),
  )

const parts: Readonly<Record<string, () => readonly RootContent[]>> = {
  kentät: fieldTables,
  asetukset: () => [fieldTable(settingsType.fields)],
  saavutettavuus: () => [fieldTable(statementType.fields)],
  sanastot: () =>
    wordListTypes.flatMap(({ words, file, fields }) =>
      fieldPart(words.one, [text('Tiedosto '), code(`content/${file}`)], fields),
    ),
  lohkot: () => [blockTable()],
  vinkit: () => [ruleTable()],
}

/** The guide with its tables made anew. Throws when a table's marks are missing. */
export const withGuideTables = (guide: string): string =>
  Object.entries(parts).reduce((done, [name, make]) => {
    const [start, end] = [`<!-- ${name}: alku (npm run content -- ohje) -->`, `<!-- ${name}: loppu -->`]
    const [from, to] = [done.indexOf(start), done.indexOf(end)]
    if (from === -1 || to < from) throw new Error(`Ohjeesta puuttuvat merkit «${start}» ja «${end}».`)
    const markdown = markdownOf(make(), { extensions: [gfmToMarkdown({ tablePipeAlign: false })] })
    return `${done.slice(0, from)}${start}\n\n${markdown}\n${done.slice(to)}`
  }, guide)
