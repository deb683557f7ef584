import { PageFrame } from '@/components/layout/page-frame'
import { AuthorBox } from '@/components/parts/author-box'
import { ChangesLog } from '@/components/parts/changes-log'
import { Correction } from '@/components/parts/correction'
import { DateText, LastDate } from '@/components/parts/date-text'
import { ItemColumns } from '@/components/parts/item-columns'
import { Picture } from '@/components/parts/picture'
import { VideoPlayer } from '@/components/parts/players'
import { Prose } from '@/components/parts/prose'
import { Published } from '@/components/parts/published'
import { Related } from '@/components/parts/related'
import type { Item } from '@/lib/schema/documents'
import { queries } from '@/lib/site/reader'
import { t } from '@/lib/text/fi'
import { formatList } from '@/lib/text/format'

/** A news item or a blog post; the post has its authors besides. */
export const ArticleView = ({ item }: { item: Item }) => {
  const authors = item.type === 'Post' ? queries.authorsOf(item) : []
  return (
    <PageFrame
      url={item.url}
      lead={item.summary}
      foot={<LastDate of={item} />}
      meta={<ItemMeta item={item} authors={authors.map(({ title }) => title)} />}
    >
      <ItemColumns of={item} by={item.type === 'Post' && <AuthorBox post={item} authors={authors} />}>
        {item.type === 'News' && <Correction news={item} />}
        {item.image && <Picture image={item.image} />}
        {item.video && item.played && <VideoPlayer video={item.video} played={item.played} />}
        <Prose of={item} />
        <ChangesLog changes={item.changes ?? []} />
      </ItemColumns>
      <Related of={item} hasLatest />
    </PageFrame>
  )
}

const ItemMeta = ({ item, authors }: { item: Item; authors: readonly string[] }) => {
  const changed = item.changes?.at(-1)
  return (
    <div className="mt-5 flex flex-wrap gap-x-5 gap-y-3 text-[0.9rem] text-ink-soft">
      {authors.length > 0 && (
        <p className="w-full">
          {authors.length > 1 ? t.blog.byMany : t.blog.by}: {formatList(authors)}
        </p>
      )}
      <Published of={item} />
      {changed && (
        <p>
          {t.article.changed} <DateText date={changed.date} />
        </p>
      )}
    </div>
  )
}
