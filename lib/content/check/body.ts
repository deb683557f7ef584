import type { Heading, Nodes, Parents, Root } from 'mdast'
import type { AnyType } from '../../schema/content-types'
import { addAnchors } from '../body/anchors'
import { separateFootnotes } from '../body/footnotes'
import { tooDeep } from '../body/too-deep'
import { checkBlock } from './blocks'
import { checkDefinitions, isNamed, type Named } from './definitions'
import type { Context, Link } from './facts'
import { createHeadingCheck } from './headings'
import { checkLink } from './link'
import { codeProblem } from './markup'
import { showsSomething } from './shows'
import { checkText } from './text'

type CheckedBody = {
  readonly anchors: readonly string[]
  readonly links: readonly Link[]
}

/** Lists in lists in quotations: more levels than this no reader follows, and no program need. */
const deepest = 30

/**
 * Checks a parsed body in one walk, fills in the values of its blocks and the ids of its headings, and gives what the
 * checks across files need. `source` has the line numbers of the file, and `above` is the
 * line it comes after.
 */
export const checkBody = (root: Root, source: string, above: number, type: AnyType, context: Context): CheckedBody => {
  const { report, findings } = context
  const links: Link[] = []
  const headings: Heading[] = []
  const named: Named[] = []
  const checkHeading = createHeadingCheck(source, report)
  if (type.body === 'required' && !root.children.some(showsSomething)) {
    report(
      above,
      'teksti',
      'Tekstiä ei ole',
      'Kirjoita rivin «---» alle vähintään yksi kappale; pelkkä otsikko, viiva tai tyhjä luettelo ei riitä',
    )
  }
  const walk = (node: Nodes, parent: Parents, depth: number) => {
    const line = node.position?.start.line ?? 1
    if (depth > deepest) {
      report(line, 'teksti', tooDeep.what, tooDeep.mend)
      return
    }
    const problem = codeProblem(node)
    if (problem) report(line, 'teksti', problem.what, problem.mend)
    else if (node.type === 'block') checkBlock(node, parent, context)
    else if (node.type === 'heading') checkHeading(node, parent)
    else if (node.type === 'link' || node.type === 'linkReference' || node.type === 'definition')
      checkLink(node, source, report, findings, links)
    else if (node.type === 'text') checkText(node, parent, source, report)
    if (node.type === 'heading') headings.push(node)
    if (isNamed(node)) named.push(node)
    if ('children' in node) for (const child of node.children) walk(child, node, depth + 1)
  }
  for (const child of root.children) walk(child, root, 1)
  checkDefinitions(named, report)
  separateFootnotes(named)
  return { anchors: addAnchors(headings), links }
}
