import type { DocumentWithPage } from './content/documents'

/** Pixels of every share image: the size that Facebook, LinkedIn and X show whole (Open Graph, 1.91 : 1). */
export const shareImageSize = { width: 1200, height: 630 } as const

/** First word of a share image's file name, by content type. */
const names = {
  News: 'uutinen',
  Post: 'blogi',
  Project: 'hanke',
  Region: 'alue',
  Topic: 'aihe',
  Page: 'sivu',
} as const satisfies Record<DocumentWithPage['type'], string>

/**
 * Root-relative address of the picture that services show with a link: the document's own, `/og/uutinen-<slug>.png`, or the
 * site's for pages that have no document, such as lists and archives.
 */
export const shareImageUrl = (document?: Pick<DocumentWithPage, 'type' | 'slug'>): string =>
  document ? `/og/${names[document.type]}-${document.slug}.png` : '/og/popsote.png'
