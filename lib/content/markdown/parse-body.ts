import type { Root } from 'mdast'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import type { Report } from '../source/problem'
import { isSyntaxError, mdxProblem, tooDeep } from './syntax-problems'
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
  /^((?:[\s>]|[-*+] )*\d{1,2})\.(?= +(?:päivä\p{Ll}* )?(?:(?:tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu)kuuta|moment[ti]|pykäl[äi]|artikl[ao]|alakohda|kohdan |kohdassa |luvun )(?!:))/u

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
