import { mediaFacts } from '@/lib/content/media/media-reader'
import type { Item } from '@/lib/schema/documents'
import { queries } from '@/lib/site/reader'
import { Emblem, MapGlyph } from './drawing'

/** Over the item that opens the front page: its picture; without one, where it is about. */
export const LeadPicture = async ({ of: item }: { of: Item }) => {
  if (!item.image) {
    const [region] = queries.regionsOf(item)
    return (
      <div className="no-print mb-4 flex items-center justify-center gap-8 bg-surface p-6">
        <MapGlyph of={item} className="h-44 w-36" />
        {region && <Emblem of={region} className="h-36 w-32" />}
      </div>
    )
  }
  const { width, height } = await mediaFacts('public', item.image.src)
  return (
    <img
      src={item.image.src}
      alt={item.image.alt}
      width={width}
      height={height}
      sizes="(min-width: 73em) 31em, (min-width: 64em) 46vw, calc(100vw - 2.25em)"
      loading="lazy"
      decoding="async"
      className="mb-4 h-auto w-full bg-surface"
    />
  )
}
