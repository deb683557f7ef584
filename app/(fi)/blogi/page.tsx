import { ItemListView } from '@/components/views/item-list'
import { content } from '@/lib/content'
import { t } from '@/lib/i18n/fi'
import { metadataFor } from '@/lib/seo/metadata'

const url = '/blogi/'

export const generateMetadata = () => metadataFor(url)

export default function BlogListPage() {
  return <ItemListView url={url} lead={t.blog.intro} type="Post" items={content().posts} />
}
