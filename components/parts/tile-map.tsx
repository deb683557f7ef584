import type { Region } from '@/lib/schema/documents'
import { queries } from '@/lib/site/reader'
import { centre, outline, type Tile, tilesPath, viewBox } from '@/lib/site/tile-map'
import { t } from '@/lib/text/fi'
import { formatList } from '@/lib/text/format'

/** A link an area with a tile a municipality: seven links instead of 38 keep the keyboard's way short. `lit` are slugs. */
export const TileMap = ({ lit = [] }: { lit?: readonly string[] }) => {
  const regions = queries.mapRegions()
  const tiles = regions.flatMap((region) => region.municipalities ?? [])
  if (tiles.length === 0) return null
  // The lit area is drawn last, so that no other covers its outline.
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
      aria-label={nameOf(
        region.title,
        tiles.map(({ name }) => name),
      )}
      aria-current={isLit ? 'true' : undefined}
      className={`area area-${region.palette} ${isLit ? 'area-lit' : ''}`}
    >
      <path d={tilesPath(tiles)} className="tiles" />
      <path d={outline(tiles)} className="area-outline" />
      <g className="tile-texts tile-names">
        {tiles.map((tile) => (
          <TileText key={tile.name} tile={tile} fontSize={nameSize(tile.name)}>
            {tile.name}
          </TileText>
        ))}
      </g>
      <g className="tile-texts tile-shorts">
        {tiles.map((tile) => (
          <TileText key={tile.name} tile={tile}>
            {tile.short}
          </TileText>
        ))}
      </g>
    </a>
  )
}

/** What a screen reader says of an area; a municipality that is an area alone is not said twice. */
const nameOf = (title: string, municipalities: readonly string[]): string =>
  municipalities.length === 1 && municipalities[0] === title ? title : `${title}: ${formatList(municipalities)}`

/** The style sheet shows one form; until it arrives there is no text to lay out. */
const TileText = ({ tile, fontSize, children }: { tile: Tile; fontSize?: number; children: string }) => {
  const [x, y] = centre(tile)
  return (
    <text x={x} y={y} fontSize={fontSize} display="none">
      {children}
    </text>
  )
}

/** Long names in smaller letters, so that all fit their tile. In the units of the SVG. */
const nameSize = (name: string): number => Math.min(12, Math.round(1040 / name.length) / 10)
