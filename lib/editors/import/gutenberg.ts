import type { Values } from '../../schema/values'
import { type BodyContext, isLeftOut, markHtml, textsNote } from './context'

/** Blocks of WordPress's editor: comments around HTML, or alone where the server would make the HTML. */

export const isGutenberg = (body: string): boolean => /<!--\s+wp:[a-z]/.test(body)

const comment = /<!--\s+(\/?)wp:([a-z][\w-]*(?:\/[\w-]+)?)\s+(?:(\{(?:(?!-->)[\s\S])*?\})\s+)?(\/?)-->/g

/** The HTML of the blocks, with what a shared block holds in its place. `within` are the shared blocks around it. */
export const expandBlocks = (body: string, context: BodyContext, within: readonly string[] = []): string => {
  let [result, at] = ['', 0]
  const open: { readonly name: string; readonly from: number; readonly settings: unknown }[] = []
  for (const match of body.matchAll(comment)) {
    const [whole, closing, name = '', json, alone] = match
    result += body.slice(at, match.index)
    at = match.index + whole.length
    if (closing) {
      const opened = open.pop()
      if (opened && name.includes('/') && isBare(result.slice(opened.from)))
        result = result.slice(0, opened.from) + instead(name, opened.settings, context)
    } else if (alone) result += alone && blockAlone(name, settingsIn(json), context, within)
    else open.push({ name, from: result.length, settings: settingsIn(json) })
  }
  return result + body.slice(at)
}

const settingsIn = (json: string | undefined): Values => {
  try {
    const value: unknown = JSON.parse(json ?? '{}')
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

const statics =
  /^(?:more|nextpage|spacer|separator|shortcode|html|paragraph|heading|list|list-item|image|group|columns?|buttons?|quote|pullquote|table|code|preformatted|verse|gallery|cover|media-text|file|audio|video|embed|missing|freeform|details)$/

/** Whether a reader finds nothing in it. */
const isBare = (html: string): boolean =>
  !/<(?:img|iframe|video|audio|hr|x-mark)\b/i.test(html) && html.replace(/<[^>]*>|&nbsp;|\s/g, '') === ''

const blockAlone = (name: string, settings: Values, context: BodyContext, within: readonly string[]): string => {
  if (name === 'block' || name === 'core/block') {
    const ref = String(settings.ref)
    const shared = context.shared(ref)
    // They may name each other, even in a circle.
    if (within.includes(ref)) return ''
    if (shared) return `\n\n${expandBlocks(shared.content, context, [...within, ref])}\n\n`
    context.note(`Uudelleenkäytettävää lohkoa ${ref} ei ole viennissä.`)
    return markHtml(`lohko ${ref}`)
  }
  if (name === 'footnotes') return '<x-footnotes></x-footnotes>'
  // Empty ones of the editor's own static blocks.
  if (!name.includes('/') && statics.test(name)) return ''
  return instead(name, settings, context)
}

const instead = (name: string, settings: unknown, context: BodyContext): string => {
  const texts = textsNote(settings)
  if (isLeftOut(name)) {
    context.note(`Jätettiin pois lohko «${name}»${texts}`)
    return ''
  }
  context.note(`Tuntematon lohko «${name}», tekstissä sen paikalla on merkki${texts}`)
  return markHtml(`lohko ${name}`)
}
