import type { Metadata } from 'next'
import { SiteShell } from '@/components/layout/site-shell'
import { NotFoundView } from '@/components/views/not-found'
import { t } from '@/lib/i18n/fi'
import { site } from '@/lib/site'

export const metadata: Metadata = { title: `${t.notFound.title} – ${site.name}`, description: t.notFound.text }

export default function GlobalNotFound() {
  return (
    <SiteShell>
      <NotFoundView about={t.notFound} />
    </SiteShell>
  )
}
