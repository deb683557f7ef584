import { ProjectView } from '@/components/views/project'
import { content } from '@/lib/content'
import { find } from '@/lib/content/queries'
import { metadataFor } from '@/lib/seo/metadata'
import { paramsOf } from '@/lib/site-index'

type Props = { readonly params: Promise<{ slug: string }> }

export const dynamicParams = false
export const generateStaticParams = () => paramsOf(content(), 'project')
export const generateMetadata = async ({ params }: Props) => metadataFor(`/hankkeet/${(await params).slug}/`)

export default async function ProjectPage({ params }: Props) {
  return <ProjectView project={find(content().projects, (await params).slug)} />
}
