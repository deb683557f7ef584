import diff from 'fast-diff'
import type { RootContent } from 'mdast'
import { numbersAsText, parseBody } from '../../content/markdown/parse-body'
import { asSource } from './editor-block'

/** The form reads Markdown in its own way: here it reads as our parser does, and what was not edited stays. */

type Block = { readonly from: number; readonly to: number; readonly node: RootContent; readonly meaning: string }

/** Spelled in many ways, shown in one: places, empty lines in lists, the order of attributes. */
const withoutSpelling = (key: string, value: unknown): unknown => {
  if (['position', 'spread', 'line', 'syntax', 'written', 'align'].includes(key)) return undefined
  return key === 'attributes' && Array.isArray(value)
    ? Object.fromEntries(value.map(({ name, value }) => [name, value]).sort())
    : value
}

const blocksOf = (markdown: string): readonly Block[] => {
  const { children } = parseBody(markdown, 'md', () => undefined) ?? { children: [] }
  return children.map((node) => {
    const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
    const to = markdown.indexOf('\n', end)
    const from = markdown.lastIndexOf('\n', start - 1) + 1
    return { from, to: to === -1 ? markdown.length : to, node, meaning: JSON.stringify(node, withoutSpelling) }
  })
}

const meaningOf = (markdown: string): string =>
  blocksOf(numbersAsText(markdown)).reduce((all, { meaning }) => all + meaning, '')

/** The form would make a list of any line that begins with a number, as a date does. */
const withoutLists = (text: string): string => text.replace(/^([ \t>]*\d+)(?=\.\s)/gm, '$1\\')

/** The Markdown for the form's parser, with some blocks as their source. */
const forForm = (markdown: string, blocks: readonly Block[], shownAsSource: ReadonlySet<Block>): string =>
  blocks.toReversed().reduce((text, block) => {
    const { from, to, node } = block
    const own = text.slice(from, to)
    if (shownAsSource.has(block)) return `${text.slice(0, from)}\n${asSource(own)}\n${text.slice(to)}`
    return node.type === 'paragraph' ? text.slice(0, from) + withoutLists(own) + text.slice(to) : text
  }, markdown)

type State = { readonly source: string; readonly written: string; now: string; result: string }
const states = new WeakMap<object, State>()

/** Loads a text; `load` gives how the form writes it. Blocks that it would change are loaded as their source. */
export const readBody = (form: object, source: string, load: (markdown: string) => string): void => {
  const text = numbersAsText(source)
  const blocks = blocksOf(text)
  // Once its highlighter is there, the form calls the language of code without one `plain`, and writes that.
  const shownAsSource = new Set(blocks.filter(({ node }) => node.type === 'code' && !node.lang))
  let written = load(forForm(text, blocks, shownAsSource))
  while (shownAsSource.size < blocks.length) {
    const again = blocksOf(numbersAsText(written))
    const wrong = blocks.filter((block, at) => block.meaning !== again[at]?.meaning)
    if (wrong.length === 0 && again.length === blocks.length) break
    const before = shownAsSource.size
    // Past the first that is wrong, nothing can be said when there are more or fewer.
    for (const block of again.length === blocks.length ? wrong : wrong.slice(0, 1)) shownAsSource.add(block)
    // One that is its source already, or what follows the last: its neighbours make it wrong.
    if (shownAsSource.size === before) for (const block of blocks) shownAsSource.add(block)
    written = load(forForm(text, blocks, shownAsSource))
  }
  states.set(form, { source, written, now: written, result: source })
}

/** What the form holds now, given as it writes it. */
export const writeBody = (form: object, now: string): string => {
  const state = states.get(form)
  if (!state) return now
  if (state.now !== now) Object.assign(state, { now, result: withChanges(state.source, state.written, now) })
  return state.result
}

type Edit = { readonly from: number; readonly to: number; readonly text: string; readonly isChange: boolean }

/** What makes `from` into `to`. */
const editsOf = (before: string, after: string, isChange: boolean): readonly Edit[] => {
  const edits: Edit[] = []
  let at = 0
  for (const [kind, text] of diff(before, after)) {
    const last = edits.at(-1)
    const added = kind === diff.INSERT ? text : ''
    const to = at + (kind === diff.INSERT ? 0 : text.length)
    if (kind !== diff.EQUAL) {
      if (last?.to === at) edits.pop()
      const from = last?.to === at ? last.from : at
      edits.push({ from, to, text: (last?.to === at ? last.text : '') + added, isChange })
    }
    at = to
  }
  return edits
}

/** How near a change the form’s spelling is taken, when the two do not go together. */
const reaches = [0, 100, 2000]

/** `source` with what was changed from `before` to `now`, which are as the form writes them. Nearest to `source` first; any may have another meaning. */
export const textsWithChanges = (source: string, before: string, now: string): readonly string[] => {
  const changes = editsOf(before, now, true)
  const spelling = editsOf(before, source, false)
  return reaches.map((reach) => {
    const isFree = ({ from, to }: Edit) =>
      changes.every((change) => to + reach <= change.from || change.to + reach <= from)
    return edited(before, [...changes, ...spelling.filter(isFree)])
  })
}

/** As `textsWithChanges`, of a body. Means what `now` means. */
export const withChanges = (source: string, before: string, now: string): string => {
  if (now === before) return source
  const meant = meaningOf(now)
  return textsWithChanges(source, before, now).find((text) => meaningOf(text) === meant) ?? now
}

const edited = (text: string, edits: readonly Edit[]): string =>
  edits
    .toSorted((a, b) => a.from - b.from || a.to - b.to || Number(b.isChange) - Number(a.isChange))
    .reduceRight((result, { from, to, text }) => result.slice(0, from) + text + result.slice(to), text)

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
