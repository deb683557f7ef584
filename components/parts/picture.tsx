import type { News } from '@/lib/content/documents'
import { mediaFacts } from '@/lib/content/media'

type Image = NonNullable<News['image']>

/** The picture of an item, with the size read from the file so that nothing moves when it loads. */
export const Picture = async ({ image }: { image: Image }) => {
  const { width, height } = await mediaFacts('public', image.src)
  return <img src={image.src} alt={image.alt} width={width} height={height} className="mt-8 h-auto w-full bg-surface" />
}
