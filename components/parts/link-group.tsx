import { t } from '@/lib/text/fi'
import { TopicName } from './topic-name'

type Link = { readonly url: string; readonly title: string; readonly count?: number }

type Props = {
  readonly title: string
  readonly links: readonly Link[]
  readonly current?: string | undefined
  /** Level of its heading. */
  readonly level?: 2 | 3
  readonly isTopic?: boolean
  /** Under the heading, where there are many. */
  readonly inColumns?: boolean
  /** What is counted: said by screen readers. */
  readonly noun?: { readonly one: string; readonly partitive: string }
}

/** A named row of plain links with counts: the filters of a list. The one that is open is in bold and no link. */
export const LinkGroup = ({
  title,
  links,
  current,
  level = 3,
  isTopic = false,
  inColumns = false,
  noun = t.list.noun,
}: Props) => {
  const Heading = `h${level}` as const
  return (
    links.length > 0 && (
      <div className="mt-4 flex flex-wrap items-baseline gap-x-5">
        <Heading className={`minor-heading ${inColumns ? 'w-full' : ''}`}>{title}</Heading>
        <ul className={inColumns ? 'w-full columns-[7rem] gap-x-4 sm:columns-[11rem]' : 'flex flex-wrap gap-x-5'}>
          {links.map((link) => (
            <li key={link.url}>
              {link.url === current ? (
                <strong aria-current="page" className="inline-block py-2">
                  <LinkText of={link} isTopic={isTopic} noun={noun} />
                </strong>
              ) : (
                <a href={link.url} className="inline-block py-2">
                  <LinkText of={link} isTopic={isTopic} noun={noun} />
                </a>
              )}
            </li>
          ))}
        </ul>
      </div>
    )
  )
}

type TextProps = Required<Pick<Props, 'isTopic' | 'noun'>> & { readonly of: Link }

const LinkText = ({ of: { title, count }, isTopic, noun }: TextProps) => (
  <>
    {isTopic ? <TopicName>{title}</TopicName> : title}
    {Boolean(count) && (
      <span className="text-[0.85em] text-ink-soft figures">
        {'\u00A0'}({count}
        <span className="sr-only"> {count === 1 ? noun.one.toLowerCase() : noun.partitive}</span>)
      </span>
    )}
  </>
)
