import { ItemListView } from '@/components/views/item-list'
import { content } from '@/lib/content'
import { t } from '@/lib/i18n/fi'
import { metadataFor } from '@/lib/seo/metadata'

const url = '/ajankohtaista/'

export const generateMetadata = () => metadataFor(url)

export default function NewsListPage() {
  return <ItemListView url={url} lead={t.news.intro} type="News" items={content().news} />
}
