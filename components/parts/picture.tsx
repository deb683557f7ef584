import type { News } from '@/lib/schema/documents'
import { queries } from '@/lib/site/reader'

type Image = NonNullable<News['image']>

/** Its width under a headline; all sizes follow the reader's own font size (16 px in CSS). */
const sizes = '(min-width: 48em) 39.2em, calc(100vw - 2.25em)'

/** The picture of an item: the largest thing of a first screen, so it is fetched first. */
export const Picture = async ({ image }: { image: Image }) => {
  const { width, height } = await queries.media(image.src)
  return (
    <img
      src={image.src}
      alt={image.alt}
      width={width}
      height={height}
      sizes={sizes}
      fetchPriority="high"
      decoding="async"
      className="mt-8 h-auto w-full bg-surface"
    />
  )
}
