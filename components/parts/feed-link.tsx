import { feedUrl } from '@/lib/outputs/feeds/feed-list'
import { viewFileName } from '@/lib/schema/urls'
import { t } from '@/lib/text/fi'

type Props = { readonly of: { readonly type: 'Region' | 'Topic'; readonly slug: string } }

/** Under the news of an area or a topic: the feed that brings them to the reader's own program. */
export const FeedLink = ({ of: { type, slug } }: Props) => (
  <p className="no-print">
    <a href={feedUrl(viewFileName(type, slug), 'rss')} className="inline-flex min-h-9 items-center">
      {t.feeds.follow}
    </a>
  </p>
)
