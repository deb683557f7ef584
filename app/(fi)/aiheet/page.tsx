import { TopicListView } from '@/components/views/topic-list'
import { metadataFor } from '@/lib/seo/metadata'

export const generateMetadata = () => metadataFor('/aiheet/')

export default function TopicListPage() {
  return <TopicListView />
}
