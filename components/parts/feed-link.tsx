import { feedUrl } from '@/lib/outputs/feeds/feed-list'
import { type ViewName, viewFileName } from '@/lib/schema/urls'
import { t } from '@/lib/text/fi'

type Props = { readonly of: { readonly type: ViewName; readonly slug: string }; readonly text?: string }

/** Under what an area, a topic or a committee gathers: the feed that brings them to the reader's own program. */
export const FeedLink = ({ of: { type, slug }, text = t.feeds.follow }: Props) => (
  <p className="no-print">
    <a href={feedUrl(viewFileName(type, slug), 'rss')} className="inline-flex min-h-9 items-center">
      {text}
    </a>
  </p>
)
