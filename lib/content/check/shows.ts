import type { Nodes } from 'mdast'

/** Marks alone say nothing; an entity such as `&nbsp;` is a space by now. */
const readable = /[\p{L}\p{N}]/u

/**
 * Whether a reader finds something in this part of a body: words, a picture or another block. A heading announces what
 * is not there yet, and footnotes and addresses stand for what refers to them.
 */
export const showsSomething = (node: Nodes): boolean => {
  switch (node.type) {
    case 'heading':
    case 'definition':
    case 'footnoteDefinition':
      return false
    case 'text':
    case 'inlineCode':
    case 'code':
      return readable.test(node.value)
    case 'image':
    case 'imageReference':
      return true
    case 'block':
      return node.form === 'leaf' || node.children.some(showsSomething)
    default:
      return 'children' in node && node.children.some(showsSomething)
  }
}
