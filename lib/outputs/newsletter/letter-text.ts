import { toPlainText } from '@react-email/render'

/** What the package hands to a format of ours, which it does not type. */
type Anchor = { readonly attribs: { readonly href?: string }; readonly children: unknown }
type Builder = { readonly addInline: (text: string) => void }
type Walk = (children: unknown, builder: Builder) => void

/** Columns of the text; only a link on a line of its own may be longer. */
export const textWidth = 78

/** The letter's HTML as text to read: links are numbers, and their addresses stand at the end. */
export const letterText = (html: string, linksTitle: string): string => {
  const addresses: string[] = []
  /** Its number, the same for an address that came before. */
  const numberOf = (address: string): number => {
    const at = addresses.indexOf(address)
    return at < 0 ? addresses.push(address) : at + 1
  }
  const text = toPlainText(html, {
    wordwrap: textWidth,
    formatters: {
      footnote: ({ attribs, children }: Anchor, walk: Walk, builder: Builder) => {
        walk(children, builder)
        builder.addInline(`\u00A0[${numberOf(attribs.href ?? '')}]`)
      },
    },
    selectors: [
      { selector: 'a', format: 'footnote' },
      ...['h1', 'h2'].map((selector) => ({ selector, options: { uppercase: false } })),
      { selector: 'hr', options: { length: textWidth } },
    ],
  })
  const links = addresses.map((address, at) => `[${at + 1}] ${address.replace(/^mailto:/, '')}`)
  return `${[text.trim(), `${linksTitle}\n${links.join('\n')}`].join('\n\n')}\n`
}
