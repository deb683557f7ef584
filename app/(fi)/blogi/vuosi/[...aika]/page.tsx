import { ArchiveView } from '@/components/views/archive'
import { content } from '@/lib/content'
import { pathToPeriod } from '@/lib/content/archive'
import { t } from '@/lib/i18n/fi'
import { metadataFor } from '@/lib/seo/metadata'
import { paramsOf } from '@/lib/site-index'
import { archiveUrl } from '@/lib/urls'

type Props = { readonly params: Promise<{ aika: string[] }> }

const urlOf = (year: string, month?: string) => archiveUrl('Post', year, month)
const place = async ({ params }: Props) => {
  const period = pathToPeriod((await params).aika)
  return { period, url: urlOf(period.year, period.month) }
}

export const dynamicParams = false
export const generateStaticParams = () => paramsOf(content(), 'blog-archive')
export const generateMetadata = async (props: Props) => metadataFor((await place(props)).url)

export default async function BlogArchivePage(props: Props) {
  return <ArchiveView {...(await place(props))} items={content().posts} urlOf={urlOf} noun={t.blog.noun} />
}
