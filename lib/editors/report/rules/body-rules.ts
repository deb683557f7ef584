import type { Nodes, Parents, Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { hasField } from '../../../schema/content-types'
import type { Article } from '../article'
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

/** A remark at each node of the body for which `judge` gives one. */
const remarksIn = ({ body }: Article, judge: (node: Nodes, next: Nodes | undefined) => Remark | undefined) => {
  const remarks: Remark[] = []
  const root: Root = body ?? { type: 'root', children: [] }
  visit(root, (node: Nodes, index: number | undefined, parent?: Parents) => {
    const remark = judge(node, parent?.children[(index ?? 0) + 1])
    if (remark) remarks.push(remark)
  })
  return remarks
}

export const linkTextRule: Rule = (article) =>
  remarksIn(article, (node) => {
    if (node.type !== 'link' && node.type !== 'linkReference') return undefined
    const text = textOf(node).replace(/\s+/g, ' ').trim()
    const bare = text.toLowerCase().replace(/[.,:;!?…»”"]+$/, '')
    // An address typed as such is an error, which the checks report.
    const isTyped = node.children[0]?.position?.start.offset === node.position?.start.offset
    if (isTyped || (!empty.has(bare) && !isUrl(text))) return undefined
    return {
      line: node.position?.start.line ?? 1,
      field: 'teksti',
      what: isUrl(text) ? `Linkin tekstinä on osoite «${text}»` : `Linkin teksti «${text}» ei kerro, minne linkki vie`,
      fix: 'Nimeä linkin tekstissä kohteen otsikko tai aihe: [Uutiskirje ja POPcast](/uutiskirje/)',
    }
  })

/** Without a caption readers do not know why a picture is there or whose it is. */
export const captionRule = (article: Article): readonly Remark[] =>
  remarksIn(article, (node) => {
    if (node.type !== 'block' || node.name !== 'kuva') return undefined
    const given = (key: string) => node.attributes.find(({ name }) => name === key)?.value.trim() ?? ''
    if (given('caption') !== '') return undefined
    return {
      line: node.position?.start.line ?? 1,
      field: 'kuva.caption',
      what: `Kuvalla «${given('src')}» ei ole kuvatekstiä`,
      fix: 'Kerro kuvatekstissä, mitä kuva näyttää ja kuka sen on ottanut: ::kuva{src="…" alt="…" caption="…"}',
    }
  })

const follows: ReadonlySet<string> = new Set(['list', 'table', 'block', 'blockquote', 'code'])

/** What was to follow the colon has often become plain paragraphs. */
export const colonRule: Rule = (article) =>
  remarksIn(article, (node, next) => {
    if (node.type !== 'paragraph' || !textOf(node).trimEnd().endsWith(':') || follows.has(next?.type ?? ''))
      return undefined
    const words = textOf(node).trim().split(/\s+/)
    return {
      line: node.position?.end.line ?? 1,
      field: 'teksti',
      what: `Kappale päättyy kaksoispisteeseen («${words.slice(-3).join(' ')}»), mutta sen jälkeen ei ole luetteloa`,
      fix: 'Kirjoita luettelon rivit muodossa «- Kohta» tai päätä kappale pisteeseen',
    }
  })

/** Who moves, hears or sees otherwise must know beforehand whether they can come. */
export const accessRule: Rule = ({ type, keys }) =>
  hasField(type, 'access') && keys.has('place') && !keys.has('access')
    ? [
        {
          line: keys.get('place') ?? 1,
          field: 'access',
          what: 'Tapahtumalla on paikka, mutta sen esteettömyydestä ei kerrota',
          fix: 'Lisää rivi «access: …» ja kerro esimerkiksi sisäänkäynnistä, hissistä ja induktiosilmukasta',
        },
      ]
    : []

/** A length of time, or until when. */
const length =
  /\d+\s*(?:vuo|kuukau|viik)|\b(?:vuoden|puolen|kuukauden|viikon)|saakka|\basti|ajaksi|(?<!\p{L})ajan(?!\p{L})/iu

/** Who applies for work of a fixed term wants to know how long it is; a notice without a way to apply is history. */
export const contractLengthRule: Rule = ({ given, passages }) => {
  const isOpen = given.has('applyUrl') || given.has('applyEmail')
  const isFixed = given.get('contract') === 'maaraaikainen' && !given.has('contractEnds')
  if (!isOpen || !isFixed || passages.some(({ text }) => length.test(text))) return []
  const fix = 'Lisää rivi «contractEnds: …», tai kerro tekstissä, kuinka kauan työ kestää'
  return [{ line: 1, field: 'contract', what: 'Työ on määräaikainen, mutta sen pituutta ei kerrota', fix }]
}
