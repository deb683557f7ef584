import { RegionView } from '@/components/views/region'
import { content } from '@/lib/content'
import { find } from '@/lib/content/queries'
import { metadataFor } from '@/lib/seo/metadata'
import { paramsOf } from '@/lib/site-index'

type Props = { readonly params: Promise<{ alue: string }> }

export const dynamicParams = false
export const generateStaticParams = () => paramsOf(content(), 'region')
export const generateMetadata = async ({ params }: Props) => metadataFor(`/alueet/${(await params).alue}/`)

export default async function RegionPage({ params }: Props) {
  return <RegionView region={find(content().regions, (await params).alue)} />
}
