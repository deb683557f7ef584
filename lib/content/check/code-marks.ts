/** Events of HTML, SVG and animation: a name after «on» that is none of these is a word of some language. */
const events =
  'abort|animation\\w+|auxclick|before\\w+|begin|blur|cancel|canplay\\w*|change|click|close|contextmenu|copy|cut|dblclick|drag\\w*|drop|end|ended|error|focus\\w*|hashchange|input|invalid|key(?:down|press|up)|load\\w*|message|mouse\\w+|paste|pause|play\\w*|pointer\\w+|popstate|progress|repeat|reset|resize|scroll\\w*|search|select\\w*|show|submit|toggle|touch\\w+|transition\\w+|unload|wheel'
const handler = new RegExp(`(?<![\\p{L}\\p{N}_-])on(?:${events})(?=\\s*=)`, 'iu')

/**
 * Code that stands in `text` as it would in HTML, `onclick=` or `<script`; undefined when there is none. Shown as text it
 * is harmless, but no reader is meant to see it.
 */
export const codeIn = (text: string): string | undefined => {
  const found = handler.exec(text)?.[0]
  return found ? `${found}=` : /<\/?script\b/i.exec(text)?.[0]
}
