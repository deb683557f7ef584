import { innerFields } from '../../schema/content-types'
import { field } from '../../schema/field'
import { formatPartialDate, phoneHref } from '../../text/format'
import { documentMeta } from '../media/document-meta'
import { type Block, type BlockContext, h } from './block-types'
import { chartKinds, renderChart } from './chart'

/** As in front matter, so that a limit is stated once; but a block has no `url` instead of the file. */
const documentFields = innerFields('Page', 'documents', ['title', 'file', 'lang']).map((documentField) =>
  documentField.name === 'file' ? { ...documentField, required: true } : documentField,
)

const linkFields = [
  field('href', 'url', 'Osoite', 'Osoite, joka alkaa https://.', { required: true }),
  field('title', 'text', 'Nimi', 'Jakson tai tallenteen nimi.', { required: true, min: 3, max: 120 }),
  field('duration', 'text', 'Kesto', 'Esimerkiksi 12 min.', { min: 2, max: 30 }),
]

/** Width of a picture in running text (`components/parts/prose.tsx`). */
const textSizes = '(min-width: 48em) 45.125em, calc(100vw - 2.25em)'

/** A link that says where it leads; nothing is loaded from the other site. */
const mediaCard =
  (opens: string) =>
  ({ value }: BlockContext) => {
    const where = [new URL(value('href')).host.replace(/^www\./, ''), value('duration')].filter(Boolean).join(' · ')
    return h(
      'div',
      { className: ['media-card'] },
      h('a', { href: value('href') }, value('title')),
      h('p', {}, `${opens}: ${where}`),
    )
  }

type Row = Omit<Block, 'jsx' | 'form' | 'opening' | 'parent'>

/** Every block; checks, rendering, editing forms and the editors' reference read this table. */
const rows: readonly Row[] = [
  {
    name: 'huomio',
    label: 'Huomio',
    hint: 'Tärkeä tieto, jonka on erotuttava tekstistä.',
    attributes: [
      field('title', 'text', 'Otsikko', 'Lyhyt otsikko; ilman sitä otsikkona on «Huomio».', { min: 2, max: 90 }),
    ],
    holds: 'text',
    render: ({ value, children }) =>
      h(
        'div',
        { className: ['notice'], role: 'note' },
        h('p', { className: ['notice-title'] }, value('title') || 'Huomio'),
        ...children,
      ),
  },
  {
    name: 'yhteystieto',
    label: 'Yhteystieto',
    hint: 'Keneltä saa lisätietoa.',
    attributes: innerFields('Project', 'contacts', ['name', 'role', 'email', 'phone']),
    render: ({ value }) => {
      const [role, email, phone] = [value('role'), value('email'), value('phone')]
      return h(
        'div',
        { className: ['contact'] },
        h('p', { className: ['contact-name'] }, value('name')),
        role ? h('p', {}, role) : null,
        email ? h('p', {}, h('a', { href: `mailto:${email}` }, email)) : null,
        phone ? h('p', {}, h('a', { href: phoneHref(phone) }, phone)) : null,
      )
    },
  },
  {
    name: 'kuva',
    label: 'Kuva',
    hint: 'Kuva ja halutessa kuvateksti.',
    attributes: [
      ...innerFields('News', 'image', ['src', 'alt']),
      field('caption', 'text', 'Kuvateksti', 'Näkyy kuvan alla.', { min: 3, max: 300 }),
    ],
    render: ({ value, media }) => {
      const size = { width: media?.width, height: media?.height, sizes: textSizes }
      const image = h('img', { src: value('src'), alt: value('alt'), ...size, loading: 'lazy', decoding: 'async' })
      return h('figure', {}, image, value('caption') ? h('figcaption', {}, value('caption')) : null)
    },
  },
  {
    name: 'asiakirjat',
    label: 'Asiakirjat',
    hint: 'Luettelo ladattavista asiakirjoista.',
    attributes: [],
    holds: 'blocks',
    child: 'asiakirja',
    render: ({ children }) => h('ul', { className: ['documents'] }, ...children),
  },
  {
    name: 'asiakirja',
    label: 'Asiakirja',
    hint: 'Yksi asiakirja luettelossa.',
    attributes: documentFields,
    render: ({ value, media }) => {
      const lang = value('lang')
      const foreign = lang !== '' && lang !== 'fi'
      const meta = media ? `(${documentMeta(media, lang || undefined)})` : ''
      return h(
        'li',
        {},
        h(
          'a',
          { href: value('file'), hrefLang: foreign ? lang : undefined },
          foreign ? h('span', { lang }, value('title')) : value('title'),
          ' ',
          h('span', { className: ['document-meta'] }, meta),
        ),
      )
    },
  },
  {
    name: 'vaiheet',
    label: 'Vaiheet',
    hint: 'Numeroitu luettelo siitä, mitä tehdään missäkin järjestyksessä.',
    attributes: [],
    holds: 'orderedList',
    render: ({ children }) => {
      const list = children.find((child) => child.type === 'element') ?? h('ol', {})
      return h('ol', { ...list.properties, className: ['steps'] }, ...list.children)
    },
  },
  {
    name: 'avainluku',
    label: 'Avainluku',
    hint: 'Yksi luku, mitä se kertoo, mistä se on ja miltä ajalta.',
    attributes: [
      field('value', 'text', 'Luku', 'Luku niin kuin se näytetään, esimerkiksi 28 tai noin 10.', {
        required: true,
        max: 30,
      }),
      field('unit', 'text', 'Yksikkö', 'Esimerkiksi kuntaa tai %.', { max: 30 }),
      field('label', 'text', 'Selite', 'Mitä luku kertoo.', { required: true, min: 3, max: 160 }),
      field('source', 'text', 'Lähde', 'Mistä luku on.', { required: true, min: 2, max: 160 }),
      field('date', 'partialDate', 'Ajankohta', 'Miltä ajalta luku on: 2021, 2021-03 tai 2021-03-31.', {
        required: true,
      }),
    ],
    render: ({ value }) => {
      const unit = value('unit')
      // `data` carries the number for machines, so only what is one (HTML, 4.5.13).
      const number = value('value')
        .replace(/[\s\u00A0]/g, '')
        .replace(',', '.')
      return h(
        'figure',
        { className: ['key-figure'] },
        h(
          'p',
          { className: ['key-figure-value'] },
          /^-?\d+(?:\.\d+)?$/.test(number) ? h('data', { value: number }, value('value')) : value('value'),
          unit && `\u00A0${unit}`,
        ),
        h('p', {}, value('label')),
        h('figcaption', {}, `Lähde: ${value('source')}, ${formatPartialDate(value('date'))}`),
      )
    },
  },
  {
    name: 'kuvio',
    label: 'Kuvio',
    hint: 'Taulukko, jonka luvut tai vuodet näkyvät myös piirrettyinä.',
    attributes: [
      field('kind', 'choice', 'Laji', 'Miten luvut piirretään.', { required: true, choices: chartKinds }),
      field('title', 'text', 'Otsikko', 'Mitä kuvio kertoo.', { required: true, min: 3, max: 120 }),
      field('source', 'text', 'Lähde', 'Mistä luvut ovat ja miltä ajalta.', { min: 2, max: 160 }),
    ],
    holds: 'table',
    render: renderChart,
  },
  {
    name: 'video',
    label: 'Video',
    hint: 'Linkki videoon toisella sivustolla.',
    attributes: linkFields,
    render: mediaCard('Video avautuu toisella sivustolla'),
  },
  {
    name: 'aani',
    label: 'Ääni',
    hint: 'Linkki äänitallenteeseen toisella sivustolla.',
    attributes: linkFields,
    render: mediaCard('Ääni avautuu toisella sivustolla'),
  },
]

export const blocks: readonly Block[] = rows.map((row) => ({
  ...row,
  jsx: row.name.charAt(0).toUpperCase() + row.name.slice(1),
  form: row.holds ? 'container' : 'leaf',
  opening: `${row.holds ? ':::' : '::'}${row.name}`,
  parent: rows.find(({ child }) => child === row.name)?.name,
}))

const byName = new Map(blocks.map((block) => [block.name, block]))

export const blockNamed = (name: string): Block | undefined => byName.get(name)
