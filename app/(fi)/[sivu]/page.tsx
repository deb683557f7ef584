import { PageView } from '@/components/views/page'
import { content } from '@/lib/content'
import { find } from '@/lib/content/queries'
import { metadataFor } from '@/lib/seo/metadata'
import { paramsOf } from '@/lib/site-index'

type Props = { readonly params: Promise<{ sivu: string }> }

export const dynamicParams = false
export const generateStaticParams = () => paramsOf(content(), 'page')
export const generateMetadata = async ({ params }: Props) => metadataFor(`/${(await params).sivu}/`)

export default async function InformationPage({ params }: Props) {
  return <PageView page={find(content().pages, (await params).sivu)} />
}
