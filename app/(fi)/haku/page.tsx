import { SearchView } from '@/components/views/search'
import { metadataFor } from '@/lib/seo/metadata'

export const generateMetadata = () => metadataFor('/haku/')

export default function SearchPage() {
  return <SearchView />
}
