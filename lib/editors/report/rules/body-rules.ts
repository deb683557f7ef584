import type { Nodes, Parents, Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import type { Remark, Rule } from './rule'

/** Rules on the body as a tree: link texts, captions, colons. */

/** Texts that do not tell where a link leads (WCAG 2.4.4, 2.4.9). */
const empty: ReadonlySet<string> = new Set(
  `tästä, tässä, täältä, täällä, tänne, tähän, sieltä, siellä, tämä, tällä sivulla, tältä sivulta, klikkaa,
  klikkaa tästä, klikkaa tähän, klikkaa linkkiä, paina tästä, avaa, katso, katso täältä, lue, lue lisää,
  lue lisää tästä, lue lisää täältä, lue täältä, lisää, lisätietoa, lisätietoja, linkki, linkistä, tästä linkistä,
  tämän linkin kautta, sivu, sivulla, sivulta, verkkosivu, sivusto, verkkosivuilla, verkkosivuilta, osoitteessa,
  pdf, tiedosto, dokumentti, video, lataa, lataa tästä`.split(/,\s+/),
)

const isUrl = (text: string): boolean =>
  /^(?:https?:\/\/|www\.)\S+$/i.test(text) || /^[\w-]+(?:\.[\w-]+)+\/\S*$/.test(text)

const noBody: Root = { type: 'root', children: [] }

export const linkTextRule: Rule = ({ body }) => {
  const remarks: Remark[] = []
  visit(body ?? noBody, (node: Nodes) => {
    if (node.type !== 'link' && node.type !== 'linkReference') return
    const text = textOf(node).replace(/\s+/g, ' ').trim()
    const bare = text.toLowerCase().replace(/[.,:;!?…»”"]+$/, '')
    // An address typed as such is an error, which the checks report.
    const isTyped = node.children[0]?.position?.start.offset === node.position?.start.offset
    if (isTyped || (!empty.has(bare) && !isUrl(text))) return
    remarks.push({
      line: node.position?.start.line ?? 1,
      field: 'teksti',
      what: isUrl(text) ? `Linkin tekstinä on osoite «${text}»` : `Linkin teksti «${text}» ei kerro, minne linkki vie`,
      fix: 'Nimeä linkin tekstissä kohteen otsikko tai aihe: [Uutiskirje ja POPcast](/uutiskirje/)',
    })
  })
  return remarks
}

/** Without a caption readers do not know why a picture is there or whose it is. */
export const captionRule: Rule = ({ body }) => {
  const remarks: Remark[] = []
  visit(body ?? noBody, (node: Nodes) => {
    if (node.type !== 'block' || node.name !== 'kuva') return
    const given = (key: string) => node.attributes.find(({ name }) => name === key)?.value.trim() ?? ''
    if (given('caption') === '')
      remarks.push({
        line: node.position?.start.line ?? 1,
        field: 'kuva.caption',
        what: `Kuvalla «${given('src')}» ei ole kuvatekstiä`,
        fix: 'Kerro kuvatekstissä, mitä kuva näyttää ja kuka sen on ottanut: ::kuva{src="…" alt="…" caption="…"}',
      })
  })
  return remarks
}

const follows: ReadonlySet<string> = new Set(['list', 'table', 'block', 'blockquote', 'code'])

/** What was to follow the colon has often become plain paragraphs. */
export const colonRule: Rule = ({ body }) => {
  const remarks: Remark[] = []
  visit(body ?? noBody, (node: Nodes, index: number | undefined, parent?: Parents) => {
    const next = parent?.children[(index ?? 0) + 1]
    if (node.type !== 'paragraph' || !textOf(node).trimEnd().endsWith(':') || follows.has(next?.type ?? '')) return
    const words = textOf(node).trim().split(/\s+/)
    remarks.push({
      line: node.position?.end.line ?? 1,
      field: 'teksti',
      what: `Kappale päättyy kaksoispisteeseen («${words.slice(-3).join(' ')}»), mutta sen jälkeen ei ole luetteloa`,
      fix: 'Kirjoita luettelon rivit muodossa «- Kohta» tai päätä kappale pisteeseen',
    })
  })
  return remarks
}
