import { Text } from '@/components/parts/text'
import { TopicName } from '@/components/parts/topic-name'
import { t } from '@/lib/i18n/fi'
import type { SitePage } from '@/lib/site-index'

type Props = { readonly above: readonly SitePage[]; readonly title: string }

/** The way from the front page here; the page itself is last and not a link. */
export const Breadcrumb = ({ above, title }: Props) => (
  <nav aria-label={t.breadcrumb} className="no-print text-[0.9rem] text-ink-soft">
    <ol className="flex flex-wrap gap-x-2">
      {above.map((page) => (
        <li key={page.url} className="flex gap-x-2">
          <a href={page.url} className="inline-flex min-h-6 items-center">
            <PageName page={page} />
          </a>
          <span aria-hidden="true" className="self-center">
            ›
          </span>
        </li>
      ))}
      <li aria-current="page" className="min-w-0 self-center">
        <Text>{title}</Text>
      </li>
    </ol>
  </nav>
)

const PageName = ({ page }: { page: SitePage }) => {
  if (page.kind === 'front') return t.front
  return page.kind === 'topic' ? <TopicName>{page.title}</TopicName> : page.title
}
