import { ArticleView } from '@/components/views/article'
import { content } from '@/lib/content'
import { find } from '@/lib/content/queries'
import { metadataFor } from '@/lib/seo/metadata'
import { paramsOf } from '@/lib/site-index'

type Props = { readonly params: Promise<{ slug: string }> }

export const dynamicParams = false
export const generateStaticParams = () => paramsOf(content(), 'post')
export const generateMetadata = async ({ params }: Props) => metadataFor(`/blogi/${(await params).slug}/`)

export default async function PostPage({ params }: Props) {
  return <ArticleView item={find(content().posts, (await params).slug)} />
}
