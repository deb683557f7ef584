import type { RootContent } from 'mdast'
import { toMarkdown } from 'mdast-util-to-markdown'
import type { Outline, OutlineLine, Section } from './outline'

/** How an outline is written out. `editUrl` gives the address at which a file can be edited, for formats with links. */
export type Format = 'text' | 'md' | 'json'

const textSection = ({ title, note, lines }: Section): string =>
  [title, ...(note ? [`  ${note}`] : []), ...lines.map(({ at, text }) => `  ${at ? `${at} ` : ''}${text}`)].join('\n')

/** For a terminal: a line a finding, so that `file:line` can be clicked and searched. */
export const formatText = ({ summary, sections }: Outline): string =>
  [...sections.map(textSection), summary].join('\n\n')

/** For a comment of a pull request. What comes from the content is escaped, and nobody is called by name. */
export const formatMarkdown = (
  { title, summary, sections }: Outline,
  editUrl: (file: string) => string | undefined = () => undefined,
): string => {
  const children: RootContent[] = [
    { type: 'heading', depth: 2, children: [{ type: 'text', value: title }] },
    { type: 'paragraph', children: [{ type: 'strong', children: [{ type: 'text', value: summary }] }] },
    ...sections.flatMap((section): RootContent[] => [
      { type: 'heading', depth: 3, children: [{ type: 'text', value: section.title }] },
      ...(section.note
        ? [{ type: 'paragraph' as const, children: [{ type: 'text' as const, value: section.note }] }]
        : []),
      ...(section.lines.length > 0
        ? [
            {
              type: 'list' as const,
              spread: false,
              children: section.lines.map((line) => ({ type: 'listItem' as const, children: [lineOf(line, editUrl)] })),
            },
          ]
        : []),
    ]),
  ]
  return toMarkdown({ type: 'root', children }, { bullet: '-' })
}

const lineOf = (
  { at, text }: OutlineLine,
  editUrl: (file: string) => string | undefined,
): Extract<RootContent, { type: 'paragraph' }> => {
  // A word joiner after @ keeps the host from calling whoever bears the name.
  const words = { type: 'text' as const, value: text.replaceAll('@', '@\u2060') }
  if (!at) return { type: 'paragraph', children: [words] }
  const place = { type: 'inlineCode' as const, value: at }
  const url = editUrl(at.replace(/:\d+$/, ''))
  return {
    type: 'paragraph',
    children: [url ? { type: 'link', url, children: [place] } : place, { type: 'text', value: ' ' }, words],
  }
}
