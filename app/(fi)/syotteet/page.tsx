import { FeedsView } from '@/components/views/feeds'
import { metadataFor } from '@/lib/seo/metadata'

export const generateMetadata = () => metadataFor('/syotteet/')

export default function FeedsPage() {
  return <FeedsView />
}
