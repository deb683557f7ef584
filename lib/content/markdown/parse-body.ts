import type { Root } from 'mdast'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import type { Message, Report } from '../source/problem'
import { toBlocks } from './to-blocks'

/** Character code of `:`. */
const colon = 58

/** `klo 14:30` would be a text directive, which we do not use: without that syntax the characters stay text. */
function withoutTextDirectives(this: Processor) {
  const data = this.data()
  data.micromarkExtensions = data.micromarkExtensions?.map((extension) =>
    extension.text && extension.flow && colon in extension.text && colon in extension.flow
      ? { flow: extension.flow }
      : extension,
  )
}

/** After the parser, GFM makes links in text anew and leaves out every position; without that, `[a@b.fi]` stays text. */
function withoutTransforms(this: Processor) {
  const data = this.data()
  data.fromMarkdownExtensions = data.fromMarkdownExtensions
    ?.flat()
    .map((extension) => ({ ...extension, transforms: [] }))
}

const md = unified()
  .use(remarkParse)
  // One tilde is text: H~2~O, 5~10.
  .use(remarkGfm, { singleTilde: false })
  .use(remarkDirective)
  .use(withoutTextDirectives)
  .use(withoutTransforms)
  .freeze()
const mdx = md().use(remarkMdx).freeze()

/** One tree from either syntax of blocks; nothing in it is ever run. Null, and reported, when the syntax is broken. */
export const parseBody = (source: string, extension: 'md' | 'mdx', report: Report): Root | null => {
  try {
    const tree = (extension === 'mdx' ? mdx : md).parse(source)
    toBlocks(tree, source)
    return tree
  } catch (error) {
    if (isSyntaxError(error)) {
      const { line, ...problem } = mdxProblem(error)
      report(line, 'teksti', problem)
    } else if (error instanceof RangeError) report(1, 'teksti', tooDeep)
    else throw error
    return null
  }
}

/** A day or a paragraph of a law at the start of a line, which Markdown would take for the number of a list. */
const numberOfText =
  /^((?:[\s>]|[-*+] )*\d{1,2})\.(?= +(?:päivä\p{Ll}* |(?:ja|tai|sekä) \d{1,2}\. +)?(?:(?:tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu)kuuta|moment[ti]|pykäl[äi]|artikl[ao]|alakohda|kohdan |kohdassa |luvun )(?!:)| +§)/u

/** Made before the text is parsed, by the checks and by the form. */
export const numbersAsText = (text: string): string => {
  let code = ''
  const asText = (line: string): string => {
    const mark = /^[\s>]*(`{3,}|~{3,})/.exec(line)?.[1] ?? ''
    if (mark && !code) code = mark
    else if (mark.startsWith(code)) code = ''
    return code || /^ {4}/.test(line) ? line : line.replace(numberOfText, '$1\\.')
  }
  return text.split('\n').map(asText).join('\n')
}

/** What the MDX syntax throws: a `VFileMessage`, of a package that we do not depend on. */
type SyntaxMessage = Error & { readonly ruleId: string; readonly reason: string; readonly line?: number }

const isSyntaxError = (error: unknown): error is SyntaxMessage =>
  error instanceof Error && 'ruleId' in error && typeof error.ruleId === 'string' && 'reason' in error

export const expressionProblem: Message = {
  what: 'Tekstissä on aaltosulku, joka on MDX-tiedostossa koodin merkki, eikä koodia sallita',
  fix: 'Poista aaltosulut; jos merkki kuuluu tekstiin, kirjoita sen eteen kenoviiva: \\{',
}

export const importProblem: Message = {
  what: 'Rivi alkaa sanalla «import» tai «export», joka on MDX-tiedostossa koodia, eikä koodia sallita',
  fix: 'Poista rivi; lohkot, kuten <Huomio>, toimivat ilman sitä',
}

/** What a syntax error of MDX means to an editor. */
const mdxProblem = (error: SyntaxMessage): Message & { readonly line: number } => {
  // An error at the end of the file has no place; its text names where the open tag stands.
  const line = error.line ?? Number(/\((\d+):/.exec(error.reason)?.[1] ?? 1)
  return { line, ...messageOf(error) }
}

const messageOf = ({ ruleId, reason, line }: SyntaxMessage): Message => {
  const tag = /<\/?[\w.]*>/.exec(reason)?.[0] ?? ''
  if (ruleId === 'acorn') return reason.includes('import') ? importProblem : expressionProblem
  if (ruleId === 'end-tag-mismatch' && line === undefined)
    return {
      what: `Lohkoa «${tag}» ei ole suljettu`,
      fix: `Lisää lohkon loppuun oma rivi «${tag.replace('<', '</')}»`,
    }
  if (ruleId === 'end-tag-mismatch')
    return {
      what: `Loppumerkintä «${tag}» ei vastaa lohkon alkua`,
      fix: 'Sulje lohkot samoilla nimillä, sisin ensin',
    }
  if (ruleId === 'unexpected-closing-slash')
    return {
      what: 'Rivillä on loppumerkintä, mutta lohkoa ei ole avattu',
      fix: 'Poista loppumerkintä tai lisää alkumerkintä',
    }
  if (ruleId === 'unexpected-eof' && reason.includes('expression')) return expressionProblem
  if (reason.includes('comment in MDX'))
    return { what: 'Tekstissä on HTML-kommentti, jota ei sallita', fix: 'Poista kommentti' }
  if (reason.includes('link in MDX'))
    return {
      what: 'Osoite on kulmasuluissa, mikä ei toimi MDX-tiedostossa',
      fix: 'Kirjoita linkki muodossa [teksti](https://…)',
    }
  return {
    what: 'Merkki «<» tai «{» aloittaa MDX-tiedostossa lohkon, mutta lohko on rikki',
    fix: 'Korjaa lohkon merkintä; jos merkki kuuluu tekstiin, kirjoita sen eteen kenoviiva: \\<',
  }
}

/** Where the parser gives up, or the checks do. */
export const tooDeep: Message = {
  what: 'Tekstissä on liian monta sisäkkäistä tasoa',
  fix: 'Pura sisäkkäiset luettelot ja lainaukset',
}
