import GithubSlugger from 'github-slugger'
import type { Heading } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { slugify } from '../../slug'

/** Gives each heading an id of its own made of a–z, 0–9 and hyphens, in place, and returns the ids in order. */
export const addAnchors = (headings: readonly Heading[]): readonly string[] => {
  const slugger = new GithubSlugger()
  // The heading above footnotes has this id, which remark-rehype does not let us choose.
  slugger.slug('footnote-label')
  return headings.map((heading) => {
    const id = slugger.slug(slugify(textOf(heading)) || 'osa')
    heading.data = { ...heading.data, hProperties: { id } }
    return id
  })
}
