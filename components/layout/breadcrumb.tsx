import { Text } from '@/components/parts/text'
import { TopicName } from '@/components/parts/topic-name'
import type { Crumb } from '@/lib/site/site-index'
import { t } from '@/lib/text/fi'

type Props = {
  readonly crumbs: readonly Crumb[]
  /** Of the page itself, where it is another than the site's. */
  readonly lang: string | undefined
}

/** The way from the front page here; the page itself is last and not a link. A phone has what it is under alone, and only a wide screen the page itself, whose heading follows. */
export const Breadcrumb = ({ crumbs, lang }: Props) => (
  <nav aria-label={t.breadcrumb} lang={lang && t.lang} className="no-print text-[0.9rem] text-ink-soft">
    <ol className="flex flex-wrap gap-x-2">
      {crumbs.slice(0, -1).map((crumb, at) => (
        <li key={crumb.url} className={`gap-x-2 ${at === crumbs.length - 2 ? 'flex' : 'hidden sm:flex'}`}>
          {at > 0 && <Separator />}
          <a href={crumb.url} className="inline-flex min-h-6 items-center">
            {crumb.kind === 'Topic' ? <TopicName>{crumb.name}</TopicName> : <Text>{crumb.name}</Text>}
          </a>
        </li>
      ))}
      {crumbs.slice(-1).map(({ name }) => (
        <li key={name} aria-current="page" lang={lang} className="hidden min-w-0 gap-x-2 lg:flex">
          <Separator />
          <span className="self-center">
            <Text>{name}</Text>
          </span>
        </li>
      ))}
    </ol>
  </nav>
)

const Separator = () => (
  <span aria-hidden="true" className="hidden self-center sm:inline">
    ›
  </span>
)
