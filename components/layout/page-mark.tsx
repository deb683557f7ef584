import { AuthorMark, Emblem, MapGlyph, Pictogram, Sign } from '@/components/parts/drawing'
import type { SignName } from '@/lib/site/drawings'
import { queries } from '@/lib/site/reader'
import type { PageKind, SitePage } from '@/lib/site/site-index'

const size = 'page-mark'
const wholeMap = <MapGlyph of={{}} className={size} />

/** Of pages that no document is behind, and of those whose document is of no place. */
const signOf = (kind: PageKind): SignName | undefined => {
  const name = kind.replace(/-(list|archive)$/, '')
  return name === 'front' || name === 'thanks' || name === 'Region' ? undefined : (name as SignName)
}

/** What the drawing beside a heading shows: whose area, what topic, who writes, where it is about, or which section. */
export const PageMark = ({ page: { kind, document } }: { page: SitePage }) => {
  const type = kind.endsWith('-list') ? undefined : document?.type
  if (document?.type === 'Region') return <Emblem of={document} className={size} />
  if (document?.type === 'Topic' && document.pictogram) return <Pictogram of={document} className={size} />
  if (document?.type === 'Post') {
    const [author] = queries.authorsOf(document)
    if (author) return <AuthorMark of={author} className={size} />
  }
  if (type && document && 'regions' in document && (document.regions ?? []).length > 0)
    return <MapGlyph of={document} className={size} />
  const sign = signOf(kind)
  return sign ? <Sign of={sign} className={size} /> : wholeMap
}
