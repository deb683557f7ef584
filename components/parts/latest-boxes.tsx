import { news } from '@/lib/schema/types/news'
import { post } from '@/lib/schema/types/post'
import { queries } from '@/lib/site/reader'
import { t } from '@/lib/text/fi'
import { LatestBox } from './latest-box'

/** «Uusimmat uutiset» and «Uusimmat blogissa»; `except` is the page they stand on. */
export const LatestBoxes = ({ except }: { except?: string }) => {
  const newest = <T extends { url: string }>(items: readonly T[]) =>
    items.filter(({ url }) => url !== except).slice(0, 4)
  return (
    <div className="space-y-10">
      <LatestBox title={t.list.latest(news.words.many)} items={newest(queries.all('News'))} type={news} />
      <LatestBox title={t.blog.latest} items={newest(queries.all('Post'))} type={post} />
    </div>
  )
}
