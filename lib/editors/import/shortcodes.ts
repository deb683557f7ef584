import { type BodyContext, isLeftOut, markHtml, pictureHtml, textsIn } from './context'

/** WordPress's shortcodes in a body: `[caption]`, `[gallery ids="1,2"]`, and those of plugins. */

type Code = {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  /** Undefined when nothing closes it. */
  readonly content: string | undefined
  readonly source: string
}

/** Of page builders: they only hold others. */
const wrappers =
  /^(?:vc_(?:row|column|section|tta_section|tta_tabs|tta_accordion)(?:_inner|_text)?|et_pb_(?:section|row|column|text)(?:_inner)?|fusion_(?:builder_(?:container|row|column)(?:_inner)?|text)|av_(?:section|one_\w+|textblock)|columns?|row|one_(?:half|third|fourth)(?:_last)?|two_thirds?(?:_last)?)$/i

const writers: Readonly<Record<string, (code: Code, context: BodyContext) => string>> = {
  caption: ({ attributes, content = '' }) => {
    const picture = /^[\s\S]*?<img\b[^>]*>(?:\s*<\/a>)?/i.exec(content)?.[0] ?? ''
    const text = content.slice(picture.length)
    return `<figure>${picture}<figcaption>${attributes.get('caption') ?? text}</figcaption></figure>`
  },
  gallery: ({ attributes, source }, context) => {
    const ids = (attributes.get('ids') ?? attributes.get('include') ?? '').split(/[\s,]+/).filter(Boolean)
    const found = ids.length > 0 ? ids.map((id) => context.attachment(id)) : context.attached()
    const missing = ids.filter((_, at) => !found[at])
    if (missing.length > 0) context.note(`Kuvagallerian kuvia ei ole viennissä: ${missing.join(', ')}.`)
    if (found.length === 0) context.note(`Kuvagalleria on tyhjä: ${source}`)
    const marks = found.length === 0 || missing.length > 0 ? markHtml(`galleria ${missing.join(' ')}`) : ''
    return found.map((one) => (one ? pictureHtml(one) : '')).join('') + marks
  },
  embed: ({ attributes, content }) => addressHtml(content ?? attributes.get('src') ?? attributes.get('0') ?? ''),
  video: ({ attributes }) => `<video src="${attributes.get('src') ?? attributes.get('mp4') ?? ''}"></video>`,
  audio: ({ attributes }) => `<audio src="${attributes.get('src') ?? attributes.get('mp3') ?? ''}"></audio>`,
  playlist: ({ attributes }, context) =>
    (attributes.get('ids') ?? '')
      .split(/[\s,]+/)
      .flatMap((id) => context.attachment(id) ?? [])
      .map(({ url }) => `<audio src="${url}"></audio>`)
      .join(''),
}
const aliases: Readonly<Record<string, string>> = { wp_caption: 'caption', youtube: 'embed', vimeo: 'embed' }
const addressHtml = (address: string): string => `<p>${address.trim()}</p>`

/** Codes become HTML; one that nobody here knows becomes a mark, beside what it holds. */
export const expandShortcodes = (body: string, context: BodyContext): string =>
  body
    .split(/(<(pre|code|script|style)\b[\s\S]*?<\/\2\s*>)/gi)
    // Every third part is the name that the pattern caught.
    .flatMap((part, at) => (at % 3 === 2 ? [] : [at % 3 === 1 ? part : expand(part, context)]))
    .join('')

type Token = {
  readonly name: string
  readonly from: number
  readonly to: number
  readonly closes: boolean
  readonly inside: string
}

const expand = (text: string, context: BodyContext): string => {
  const tokens: Token[] = [...text.matchAll(/\[(\/?)([a-z][\w-]*)((?:[\s=/][^[\]]*)?)\](?!\()/gi)].map((match) => ({
    name: (match[2] ?? '').toLowerCase(),
    from: match.index,
    to: match.index + match[0].length,
    closes: match[1] === '/',
    inside: match[3] ?? '',
  }))
  return write(text, tokens, 0, text.length, context)
}

/** The text from `from` to `to`, whose tokens are these. */
const write = (text: string, tokens: readonly Token[], from: number, to: number, context: BodyContext): string => {
  let [result, at] = ['', from]
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]
    if (!token || token.from < at) continue
    const isEscaped = text[token.from - 1] === '[' && text[token.to] === ']'
    if (isEscaped && isCode(token, false)) {
      result += text.slice(at, token.from - 1) + text.slice(token.from, token.to).replace('[', '&#91;')
      at = token.to + 1
      continue
    }
    if (token.closes) continue
    const end = tokens.findIndex((other, later) => later > index && other.closes && other.name === token.name)
    const close = tokens[end]
    const next = tokens.findIndex((other, later) => later > index && !other.closes && other.name === token.name)
    // `[audio] … [audio]x[/audio]`: the first has no end of its own.
    const isPair = close && (next === -1 || next > end || wrappers.test(token.name))
    if (!isCode(token, close !== undefined)) continue
    const inner = isPair ? tokens.slice(index + 1, end) : []
    const code: Code = {
      name: aliases[token.name] ?? token.name,
      attributes: attributesIn(token.inside),
      content: isPair ? write(text, inner, token.to, close.from, context) : undefined,
      source: text.slice(token.from, isPair ? close.to : token.to),
    }
    result += text.slice(at, token.from) + htmlOf(code, context)
    at = isPair ? close.to : token.to
  }
  return result + text.slice(at, to)
}

/** `[sic]` and `[1]` are text. */
const isCode = ({ name, inside }: Token, isClosed: boolean): boolean =>
  isClosed ||
  Object.hasOwn(writers, aliases[name] ?? name) ||
  wrappers.test(name) ||
  /[\w-]+\s*=\s*\S|^\s+https?:/.test(inside) ||
  /[_-]/.test(name) ||
  /^(?:toc|sitemap|sivukartta|wpforms|metaslider|addtoany)$/.test(name)

const htmlOf = (code: Code, context: BodyContext): string => {
  const writer = Object.hasOwn(writers, code.name) ? writers[code.name] : undefined
  if (writer) return writer(code, context)
  if (wrappers.test(code.name)) return `<div>${code.content ?? ''}</div>`
  if (isLeftOut(code.name)) {
    const texts = textsIn(code.content)
    context.note(
      `Jätettiin pois lyhytkoodi ${code.source.slice(0, 200)}${texts.length > 0 ? `: ${texts.join(' ')}` : ''}`,
    )
    return ''
  }
  context.note(`Tuntematon lyhytkoodi, tekstissä sen paikalla on merkki: ${code.source.slice(0, 500)}`)
  return `${markHtml(`lyhytkoodi ${code.name}`)}${code.content ?? ''}`
}

const attributesIn = (inside: string): ReadonlyMap<string, string> => {
  const found = new Map<string, string>()
  const plain = inside.replace(/&#82(?:20|21|43);|&quot;|[“”″]/g, '"').replace(/&#821[67];|&#039;|[‘’]/g, "'")
  for (const match of plain.matchAll(/([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))|"([^"]*)"|([^\s/]\S*)/g)) {
    const [, name, double, single, bare, quoted, word] = match
    if (name) found.set(name.toLowerCase(), double ?? single ?? bare ?? '')
    else if (!found.has('0')) found.set('0', (quoted ?? word ?? '').replace(/^=/, ''))
  }
  return found
}
