import type { Definition, FootnoteDefinition, FootnoteReference, ImageReference, LinkReference, Nodes } from 'mdast'
import type { Report } from '../problem'

/** A name that is given in one place of a body and used in others. */
export type Named = Definition | FootnoteDefinition | FootnoteReference | ImageReference | LinkReference

export const isNamed = (node: Nodes): node is Named => 'identifier' in node

/**
 * Reports footnotes and link addresses that nothing refers to or that are given twice, which would be dropped silently,
 * and names of footnotes that make no clean address.
 */
export const checkDefinitions = (nodes: readonly Named[], report: Report): void => {
  const used = new Set<string>()
  const given = new Set<string>()
  for (const node of nodes) {
    if (node.type === 'footnoteReference') used.add(`^${node.identifier}`)
    if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier)
  }
  for (const node of nodes) {
    if (node.type !== 'definition' && node.type !== 'footnoteDefinition') continue
    const note = node.type === 'footnoteDefinition'
    const name = note ? `^${node.identifier}` : node.identifier
    const shown = `[${note ? '^' : ''}${node.label ?? node.identifier}]`
    const line = node.position?.start.line ?? 1
    if (note && !/^[a-z0-9-]+$/.test(node.label ?? node.identifier)) {
      report(
        line,
        'teksti',
        `Alaviitteen nimessä «${shown}» on muuta kuin pieniä kirjaimia a–z, numeroita ja yhdysviivoja`,
        'Nimeä alaviite uudelleen sekä tekstissä että sen lopussa, esimerkiksi [^1]',
      )
    }
    if (given.has(name))
      report(
        line,
        'teksti',
        `${note ? 'Alaviite' : 'Linkin osoite'} «${shown}» on kahdesti`,
        'Poista toinen tai anna sille eri nimi',
      )
    else if (!used.has(name)) {
      report(
        line,
        'teksti',
        note ? `Alaviitteeseen «${shown}» ei viitata tekstissä` : `Linkin osoitetta «${shown}» ei käytetä tekstissä`,
        note ? `Lisää viittaus ${shown} tekstiin tai poista alaviite` : 'Poista rivi tai käytä osoitetta linkissä',
      )
    }
    given.add(name)
  }
}
