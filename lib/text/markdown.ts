import type { Heading, InlineCode, Link, List, Paragraph, PhrasingContent, RootContent, Text } from 'mdast'
import { type Options, toMarkdown } from 'mdast-util-to-markdown'

/** Markdown that is made of data: the report, tables of the guide, the accessibility statement. */

export const text = (value: string): Text => ({ type: 'text', value })
export const code = (value: string): InlineCode => ({ type: 'inlineCode', value })
export const link = (url: string, child: PhrasingContent): Link => ({ type: 'link', url, children: [child] })
export const heading = (depth: 2 | 3, value: string): Heading => ({ type: 'heading', depth, children: [text(value)] })

export const paragraph = (...children: readonly (string | PhrasingContent)[]): Paragraph => ({
  type: 'paragraph',
  children: children.map((child) => (typeof child === 'string' ? text(child) : child)),
})

export const list = (items: readonly (readonly PhrasingContent[])[]): List => ({
  type: 'list',
  spread: false,
  children: items.map((children) => ({ type: 'listItem', spread: false, children: [paragraph(...children)] })),
})

export const markdownOf = (children: readonly RootContent[], options: Options = {}): string =>
  toMarkdown({ type: 'root', children: [...children] }, { bullet: '-', ...options })
