import { ArticleView } from '@/components/views/article'
import { content } from '@/lib/content'
import { find } from '@/lib/content/queries'
import { metadataFor } from '@/lib/seo/metadata'
import { paramsOf } from '@/lib/site-index'

type Props = { readonly params: Promise<{ slug: string }> }

export const dynamicParams = false
export const generateStaticParams = () => paramsOf(content(), 'article')
export const generateMetadata = async ({ params }: Props) => metadataFor(`/ajankohtaista/${(await params).slug}/`)

export default async function ArticlePage({ params }: Props) {
  return <ArticleView item={find(content().news, (await params).slug)} />
}
