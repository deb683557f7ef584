import { ArchiveView } from '@/components/views/archive'
import { content } from '@/lib/content'
import { pathToPeriod } from '@/lib/content/archive'
import { find, itemsOfRegion } from '@/lib/content/queries'
import { t } from '@/lib/i18n/fi'
import { metadataFor } from '@/lib/seo/metadata'
import { paramsOf } from '@/lib/site-index'
import { viewArchiveUrl } from '@/lib/urls'

type Props = { readonly params: Promise<{ alue: string; aika: string[] }> }

const place = async ({ params }: Props) => {
  const { alue, aika } = await params
  const period = pathToPeriod(aika)
  const urlOf = (year: string, month?: string) => viewArchiveUrl('Region', alue, year, month)
  return { slug: alue, period, urlOf, url: urlOf(period.year, period.month) }
}

export const dynamicParams = false
export const generateStaticParams = () => paramsOf(content(), 'region-archive')
export const generateMetadata = async (props: Props) => metadataFor((await place(props)).url)

export default async function RegionArchivePage(props: Props) {
  const { slug, ...archive } = await place(props)
  return (
    <ArchiveView
      {...archive}
      items={itemsOfRegion(content(), find(content().regions, slug))}
      noun={t.list.noun}
      showKind
    />
  )
}
