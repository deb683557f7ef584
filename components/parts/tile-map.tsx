import type { Region } from '@/lib/schema/documents'
import { queries } from '@/lib/site/reader'
import { centre, linesOf, namePlaces, outline, tilesPath, viewBox } from '@/lib/site/tile-map'
import { t } from '@/lib/text/fi'
import { formatList } from '@/lib/text/format'

/** A link an area with a tile a municipality: seven links instead of 38 keep the keyboard's way short. `lit` are slugs. */
export const TileMap = ({ lit = [] }: { lit?: readonly string[] }) => {
  const regions = queries.mapRegions()
  const tiles = regions.flatMap((region) => region.municipalities ?? [])
  if (tiles.length === 0) return null
  // The lit area is drawn last, so that no other covers its outline.
  const drawn = regions.toSorted((a, b) => Number(lit.includes(a.slug)) - Number(lit.includes(b.slug)))
  const places = namePlaces(regions.map(({ title, municipalities = [] }) => ({ title, tiles: municipalities })))
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
        {/* Over all areas, since a name may reach over its area's edge. */}
        {drawn.map((region) => (
          <AreaName
            key={region.slug}
            region={region}
            place={places.get(region.title)}
            isLit={lit.includes(region.slug)}
          />
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
      {/* The style sheet shows one form; until it arrives there is no text to lay out. */}
      <g className="tile-texts tile-names" display="none">
        {tiles.map((tile) => {
          const [x, y] = centre(tile)
          const lines = linesOf(tile.name)
          return lines.map((line, at) => (
            <text key={line} x={x} y={y + (at - (lines.length - 1) / 2) * 14}>
              {line}
            </text>
          ))
        })}
      </g>
    </a>
  )
}

type AreaNameProps = {
  readonly region: Region
  readonly place: ReturnType<ReturnType<typeof namePlaces>['get']>
  readonly isLit: boolean
}

/** Where tiles have no room for their own names: the area's. */
const AreaName = ({ region, place, isLit }: AreaNameProps) => {
  if (!place) return null
  const { at, lines, isAbove } = place
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of shapes takes no focus.
    <g
      // Above its area it is not on the lit ground.
      className={`tile-texts area-name area-${region.palette} ${isLit && !isAbove ? 'area-lit' : ''}`}
      aria-hidden="true"
      display="none"
    >
      {lines.map((line, row) => (
        <text key={line} x={at[0]} y={at[1] + (row - (lines.length - 1) / 2) * 23}>
          {line}
        </text>
      ))}
    </g>
  )
}

/** What a screen reader says of an area; a municipality that is an area alone is not said twice. */
const nameOf = (title: string, municipalities: readonly string[]): string =>
  municipalities.length === 1 && municipalities[0] === title ? title : `${title}: ${formatList(municipalities)}`
