import type { ReactNode } from 'react'
import { Text } from './text'

type Props = {
  readonly url: string
  readonly title: string
  /** Level of the heading, one below the list's own. */
  readonly level: 2 | 3 | 4
  /** `lead` for the one item that opens a page, `compact` where the summary is left out. */
  readonly size?: 'lead' | 'normal' | 'compact'
  /** A drawing of who, where or when; none where every row would have the same. */
  readonly mark?: ReactNode
  /** When, what and where, each in an element of its own. */
  readonly meta: ReactNode
  /** One element under the heading. */
  readonly children?: ReactNode
}

const headingSize = {
  lead: 'text-[clamp(1.35rem,1rem+1.6vw,2.2rem)]',
  normal: 'text-[1.25rem]',
  compact: 'text-[1.15rem]',
}

/** What leads to a page, in a list or alone: its facts, its heading, which is the link, and a text that is never cut. */
export const Entry = ({ url, title, level, size = 'normal', mark, meta, children }: Props) => {
  const Heading = `h${level}` as const
  return (
    <article className={size === 'lead' ? '' : `teaser ${mark ? 'with-mark' : ''}`}>
      {mark}
      <p className="meta">{meta}</p>
      <Heading className={`mt-1 ${headingSize[size]}`}>
        <a href={url} className="quiet-link">
          <Text>{title}</Text>
        </a>
      </Heading>
      {children}
    </article>
  )
}

type ListProps<T> = { readonly items: readonly T[]; readonly children: (item: T) => ReactNode }

/** Entries with hairlines between. Where it is as wide as the page, each has its facts in a column of their own. */
export const EntryList = <T extends { readonly url: string }>({ items, children }: ListProps<T>) =>
  items.length > 0 && (
    <ul className="entries mt-4 ruled border-y border-line">
      {items.map((item) => (
        <li key={item.url} className="py-5">
          {children(item)}
        </li>
      ))}
    </ul>
  )
