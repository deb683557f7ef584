type Named = { readonly type: string; identifier: string }

/**
 * The second reference to `[^1]` gets the id of `1-2`, which a footnote of that name would have too. Names hold hyphens
 * and never an underscore, so with theirs made underscores, in place, no two ids are the same.
 */
export const separateFootnotes = (nodes: readonly Named[]): void => {
  for (const node of nodes) {
    if (node.type.startsWith('footnote')) node.identifier = node.identifier.replaceAll('-', '_')
  }
}
