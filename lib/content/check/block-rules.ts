import type { Parents, TableRow } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Block, BlockNode } from '../markdown/block-types'
import { blockNamed, blocks } from '../markdown/blocks'
import { chartProblem } from '../markdown/chart'
import { expressionProblem } from '../markdown/parse-body'
import type { Message, Report } from '../source/problem'
import { textValue } from '../source/read-yaml'
import { didYouMean, quotedList } from '../source/suggest'
import type { Context } from './facts'
import { checkFields } from './field-rules'
import { linkFix } from './node-problem'

/** Checks one block: its name, how it is written, where it stands, its attributes and what is in it. */
export const checkBlock = (node: BlockNode, parent: Parents, context: Context): void => {
  const { report } = context
  const line = node.position?.start.line ?? 1
  const block = blockNamed(node.name)
  if (!block) {
    report(line, 'teksti', unknownProblem(node))
    return
  }
  const wrong = (what: string, fix: string) => report(line, block.name, { what, fix })
  const hasRightForm = isRightForm(node, block)
  if (!hasRightForm) report(line, block.name, formProblem(node, block))
  else if (!node.closed)
    wrong(`Lohkoa «${block.name}» ei ole suljettu`, 'Lisää lohkon loppuun oma rivi, jolla on vain «:::»')
  node.flawed = !hasRightForm || !node.closed
  if (node.hasLabel)
    wrong(
      'Lohkon nimen jälkeen on teksti hakasuluissa, mitä ei käytetä',
      `Kirjoita teksti aaltosulkuihin: ${example(block)}`,
    )
  if (parent.type !== 'block' || !parent.flawed) checkPlace(block, parent, wrong)
  if (hasRightForm) checkContent(node, block, wrong)
  if (hasRightForm && block.holds === 'table' && node.children.length > 0) checkTable(node, block, report)
  for (const attribute of node.attributes.filter(({ code }) => code))
    report(attribute.line, block.name, { ...expressionProblem, fix: 'Kirjoita arvo lainausmerkkeihin: title="…"' })
  node.values = checkAttributes(node, block, context)
}

const checkAttributes = (node: BlockNode, block: Block, context: Context) => {
  const seen = new Set<string>()
  const entries = node.attributes.flatMap(({ name, value, line, code }) => {
    if (code) return []
    const twice = { what: `Lohkossa on kohta «${name}» kahdesti`, fix: 'Poista toinen' }
    if (seen.has(name)) context.report(line, block.name, twice)
    seen.add(name)
    return [{ key: name, line, value: textValue(value, line) }]
  })
  const line = node.position?.start.line ?? 1
  // A value of code is a problem of its own, so the attribute is not missing too.
  const codeNames = node.attributes.flatMap(({ name, code }) => (code ? [name] : []))
  const fields = block.attributes.filter((field) => !codeNames.includes(field.name))
  return checkFields({ kind: 'map', entries, line }, fields, { ...context, form: 'block', prefix: `${block.name}.` })
}

/** Blocks of other systems, and ours that does the same. */
const foreignBlocks: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    'note info tip hint warning caution danger important success alert callout admonition notice box huom info-box'
      .split(' ')
      .map((name) => [name, 'huomio']),
  ),
  ...{ youtube: 'video', vimeo: 'video', embed: 'video', iframe: 'video', audio: 'aani', podcast: 'aani' },
  ...{ image: 'kuva', figure: 'kuva', img: 'kuva', steps: 'vaiheet', files: 'asiakirjat', contact: 'yhteystieto' },
}

const unknownProblem = (node: BlockNode): Message => {
  const { written, syntax, name } = node
  const names = blocks.map((block) => (syntax === 'jsx' ? block.jsx : block.name))
  const ours = blocks.find(({ name }) => name === foreignBlocks[written.toLowerCase()])
  if (ours)
    return {
      what: `Lohkoa «${written}» ei ole`,
      fix: `Käytä lohkoa ${syntax === 'jsx' ? `<${ours.jsx}>` : example(ours)}`,
    }
  if (syntax !== 'jsx' || name)
    return { what: `Lohkoa «${written}» ei ole`, fix: didYouMean(written, names, `Lohkot ovat ${quotedList(names)}`) }
  const href = node.attributes.find((attribute) => attribute.name === 'href' && !attribute.code)?.value
  return {
    what: `Tekstissä on HTML-merkintä «<${written}>», jota ei sallita`,
    fix: href
      ? linkFix(textOf(node), href)
      : didYouMean(written, names, 'Kirjoita teksti Markdown-merkinnöin tai käytä lohkoa, esimerkiksi <Huomio>'),
  }
}

const isRightForm = (node: BlockNode, block: Block): boolean => {
  // `<Huomio />` is a container without content, which is what is said of it.
  if (node.syntax === 'jsx') return node.form === 'leaf' || block.form === 'container'
  return node.form === block.form
}

const example = (block: Block): string => {
  const [first] = block.attributes
  return `${block.opening}${first ? `{${first.name}="…"}` : ''}`
}

const formProblem = ({ syntax }: BlockNode, block: Block): Message => {
  if (syntax === 'jsx')
    return {
      what: `Lohkolla «${block.jsx}» ei ole sisältöä, mutta sen sisälle on kirjoitettu`,
      fix: `Kirjoita lohko muodossa <${block.jsx} … /> ja siirrä teksti sen jälkeen`,
    }
  if (block.form === 'leaf')
    return {
      what: `Lohko «${block.name}» alkaa kolmella kaksoispisteellä, vaikka sillä ei ole sisältöä`,
      fix: `Kirjoita lohko yhdelle riville kahdella kaksoispisteellä: ${example(block)} ja poista sen loppurivi «:::», jos sellainen on`,
    }
  return {
    what: `Lohko «${block.name}» alkaa kahdella kaksoispisteellä, vaikka sillä on sisältö`,
    fix: `Aloita lohko kolmella kaksoispisteellä: ${example(block)}, kirjoita sisältö sen alle ja lopuksi oma rivi «:::»`,
  }
}

type Wrong = (what: string, fix: string) => void

const checkPlace = (block: Block, parent: Parents, wrong: Wrong): void => {
  const outer = parent.type === 'block' ? parent.name : undefined
  if (block.parent) {
    if (outer !== block.parent)
      wrong(
        `Lohko «${block.name}» on lohkon «${block.parent}» ulkopuolella`,
        `Kirjoita se lohkon «${block.parent}» sisään`,
      )
  } else if (outer !== undefined && blockNamed(outer)?.child !== block.name)
    wrong(
      `Lohko «${block.name}» on toisen lohkon «${outer}» sisällä`,
      `Sulje lohko «${outer}» ennen sitä tai siirrä lohko sen jälkeen`,
    )
  else if (outer === undefined && parent.type !== 'root')
    wrong(
      `Lohko «${block.name}» on luettelon tai lainauksen sisällä`,
      'Kirjoita lohko omaksi kappaleekseen rivin alusta',
    )
}

const checkContent = (node: BlockNode, block: Block, wrong: Wrong): void => {
  const { holds, name } = block
  const [first, ...rest] = node.children
  if (!holds) return
  if (!first) wrong(`Lohko «${name}» on tyhjä`, 'Kirjoita lohkon sisältö tai poista lohko')
  else if (holds === 'orderedList' && (first.type !== 'list' || !first.ordered || rest.length > 0))
    wrong(
      `Lohkossa «${name}» on oltava yksi numeroitu luettelo eikä muuta`,
      'Kirjoita vaiheet riveille muodossa «1. Ensimmäinen vaihe.» ja siirrä muu teksti lohkon ulkopuolelle',
    )
  else if (holds === 'orderedList' && first.type === 'list' && (first.start ?? 1) !== 1)
    wrong(`Vaiheiden numerointi alkaa luvusta ${first.start}`, 'Aloita numerointi luvusta 1: «1. Ensimmäinen vaihe.»')
  else if (holds === 'blocks' && node.children.some((child) => child.type !== 'block' || child.name !== block.child))
    wrong(
      `Lohkossa «${name}» saa olla vain lohkoja «${block.child}»`,
      `Siirrä muu teksti lohkon «${name}» ulkopuolelle`,
    )
}

const checkTable = (node: BlockNode, block: Block, report: Report): void => {
  const [table, ...rest] = node.children
  const [head, ...rows] = table?.type === 'table' ? table.children : []
  const lineOf = (row: TableRow | undefined) => (row ?? head ?? node).position?.start.line ?? 1
  if (head?.children.length !== 2 || rest.length > 0) {
    report(lineOf(undefined), block.name, {
      what: `Lohkossa «${block.name}» on oltava yksi kahden sarakkeen taulukko eikä muuta`,
      fix: 'Kirjoita tiedot riveille muodossa «| Selite | Luku |», toiseksi riviksi «| - | - |», ja siirrä muu teksti lohkon ulkopuolelle',
    })
    return
  }
  const kind = node.attributes.find(({ name }) => name === 'kind')?.value ?? ''
  const cells = rows.map(({ children: [first, second] }) => [first ? textOf(first) : '', second ? textOf(second) : ''])
  const problem = chartProblem(kind, cells)
  if (problem) report(lineOf(rows[problem.row]), block.name, problem)
}
