import type { SitePage } from '@/lib/site/site-index'
import { Prose } from './prose'

/** The text of the information page that stands on a section's address; nothing where there is none. */
export const SectionIntro = ({ page: { document } }: { page: SitePage }) =>
  document?.type === 'Page' ? <Prose of={document} /> : null
