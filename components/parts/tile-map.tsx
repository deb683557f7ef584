import { content } from '@/lib/content'
import type { Region } from '@/lib/content/documents'
import { mapRegions } from '@/lib/content/queries'
import { t } from '@/lib/i18n/fi'
import { formatList } from '@/lib/i18n/format'
import { centre, outline, tilePoints, viewBox } from '@/lib/tile-map'

/**
 * The tile map: a link an area, holding a tile a municipality. Seven links instead of 38 keep the keyboard's way short;
 * each one's name says the area and its municipalities. `lit` are the slugs of the areas that the page is about.
 */
export const TileMap = ({ lit = [] }: { lit?: readonly string[] }) => {
  const regions = mapRegions(content())
  const tiles = regions.flatMap((region) => region.municipalities ?? [])
  // The lit area is drawn last, so that no neighbour covers its outline.
  const drawn = regions.toSorted((a, b) => Number(lit.includes(a.slug)) - Number(lit.includes(b.slug)))
  return (
    <div className="tile-map-frame">
      {/* biome-ignore lint/a11y/useSemanticElements: an SVG cannot be a fieldset; without the role the name is not read. */}
      <svg
        viewBox={viewBox(tiles)}
        role="group"
        aria-label={t.regions.map}
        className={`tile-map ${lit.length > 0 ? 'tile-map-lit' : ''}`}
      >
        {drawn.map((region) => (
          <Area key={region.slug} region={region} isLit={lit.includes(region.slug)} />
        ))}
      </svg>
    </div>
  )
}

const Area = ({ region, isLit }: { region: Region; isLit: boolean }) => {
  const tiles = region.municipalities ?? []
  return (
    <a
      href={region.url}
      aria-label={`${region.title}: ${formatList(tiles.map(({ name }) => name))}`}
      aria-current={isLit ? 'true' : undefined}
      className={`area area-${region.palette} ${isLit ? 'area-lit' : ''}`}
    >
      {tiles.map((tile) => (
        <polygon key={tile.name} points={tilePoints(tile)} className="tile" />
      ))}
      <path d={outline(tiles)} className="area-outline" />
      {tiles.map((tile) => {
        const [x, y] = centre(tile)
        return (
          <g key={tile.name}>
            <text x={x} y={y} className="tile-name" fontSize={nameSize(tile.name)}>
              {tile.name}
            </text>
            <text x={x} y={y} className="tile-short">
              {tile.short}
            </text>
          </g>
        )
      })}
    </a>
  )
}

/** Long names in smaller letters, so that all fit their tile. In the units of the SVG. */
const nameSize = (name: string): number => Math.min(11, Math.round(900 / name.length) / 10)

/** One tile in the colours of an area, beside its name. */
export const AreaSwatch = ({ palette }: { palette: number }) => (
  <svg viewBox="0 0 24 24" className={`area-swatch area-${palette}`} aria-hidden="true">
    <path d="M12 1.500l9.100 5.250v10.500L12 22.500l-9.100-5.250V6.750z" />
  </svg>
)
