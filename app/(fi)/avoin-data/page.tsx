import { OpenDataView } from '@/components/views/open-data'
import { metadataFor } from '@/lib/seo/metadata'

export const generateMetadata = () => metadataFor('/avoin-data/')

export default function OpenDataPage() {
  return <OpenDataView />
}
