import type { Definition, Link as LinkNode, LinkReference } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Report } from '../problem'
import type { Findings, Link } from './facts'
import { mediaKindProblem, mediaPathProblem } from './media-path-rules'
import { linkUrlProblem } from './url-rules'

/**
 * Checks a link by itself and gathers what can be checked only against the other files: addresses on this site into
 * `links`, files into `findings`.
 */
export const checkLink = (
  node: LinkNode | LinkReference | Definition,
  source: string,
  report: Report,
  findings: Findings,
  links: Link[],
): void => {
  const line = node.position?.start.line ?? 1
  const wrong = (what: string, mend: string) => report(line, 'teksti', what, mend)
  if (node.type !== 'definition') {
    const text = textOf(node).trim()
    if (text === '')
      wrong(
        'Linkillä ei ole tekstiä',
        'Kirjoita hakasulkuihin, minne linkki vie: [Tietoa osallistumisesta](/osallistu/)',
      )
    if (node.type === 'link' && /^https?:/i.test(node.url) && isBare(node, source)) {
      wrong(
        `Tekstissä on paljas osoite «${text}»`,
        `Kirjoita linkki, jonka teksti kertoo, minne se vie: [teksti](${node.url.replace(/^http:/, 'https:')})`,
      )
      return
    }
  }
  if (node.type === 'linkReference') return
  if (node.title)
    wrong(
      `Linkin osoitteen jälkeen on teksti «${node.title}», joka ei näy kaikille lukijoille`,
      'Poista lainausmerkeissä oleva teksti ja kirjoita asia linkin tekstiin',
    )
  const told = linkUrlProblem(node.url) ?? (node.url.startsWith('/media/') ? mediaUrlProblem(node.url) : null)
  if (told) wrong(told.what, told.mend)
  else if (node.url.startsWith('/media/'))
    findings.media.push({ field: 'teksti', line, path: withoutHash(node.url), accept: 'any' })
  else if (/^[/#]/.test(node.url)) links.push({ line, url: node.url })
}

/** An address typed as such, which becomes a link by itself. One of electronic mail says enough and may stand. */
const isBare = (node: LinkNode, source: string): boolean => {
  const start = node.position?.start.offset ?? 0
  return source[start] !== '['
}

/** A link may lead to a page of a PDF: `/media/suunnitelma.pdf#page=3`. */
const withoutHash = (url: string): string => url.replace(/#.*$/, '')

const mediaUrlProblem = (url: string) => mediaPathProblem(withoutHash(url)) ?? mediaKindProblem(withoutHash(url), 'any')
