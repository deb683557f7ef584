type Kin = { readonly getType: () => string } | null

/** A piece of text in the form: a node of the package's editor. */
export type TextNode = {
  readonly getParent: () => Kin
  readonly getPreviousSibling: () => Kin
  readonly getNextSibling: () => Kin
}

/** Characters that could begin or end something. Kept: a footnote, a `*` on its own, a `_` within a word. */
const marks =
  /(\[\^[^\]\s]+\]|(?<=\s)\*(?=\s)|(?<=[\p{L}\p{N}])_(?=[\p{L}\p{N}]))|\\(?=[!-/:-@[-`{-~]|$)|[*_`[\]]|~(?=~|$)|(?<=^|~)~|<(?=[a-z/!?])|&(?=#?[a-z\d]+;)/gimu

/** What makes a line a heading, a list, a quotation, a rule, a table or a block; indented, code. */
const lineStarts = [
  [/^[ \t]+/gm, ''],
  [/^(?=#{1,6}(?:\s|$)|##|[-+*](?:\s|$)|>|\||::|[-=:][-=:| ]*$)/gm, '\\'],
  [/^(\d{1,9})(?=[.)](?:\s|$))/gm, '$1\\'],
] as const

/** The text as the Markdown that shows it. */
export const escapeText = (node: TextNode, text: string): string => {
  const [parent, before, after] = [node.getParent(), node.getPreviousSibling(), node.getNextSibling()]
  const escaped = text.replace(marks, (mark, kept?: string) => kept ?? `\\${mark}`)
  const ended = after?.getType() === 'link' ? escaped.replace(/!$/, '\\!') : escaped
  if (parent?.getType() === 'heading') return after ? ended : ended.replace(/(?<=^|\s)(?=#+\s*$)/, '\\')
  const isFirst = parent?.getType() !== 'link' && (!before || before.getType() === 'linebreak')
  return isFirst ? lineStarts.reduce((line, [start, instead]) => line.replace(start, instead), ended) : ended
}
