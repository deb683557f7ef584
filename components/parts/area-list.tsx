import type { Region } from '@/lib/schema/documents'
import { AreaSwatch } from './tile-map'

export const AreaList = ({ regions }: { regions: readonly Region[] }) =>
  regions.length > 0 && (
    <ul className="grid grid-cols-1 gap-x-8 gap-y-4 sm:grid-cols-2">
      {regions.map((region) => (
        <li key={region.slug}>
          <a href={region.url} className="inline-flex min-h-6 items-center gap-2 font-bold">
            <AreaSwatch palette={region.palette} />
            {region.title}
          </a>
          <p className="text-[0.9rem] text-ink-soft">
            {(region.municipalities ?? []).map(({ name }) => name).join(', ')}
          </p>
        </li>
      ))}
    </ul>
  )
