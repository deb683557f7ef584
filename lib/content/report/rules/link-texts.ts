import type { Link, LinkReference, Nodes } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import type { Rule } from './find'

/** Texts that say nothing of where a link leads when it is heard or seen alone (WCAG 2.4.4, 2.4.9). */
const empty: ReadonlySet<string> = new Set([
  ...[
    'tästä',
    'tässä',
    'täältä',
    'täällä',
    'tänne',
    'tähän',
    'sieltä',
    'siellä',
    'tämä',
    'tällä sivulla',
    'tältä sivulta',
  ],
  ...['klikkaa', 'klikkaa tästä', 'klikkaa tähän', 'klikkaa linkkiä', 'paina tästä', 'avaa', 'katso', 'katso täältä'],
  ...['lue', 'lue lisää', 'lue lisää tästä', 'lue lisää täältä', 'lue täältä', 'lisää', 'lisätietoa', 'lisätietoja'],
  ...[
    'linkki',
    'linkistä',
    'tästä linkistä',
    'tämän linkin kautta',
    'sivu',
    'sivulla',
    'sivulta',
    'verkkosivu',
    'sivusto',
  ],
  ...[
    'verkkosivuilla',
    'verkkosivuilta',
    'osoitteessa',
    'pdf',
    'tiedosto',
    'dokumentti',
    'video',
    'lataa',
    'lataa tästä',
  ],
])

const isUrl = (text: string): boolean =>
  /^(?:https?:\/\/|www\.)\S+$/i.test(text) || /^[\w-]+(?:\.[\w-]+)+\/\S*$/.test(text)

export const linkTextRule: Rule = ({ body }) => {
  const remarks: ReturnType<Rule>[number][] = []
  if (!body) return remarks
  const look = (node: Link | LinkReference) => {
    const text = textOf(node).replace(/\s+/g, ' ').trim()
    const bare = text.toLowerCase().replace(/[.,:;!?…»”"]+$/, '')
    // An address typed as such is an error, which the checks tell.
    const isTyped = node.children[0]?.position?.start.offset === node.position?.start.offset
    if (isTyped || (!empty.has(bare) && !isUrl(text))) return
    remarks.push({
      line: node.position?.start.line ?? 1,
      field: 'teksti',
      what: isUrl(text) ? `Linkin tekstinä on osoite «${text}»` : `Linkin teksti «${text}» ei kerro, minne linkki vie`,
      mend: 'Nimeä linkin tekstissä kohteen otsikko tai aihe: [Uutiskirje ja POPcast](/uutiskirje/)',
    })
  }
  visit<Nodes, 'link'>(body, 'link', look)
  visit<Nodes, 'linkReference'>(body, 'linkReference', look)
  return remarks
}
