import type { Author, Region, Topic } from '@/lib/schema/documents'
import type { SignName } from '@/lib/site/drawings'
import { queries } from '@/lib/site/reader'

/** Drawings of `/kuviot.svg` beside texts that say the same; what a page chooses is their size and the area's colours. */

const Use = ({ id, className }: { id: string; className?: string }) => (
  <use href={`/kuviot.svg#${id}`} className={className} />
)

/** The emblem of an area in its own colours; a plain tile where it has none. */
export const Emblem = ({ of: { emblem, palette }, className }: { of: Region; className: string }) => (
  <svg className={`area-${palette} ${className}`} aria-hidden="true">
    <Use id={emblem ? `t-${emblem}` : 'ruutu'} />
  </svg>
)

export const Pictogram = ({ of: { pictogram }, className }: { of: Topic; className: string }) =>
  pictogram && (
    <svg className={`text-brand ${className}`} aria-hidden="true">
      <Use id={`m-${pictogram}`} />
    </svg>
  )

/** The sign of a section, or of a page of the site's own. */
export const Sign = ({ of, className }: { of: SignName; className: string }) => (
  <svg className={`text-brand ${className}`} aria-hidden="true">
    <Use id={`s-${of}`} />
  </svg>
)

/** The map with the regions of a document lit; all of it when it names none. */
export const MapGlyph = ({
  of,
  className = '',
}: {
  of: { readonly regions?: readonly string[] }
  className?: string
}) => {
  const regions = queries.regionsOf(of)
  return (
    queries.mapRegions().length > 0 && (
      <svg className={`map-glyph ${regions.length > 0 ? '' : 'map-glyph-all'} ${className}`} aria-hidden="true">
        <Use id="kartta" />
        {regions.map(({ slug, palette }) => (
          <Use key={slug} id={`k-${slug}`} className={`area-${palette}`} />
        ))}
      </svg>
    )
  )
}

/** «Hoitotakuun tiimi» → «HT». */
const initialsOf = (name: string): string =>
  name
    .split(/[\s-]+/)
    .filter((word) => word !== 'ja')
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('')

type InitialsProps = { readonly name: string; readonly region: string | undefined; readonly isGroup: boolean }

/** A tile with initials in the colours of an area; a group's has a double outline. */
const Initials = ({ name, region, isGroup, className }: InitialsProps & { className: string }) => {
  const palette = queries.all('Region').find(({ slug }) => slug === region)?.palette
  return (
    <svg
      viewBox="-30 -34 60 68"
      className={`initials ${palette === undefined ? '' : `area-${palette}`} ${className}`}
      aria-hidden="true"
    >
      <use href={`/kuviot.svg#${isGroup ? 'ryhma' : 'ruutu'}`} x="-30" y="-34" width="60" height="68" />
      <text y="1" fontSize="20">
        {initialsOf(name)}
      </text>
    </svg>
  )
}

export const AuthorMark = ({ of, className = '' }: { of: Author; className?: string }) => (
  <Initials name={of.title} region={of.region} isGroup={of.kind === 'tiimi'} className={className} />
)
