import { FrontView } from '@/components/views/front'
import { metadataFor } from '@/lib/seo/metadata'

export const generateMetadata = () => metadataFor('/')

export default function FrontPage() {
  return <FrontView />
}
