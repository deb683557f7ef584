import { cleanHtml } from './clean-html'
import { type BodyContext, markText } from './context'
import { elementorHtml, readElementor } from './elementor'
import { expandBlocks, isGutenberg } from './gutenberg'
import { plainText } from './html-tree'
import { expandShortcodes } from './shortcodes'
import { writeBody } from './write-body'

/** The body of an item of WordPress, whatever editor made it, as Markdown of ours. */

type Source = {
  readonly title: string
  readonly content: string
  readonly meta: ReadonlyMap<string, string>
}

/** In characters; more is no text but a fault, and parsing would take long. */
const longest = 2_000_000
/** Of elements in each other; parsers call themselves once for each. */
const deepest = 300

/** The Markdown, and whether there was anything to read. What could not be carried over is a mark in it, and told by `note`. */
export const bodyOf = ({ title, content, meta }: Source, context: BodyContext): string => {
  if (isTooMuch(content) || isTooMuch(meta.get('_elementor_data') ?? '')) return refused(content, context)
  const tree =
    meta.get('_elementor_edit_mode') === 'builder' ? readElementor(meta.get('_elementor_data') ?? '') : undefined
  if (!tree && meta.get('_elementor_edit_mode') === 'builder' && meta.get('_elementor_data'))
    context.note(
      'Elementorin tietoja ei voi lukea: teksti on WordPressin omasta kopiosta, joka voi olla vanha. Vertaa.',
    )
  const isBlocks = isGutenberg(content)
  const html = tree
    ? elementorHtml(tree, context)
    : isBlocks
      ? expandBlocks(content, context)
      : content.replace(/<!--\s*(?:nextpage|more\b[^>]*?)\s*-->/g, '\n\n')
  const expanded = expandShortcodes(html, context)
  try {
    if (expanded.length <= longest && depthOf(expanded) <= deepest) {
      const children = cleanHtml(expanded, context, !tree && !isBlocks)
      return writeBody({ children, footnotes: footnotesIn(meta, context), title }, context)
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  return refused(expanded, context)
}

/** Marks in one text; no page has so many, and each costs more than the one before. */
const most = { shortcodes: 1000, blocks: 5000 }

const isTooMuch = (text: string): boolean =>
  text.length > longest ||
  (text.match(/\[\/?[a-z]/gi)?.length ?? 0) > most.shortcodes ||
  (text.match(/<!--\s+wp:/g)?.length ?? 0) > most.blocks

const refused = (text: string, context: BodyContext): string => {
  context.note(
    `Tekstiä ei voi muuntaa: se on liian pitkä, tai siinä on liikaa lyhytkoodeja tai yli ${deepest} osaa sisäkkäin.`,
  )
  return `${markText('koko teksti')}\n\n${plainText(text.slice(0, 500)).replace(/[^\p{L}\p{N} .,]/gu, '')}\n`
}

/** How deep elements lie in each other at most, as far as tags tell. */
const depthOf = (html: string): number => {
  let [depth, most] = [0, 0]
  for (const [, closes] of html.matchAll(/<(\/?)(?!p\b|li\b|br\b|img\b|hr\b|t[dr]\b|input\b)[a-z][^<>]*>/gi)) {
    depth = Math.max(0, depth + (closes ? -1 : 1))
    if (depth > most) most = depth
  }
  return most
}

const footnotesIn = (meta: Source['meta'], context: BodyContext) => {
  const notes = new Map<string, ReturnType<typeof cleanHtml>>()
  try {
    const list: unknown = JSON.parse(meta.get('footnotes') || '[]')
    for (const one of Array.isArray(list) ? list : [])
      if (typeof one?.id === 'string' && typeof one.content === 'string')
        notes.set(one.id, cleanHtml(one.content, context, false))
  } catch {
    context.note('Alaviitteitä ei voi lukea.')
  }
  return notes
}
