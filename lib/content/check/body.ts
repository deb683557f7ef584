import type { Heading, Nodes, Parents, Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { AnyType } from '../../schema/content-types'
import { tooDeep } from '../markdown/parse-body'
import { addAnchors, separateFootnotes } from '../markdown/render-body'
import type { Report } from '../source/problem'
import { checkBlock } from './block-rules'
import { checkNumbers, checkText } from './body-markup'
import type { Context, Link } from './facts'
import { checkLink } from './link-rules'
import { nodeProblem } from './node-problem'
import { shapeProblem } from './shape-rules'

/** Levels of lists and quotations in each other; no reader follows more. */
const deepest = 30

/** Checks a body in one walk, and fills in values of blocks and ids of headings. It begins after line `above`. */
export const checkBody = (root: Root, source: string, above: number, type: AnyType, context: Context) => {
  const { report } = context
  const links: Link[] = []
  const headings: Heading[] = []
  const named: Named[] = []
  const checkHeading = createHeadingCheck(source, report)
  if (type.body === 'required' && !root.children.some(showsSomething))
    report(above, 'teksti', {
      what: 'Tekstiä ei ole',
      fix: 'Kirjoita rivin «---» alle vähintään yksi kappale; pelkkä otsikko, viiva tai tyhjä luettelo ei riitä',
    })
  const walk = (node: Nodes, parent: Parents, depth: number, within?: string) => {
    const line = node.position?.start.line ?? 1
    if (depth > deepest) {
      report(line, 'teksti', tooDeep)
      return
    }
    const problem = nodeProblem(node, parent, source)
    if (problem) report(line, 'teksti', problem)
    else if (node.type === 'block') checkBlock(node, parent, context)
    else if (node.type === 'heading') checkHeading(node, parent)
    else if (node.type === 'link' || node.type === 'linkReference' || node.type === 'definition')
      checkLink(node, source, context, links)
    else if (node.type === 'text') checkText(node, parent, source, report)
    else if (node.type === 'list') checkNumbers(node, parent, source, report)
    const shape = problem ? null : shapeProblem(node, parent, source)
    if (shape) report(line + (shape.at ?? 0), 'teksti', { what: shape.what, fix: shape.fix })
    if (node.type === 'heading') headings.push(node)
    if (isNamed(node)) named.push({ node, within })
    const inside = node.type === 'footnoteDefinition' ? node.identifier : within
    if ('children' in node) for (const child of node.children) walk(child, node, depth + 1, inside)
  }
  for (const child of root.children) walk(child, root, 1)
  checkDefinitions(named, report)
  separateFootnotes(named.map(({ node }) => node))
  return { anchors: addAnchors(headings), links }
}

const readable = /[\p{L}\p{N}]/u

/** Whether a reader finds words, a picture or another block here. A heading alone, a footnote or an address is nothing. */
const showsSomething = (node: Nodes): boolean => {
  switch (node.type) {
    case 'heading':
    case 'definition':
    case 'footnoteDefinition':
      return false
    case 'text':
    case 'inlineCode':
    case 'code':
      return readable.test(node.value)
    case 'image':
    case 'imageReference':
      return true
    case 'block':
      return node.form === 'leaf' || node.children.some(showsSomething)
    default:
      return 'children' in node && node.children.some(showsSomething)
  }
}

/** To be called for each heading in order: from `##`, since the title is the h1, one level at a time (WCAG 1.3.1). */
const createHeadingCheck = (source: string, report: Report) => {
  let level = 1
  return (heading: Heading, parent: Parents): void => {
    const line = heading.position?.start.line ?? 1
    const wrong = (what: string, fix: string) => report(line, 'teksti', { what, fix })
    const text = textOf(heading).replace(/\s+/g, ' ')
    const marks = '#'.repeat(heading.depth)
    const { start, end } = heading.position ?? {}
    if (!/^#{1,6}(?:\s|$)/.test(source.slice(start?.offset, (start?.offset ?? 0) + 7))) {
      const last = end?.line ?? line
      report(last, 'teksti', {
        what: `Rivi «${source.slice(0, end?.offset).split('\n').at(-1)?.trim()}» tekee edellisestä rivistä otsikon`,
        fix: `Kirjoita otsikko muodossa «## ${text}», tai lisää viivan eteen tyhjä rivi`,
      })
    } else if (heading.depth === 1)
      wrong(
        'Tekstissä on ykköstason otsikko, joka on jo sivun otsikkona',
        `Kirjoita väliotsikko kahdella merkillä: «## ${text}»`,
      )
    else if (text.trim() === '') wrong('Otsikossa ei ole tekstiä', 'Kirjoita otsikko tai poista rivi')
    else if (heading.depth > level + 1)
      wrong(
        `Otsikkotaso hyppää: «${marks} ${text}»`,
        `Kirjoita otsikko ${level + 1} merkillä: «${'#'.repeat(level + 1)} ${text}»`,
      )
    if (parent.type !== 'root' && !(parent.type === 'block' && parent.flawed))
      wrong(
        'Otsikko on luettelon, lainauksen tai lohkon sisällä',
        'Siirrä otsikko omaksi rivikseen niiden ulkopuolelle',
      )
    level = Math.max(heading.depth, 2)
  }
}

/** A name that is given in one place of a body and used in others. */
type NamedNode = Extract<Nodes, { identifier: string }>
/** `within`: the footnote that it stands in. */
type Named = { readonly node: NamedNode; readonly within: string | undefined }

const isNamed = (node: Nodes): node is NamedNode => 'identifier' in node

/** Footnotes that a reader comes to: one that only itself or an unread one names is not shown. */
const readNotes = (named: readonly Named[]): ReadonlySet<string> => {
  const references = named.filter(({ node }) => node.type === 'footnoteReference')
  const read = new Set<string>()
  for (let count = -1; count < read.size; ) {
    count = read.size
    for (const { node, within } of references) if (within === undefined || read.has(within)) read.add(node.identifier)
  }
  return read
}

/** Reports footnotes and addresses of links that are unused or given twice, and names that do not fit an address. */
const checkDefinitions = (nodes: readonly Named[], report: Report): void => {
  const used = new Set([...readNotes(nodes)].map((name) => `^${name}`))
  const given = new Set<string>()
  for (const { node } of nodes) {
    if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier)
  }
  for (const { node } of nodes) {
    if (node.type !== 'definition' && node.type !== 'footnoteDefinition') continue
    const note = node.type === 'footnoteDefinition'
    const name = note ? `^${node.identifier}` : node.identifier
    const shown = `[${note ? '^' : ''}${node.label ?? node.identifier}]`
    const line = node.position?.start.line ?? 1
    if (note && !/^[a-z0-9-]+$/.test(node.label ?? node.identifier))
      report(line, 'teksti', {
        what: `Alaviitteen nimessä «${shown}» on muuta kuin pieniä kirjaimia a–z, numeroita ja yhdysviivoja`,
        fix: 'Nimeä alaviite uudelleen sekä tekstissä että sen lopussa, esimerkiksi [^1]',
      })
    if (given.has(name))
      report(line, 'teksti', {
        what: `${note ? 'Alaviite' : 'Linkin osoite'} «${shown}» on kahdesti`,
        fix: 'Poista toinen tai anna sille eri nimi',
      })
    else if (!used.has(name)) {
      report(line, 'teksti', {
        what: note
          ? `Alaviitteeseen «${shown}» ei viitata tekstissä`
          : `Linkin osoitetta «${shown}» ei käytetä tekstissä`,
        fix: note ? `Lisää viittaus ${shown} tekstiin tai poista alaviite` : 'Poista rivi tai käytä osoitetta linkissä',
      })
    }
    given.add(name)
  }
}
