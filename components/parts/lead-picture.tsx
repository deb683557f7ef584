import type { ComponentProps } from 'react'
import type { Item } from '@/lib/schema/documents'
import { queries } from '@/lib/site/reader'
import { Emblem, MapGlyph, Sign } from './drawing'
import { Teaser } from './teaser'

/** Over the item that opens a list, of which it may be the first thing seen: its picture; without one, where it is. */
export const LeadPicture = async ({ of: item, isFirst = false }: { of: Item; isFirst?: boolean }) => {
  if (!item.image) return <LeadDrawing of={item} />
  const { width, height } = await queries.media(item.image.src)
  return (
    <img
      src={item.image.src}
      alt={item.image.alt}
      width={width}
      height={height}
      sizes="(min-width: 73em) 31em, (min-width: 64em) 46vw, calc(100vw - 2.25em)"
      {...(isFirst ? { fetchPriority: 'high' } : { loading: 'lazy' })}
      decoding="async"
      className="h-auto w-full bg-surface"
    />
  )
}

const LeadDrawing = ({ of: item }: { of: Item }) => {
  const [region, ...others] = queries.regionsOf(item)
  const only = others.length === 0 ? region : undefined
  const size = 'h-20 w-18'
  return (
    <div className={`no-print ground ${only ? `area-${only.palette}` : ''} flex items-center justify-center gap-8 p-6`}>
      <MapGlyph of={item} className={size} />
      {only ? <Emblem of={only} className={size} /> : <Sign of={item.type} className={size} />}
    </div>
  )
}

type LeadItemProps = Pick<ComponentProps<typeof Teaser>, 'item' | 'showKind' | 'byTime'> & { readonly level: 2 | 3 | 4 }

/** The item that opens a list, drawn large. */
export const LeadItem = (props: LeadItemProps) => (
  <div className="lead-item mt-6">
    <LeadPicture of={props.item} isFirst />
    <Teaser {...props} size="lead" />
  </div>
)
