import { TopicView } from '@/components/views/topic'
import { content } from '@/lib/content'
import { find } from '@/lib/content/queries'
import { metadataFor } from '@/lib/seo/metadata'
import { paramsOf } from '@/lib/site-index'

type Props = { readonly params: Promise<{ aihe: string }> }

export const dynamicParams = false
export const generateStaticParams = () => paramsOf(content(), 'topic')
export const generateMetadata = async ({ params }: Props) => metadataFor(`/aiheet/${(await params).aihe}/`)

export default async function TopicPage({ params }: Props) {
  return <TopicView topic={find(content().topics, (await params).aihe)} />
}
