import { RegionListView } from '@/components/views/region-list'
import { metadataFor } from '@/lib/seo/metadata'

export const generateMetadata = () => metadataFor('/alueet/')

export default function RegionListPage() {
  return <RegionListView />
}
