import type { EditorComponentDefinition } from '@sveltia/cms'

/** A block of the form that shows Markdown as it is written: what the form could not keep otherwise, or a new table. */

/** For private use: the checks let no such character into a text. */
const mark = '\uE000'
const field = 'merkinnat'

/** On one line and without marks of Markdown, so that the form's parser leaves it alone. */
export const asSource = (markdown: string): string => mark + encodeURIComponent(markdown) + mark

const write = (values: Readonly<Record<string, unknown>>): string =>
  String(values[field] ?? '').replace(/^(?:[ \t]*\n)+|\s+$/g, '')

export const sourceBlock: EditorComponentDefinition = {
  id: 'markdown',
  label: 'Merkinnät',
  icon: 'code',
  fields: [
    {
      name: field,
      label: 'Markdown-merkinnät',
      hint: 'Kohta sellaisena kuin se on tiedostossa, esimerkiksi taulukko, koodi tai alaviite. Merkinnät kertoo toimittajan ohje.',
      widget: 'text',
    },
  ],
  pattern: new RegExp(`^${mark}([^${mark}]*)${mark}$`, 'm'),
  fromBlock: ([, encoded = '']) => ({ [field]: decodeURIComponent(encoded) }),
  toBlock: write,
  toPreview: write,
}
