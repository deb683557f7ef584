import type { Metadata } from 'next'
import { SiteShell } from '@/components/layout/site-shell'
import { NotFoundView } from '@/components/views/not-found'
import { site } from '@/lib/site/settings'
import { t } from '@/lib/text/fi'

export const generateMetadata = (): Metadata => ({
  title: `${t.notFound.title} – ${site.name}`,
  description: t.notFound.text,
})

export default function GlobalNotFound() {
  return (
    <SiteShell>
      <NotFoundView about={t.notFound} />
    </SiteShell>
  )
}
