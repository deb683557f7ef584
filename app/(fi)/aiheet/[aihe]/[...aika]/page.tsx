import { ArchiveView } from '@/components/views/archive'
import { content } from '@/lib/content'
import { pathToPeriod } from '@/lib/content/archive'
import { find, itemsOfTopic } from '@/lib/content/queries'
import { t } from '@/lib/i18n/fi'
import { metadataFor } from '@/lib/seo/metadata'
import { paramsOf } from '@/lib/site-index'
import { viewArchiveUrl } from '@/lib/urls'

type Props = { readonly params: Promise<{ aihe: string; aika: string[] }> }

const place = async ({ params }: Props) => {
  const { aihe, aika } = await params
  const period = pathToPeriod(aika)
  const urlOf = (year: string, month?: string) => viewArchiveUrl('Topic', aihe, year, month)
  return { slug: aihe, period, urlOf, url: urlOf(period.year, period.month) }
}

export const dynamicParams = false
export const generateStaticParams = () => paramsOf(content(), 'topic-archive')
export const generateMetadata = async (props: Props) => metadataFor((await place(props)).url)

export default async function TopicArchivePage(props: Props) {
  const { slug, ...archive } = await place(props)
  return (
    <ArchiveView
      {...archive}
      items={itemsOfTopic(content(), find(content().topics, slug))}
      noun={t.list.noun}
      showKind
    />
  )
}
