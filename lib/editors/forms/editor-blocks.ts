import type { Field as FormField, RichTextEditorButtonName } from '@sveltia/cms'
import type { Block } from '../../content/markdown/block-types'
import { blockNamed, blocks } from '../../content/markdown/blocks'
import { contentField, type EditorBlock, sourceBlock } from './editor-block'
import { formField } from './fields'

/** Material symbols, which the editor has. */
const icons: Readonly<Record<string, string>> = {
  huomio: 'info',
  yhteystieto: 'contact_mail',
  kuva: 'image',
  asiakirjat: 'description',
  vaiheet: 'format_list_numbered',
  avainluku: 'tag',
  kuvio: 'bar_chart',
  video: 'movie',
  aani: 'volume_up',
}
const otherIcon = 'widgets'

const textButtons: readonly RichTextEditorButtonName[] = ['bold', 'italic', 'strikethrough', 'code', 'link']
const stepButtons = [...textButtons, 'numbered-list'] as const
/** Headings belong between blocks, and no block may stand in another. */
const innerButtons = [...textButtons, 'quote', 'bulleted-list', 'numbered-list'] as const

const richText = (label: string, hint: string, buttons: readonly RichTextEditorButtonName[]): FormField => ({
  name: contentField,
  label,
  hint,
  required: true,
  widget: 'richtext',
  modes: ['rich_text', 'raw'],
  buttons: [...buttons],
  editor_components: [sourceBlock.id],
})

const names = (block: Block): readonly string[] => block.attributes.map(({ name }) => name)

const contentOf = ({ holds, child }: Block): FormField | undefined => {
  if (holds === 'text')
    return richText('Teksti', 'Lohkon teksti. Otsikoita ja muita lohkoja siihen ei voi panna.', innerButtons)
  if (holds === 'orderedList') return richText('Vaiheet', 'Yksi numeroitu luettelo eikä muuta.', stepButtons)
  if (holds === 'table')
    return {
      name: contentField,
      label: 'Taulukko',
      hint: 'Kaksi saraketta pystyviivoin erotettuina, kukin rivi omallaan. Ensimmäiset kaksi riviä ovat otsikot ja | - | - |.',
      required: true,
      widget: 'text',
      default: '| Selite | Määrä |\n| - | - |\n| Ensimmäinen | 28/30 |',
    }
  const inner = child ? blockNamed(child) : undefined
  if (!inner) return undefined
  return {
    name: contentField,
    label: inner.label,
    label_singular: 'rivi',
    hint: inner.hint,
    required: true,
    widget: 'list',
    min: 1,
    collapsed: false,
    fields: inner.attributes.map(formField),
  }
}

const editorBlock = (block: Block): EditorBlock => {
  const inner = block.child ? blockNamed(block.child) : undefined
  const content = contentOf(block)
  return {
    name: block.name,
    label: block.label,
    icon: icons[block.name] ?? otherIcon,
    attributes: names(block),
    ...(block.form === 'container'
      ? { content: inner ? { child: { name: inner.name, attributes: names(inner) } } : {} }
      : {}),
    fields: [...block.attributes.map(formField), ...(content ? [content] : [])],
  }
}

/** Blocks that stand in a body by themselves; the others are fields of these. */
export const editorBlocks = (): readonly EditorBlock[] => blocks.filter(({ parent }) => !parent).map(editorBlock)
