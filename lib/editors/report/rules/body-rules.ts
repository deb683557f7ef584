import type { Link, LinkReference, Nodes, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import type { BlockNode } from '../../../content/markdown/block-types'
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

export const linkTextRule: Rule = ({ body }) => {
  const remarks: ReturnType<Rule>[number][] = []
  if (!body) return remarks
  const look = (node: Link | LinkReference) => {
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
  }
  visit<Nodes, 'link'>(body, 'link', look)
  visit<Nodes, 'linkReference'>(body, 'linkReference', look)
  return remarks
}

/** Without a caption readers do not know why a picture is there or whose it is. */
export const captionRule: Rule = ({ body }) => {
  const remarks: Remark[] = []
  const walk = (children: readonly { readonly type: string }[]) => {
    for (const child of children) {
      if (!isBlock(child)) continue
      const caption = child.attributes.find(({ name }) => name === 'caption')?.value.trim()
      if (child.name === 'kuva' && !caption) {
        const src = child.attributes.find(({ name }) => name === 'src')?.value ?? ''
        remarks.push({
          line: child.position?.start.line ?? 1,
          field: 'kuva.caption',
          what: `Kuvalla «${src}» ei ole kuvatekstiä`,
          fix: 'Kerro kuvatekstissä, mitä kuva näyttää ja kuka sen on ottanut: ::kuva{src="…" alt="…" caption="…"}',
        })
      }
      walk(child.children)
    }
  }
  walk(body?.children ?? [])
  return remarks
}

const isBlock = (node: { readonly type: string }): node is BlockNode => node.type === 'block'

const follows: ReadonlySet<string> = new Set(['list', 'table', 'block', 'blockquote', 'code'])

/** What was to follow the colon has often become plain paragraphs. */
export const colonRule: Rule = ({ body }) => {
  const remarks: Remark[] = []
  const walk = (node: Nodes) => {
    if (!('children' in node)) return
    for (const [index, child] of node.children.entries()) {
      if (child.type === 'paragraph' && textOf(child).trimEnd().endsWith(':')) check(child, node.children[index + 1])
      walk(child)
    }
  }
  const check = (paragraph: RootContent, next: Nodes | undefined) => {
    if (next && follows.has(next.type)) return
    const words = textOf(paragraph).trim().split(/\s+/)
    remarks.push({
      line: paragraph.position?.end.line ?? 1,
      field: 'teksti',
      what: `Kappale päättyy kaksoispisteeseen («${words.slice(-3).join(' ')}»), mutta sen jälkeen ei ole luetteloa`,
      fix: 'Kirjoita luettelon rivit muodossa «- Kohta» tai päätä kappale pisteeseen',
    })
  }
  if (body) walk(body)
  return remarks
}
