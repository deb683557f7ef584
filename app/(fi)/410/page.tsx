import type { Metadata } from 'next'
import { NotFoundView } from '@/components/views/not-found'
import { site } from '@/lib/site/settings'
import { t } from '@/lib/text/fi'

/** What the host shows for addresses that were public once; not a page of the site index, since nobody should come to it. */
export const generateMetadata = (): Metadata => ({
  title: `${t.gone.title} – ${site.name}`,
  description: t.gone.text,
  robots: { index: false },
})

export default function GonePage() {
  return <NotFoundView about={t.gone} />
}
