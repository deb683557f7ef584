import type { Region } from '@/lib/schema/documents'
import { queries } from '@/lib/site/reader'
import { t } from '@/lib/text/fi'
import { countOf, formatList } from '@/lib/text/format'
import { Emblem } from './drawing'

type Props = {
  readonly regions: readonly Region[]
  /** As wide as the page. */
  readonly isWide?: boolean
  /** Beside a map that names the municipalities, which on paper has no room for them. */
  readonly isShort?: boolean
}

export const AreaList = ({ regions, isWide = false, isShort = false }: Props) =>
  regions.length > 0 && (
    <ul
      className={`grid grid-cols-1 gap-x-8 gap-y-4 sm:grid-cols-2 ${isWide ? wide(regions.length) : isShort ? '' : 'lg:grid-cols-1'}`}
    >
      {regions.map((region) => (
        <li key={region.slug} className={`flex gap-3 ${isShort ? 'items-center' : ''}`}>
          <Emblem of={region} className="mt-0.5 h-12 w-11 flex-none" />
          <div className="min-w-0">
            <a href={region.url} className="inline-flex min-h-6 items-center font-bold">
              {region.title}
            </a>
            {municipalitiesOf(region) && (
              <p className={`text-[0.9rem] text-ink-soft ${isShort ? 'hidden print:block' : ''}`}>
                {municipalitiesOf(region)}
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  )

/** In rows that come out even where they can. */
const wide = (count: number): string => (count % 3 === 0 ? 'lg:grid-cols-3' : 'lg:grid-cols-4')

/** By name, or how many areas a county has. */
export const municipalitiesOf = (region: Region): string => {
  const areas = queries.areasOf(region)
  const names = (region.municipalities ?? []).map(({ name }) => name)
  if (areas.length > 0) return countOf(areas.length, ...t.regions.area)
  return formatList(names)
}
