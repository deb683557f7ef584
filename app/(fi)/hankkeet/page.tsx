import { ProjectListView } from '@/components/views/project-list'
import { metadataFor } from '@/lib/seo/metadata'

export const generateMetadata = () => metadataFor('/hankkeet/')

export default function ProjectListPage() {
  return <ProjectListView />
}
