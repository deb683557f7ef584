import { defaultTreeAdapter as adapter, type DefaultTreeAdapterTypes, parseFragment, serialize } from 'parse5'

type Node = DefaultTreeAdapterTypes.ChildNode
type Parent = DefaultTreeAdapterTypes.ParentNode

/** HTML with links to any of `urls` (root-relative, with anchors too) turned into their text; parsed only if it has any. */
export const withoutLinksTo = (html: string, urls: ReadonlySet<string>): string => {
  if (![...urls].some((url) => html.includes(`href="${url}`))) return html
  const fragment = parseFragment(html)
  unlink(fragment, urls)
  return serialize(fragment)
}

const unlink = (parent: Parent, urls: ReadonlySet<string>): void => {
  for (const node of [...parent.childNodes]) {
    if ('childNodes' in node) unlink(node, urls)
    if (leadsTo(node, urls)) replaceWithChildren(node)
  }
}

const leadsTo = (node: Node, urls: ReadonlySet<string>): node is DefaultTreeAdapterTypes.Element => {
  if (node.nodeName !== 'a' || !('attrs' in node)) return false
  const href = node.attrs.find(({ name }) => name === 'href')?.value ?? ''
  return urls.has(href.replace(/[?#].*$/, ''))
}

const replaceWithChildren = (element: DefaultTreeAdapterTypes.Element): void => {
  const { parentNode } = element
  if (!parentNode) return
  for (const child of [...element.childNodes]) {
    adapter.detachNode(child)
    adapter.insertBefore(parentNode, child, element)
  }
  adapter.detachNode(element)
}
