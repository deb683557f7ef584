import type { BlockNode } from '../../body/block-node'
import type { Remark, Rule } from './find'

/** A picture among text without a caption: the reader who sees it is not told why it is there or whose it is. */
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
          mend: 'Kerro kuvatekstissä, mitä kuva näyttää ja kuka sen on ottanut: ::kuva{src="…" alt="…" caption="…"}',
        })
      }
      walk(child.children)
    }
  }
  walk(body?.children ?? [])
  return remarks
}

const isBlock = (node: { readonly type: string }): node is BlockNode => node.type === 'block'
