import { t } from '@/lib/text/fi'
import { TopicName } from './topic-name'

type Link = { readonly url: string; readonly title: string; readonly count?: number }

type Props = {
  readonly title: string
  readonly links: readonly Link[]
  readonly current?: string | undefined
  readonly isTopic?: boolean
  /** What is counted: said by screen readers. */
  readonly noun?: { readonly one: string; readonly partitive: string }
}

/** A named row of plain links with counts: the filters of a list. The one that is open is marked, not hidden. */
export const LinkGroup = ({ title, links, current, isTopic = false, noun = t.list.noun }: Props) =>
  links.length > 0 && (
    <div className="mt-5">
      <h3 className="text-[1rem]">{title}</h3>
      <ul className="mt-1 flex flex-wrap gap-x-5">
        {links.map((link) => (
          <li key={link.url}>
            <a
              href={link.url}
              aria-current={link.url === current ? 'page' : undefined}
              className="inline-block py-2 aria-[current]:font-bold aria-[current]:text-ink"
            >
              {isTopic ? <TopicName>{link.title}</TopicName> : link.title}
              {link.count !== undefined && (
                <span className="text-[0.85em] text-ink-soft figures">
                  {' '}
                  ({link.count}
                  <span className="sr-only"> {link.count === 1 ? noun.one.toLowerCase() : noun.partitive}</span>)
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
