import { ArchiveView } from '@/components/views/archive'
import { content } from '@/lib/content'
import { pathToPeriod } from '@/lib/content/archive'
import { t } from '@/lib/i18n/fi'
import { metadataFor } from '@/lib/seo/metadata'
import { paramsOf } from '@/lib/site-index'
import { archiveUrl } from '@/lib/urls'

type Props = { readonly params: Promise<{ aika: string[] }> }

const urlOf = (year: string, month?: string) => archiveUrl('News', year, month)
const place = async ({ params }: Props) => {
  const period = pathToPeriod((await params).aika)
  return { period, url: urlOf(period.year, period.month) }
}

export const dynamicParams = false
export const generateStaticParams = () => paramsOf(content(), 'news-archive')
export const generateMetadata = async (props: Props) => metadataFor((await place(props)).url)

export default async function NewsArchivePage(props: Props) {
  return <ArchiveView {...(await place(props))} items={content().news} urlOf={urlOf} noun={t.news.noun} />
}
