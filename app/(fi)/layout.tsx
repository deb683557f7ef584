import type { Viewport } from 'next'
import type { ReactNode } from 'react'
import { SiteShell } from '@/components/layout/site-shell'

/** Said in the HTML already, so that a dark page does not begin white. */
export const viewport: Viewport = { colorScheme: 'light dark' }

export default function FinnishLayout({ children }: { children: ReactNode }) {
  return <SiteShell>{children}</SiteShell>
}
