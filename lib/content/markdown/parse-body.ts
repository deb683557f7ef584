import type { Root } from 'mdast'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import type { Report } from '../source/problem'
import { isSyntaxError, mdxProblem, tooDeep } from './syntax-problems'
import { toBlocks } from './to-blocks'

/** Character code of `:`, by which micromark finds what starts with it. */
const colon = 58

/**
 * `klo 14:30` and `sana:toinen` would be text directives, a syntax we have none of: only blocks are kept, so that the
 * characters stay text with their places.
 */
function withoutTextDirectives(this: Processor) {
  const data = this.data()
  data.micromarkExtensions = data.micromarkExtensions?.map((extension) =>
    extension.text && extension.flow && colon in extension.text && colon in extension.flow
      ? { flow: extension.flow }
      : extension,
  )
}

const md = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).use(withoutTextDirectives).freeze()
const mdx = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkDirective)
  .use(withoutTextDirectives)
  .use(remarkMdx)
  .freeze()

/**
 * Reads a body into one tree, the same whether its blocks are written as directives (`.md`) or JSX (`.mdx`). Nothing
 * in it is ever run. Null when the syntax is broken, which has then been reported.
 */
export const parseBody = (source: string, extension: 'md' | 'mdx', report: Report): Root | null => {
  try {
    const tree = (extension === 'mdx' ? mdx : md).parse(source)
    toBlocks(tree, source)
    return tree
  } catch (error) {
    if (isSyntaxError(error)) {
      const { line, what, fix } = mdxProblem(error)
      report(line, 'teksti', what, fix)
      return null
    }
    if (error instanceof RangeError) {
      report(1, 'teksti', tooDeep.what, tooDeep.fix)
      return null
    }
    throw error
  }
}
