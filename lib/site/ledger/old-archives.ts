import { sectionOf } from '../../schema/content-types'
import { archiveRoots, viewTypes } from '../../schema/urls'

/** Year and month archives that are not on the site any more: where their readers are led. */

export type OldArchive = {
  /** What all archives of the same view begin with: `/aiheet/rahoitus/`, `/ajankohtaista/vuosi/`. */
  readonly view: string
  readonly year: string
  /** `05`. */
  readonly month?: string
}

const views = viewTypes.map((name) => `${sectionOf(name).url}[^/]+/`)
const shape = new RegExp(`^(${[...archiveRoots, ...views].join('|')})(\\d{4})/(?:(0[1-9]|1[0-2])/)?$`)

/** The archive that an address is by its form, or null. */
export const archiveAt = (url: string): OldArchive | null => {
  const [, view, year, month] = shape.exec(url) ?? []
  return view && year ? { view, year, ...(month ? { month } : {}) } : null
}

/** Whether it is an archive of a whole list, which is always there. */
export const isOfList = ({ view }: OldArchive): boolean => archiveRoots.includes(view)

/**
 * The page that holds what the archive did, or undefined when nothing does. Under an area or topic that `moved` it is the
 * same archive of the new one, else its year, else the page itself. In its own place it is the year of a month, when that
 * year has too little left to be split by month; a month of a split year has emptied.
 */
export const archiveTarget = (
  archive: OldArchive,
  pages: ReadonlySet<string>,
  moved: ReadonlyMap<string, string>,
): string | undefined => {
  const { view, year, month } = archive
  const first = (urls: readonly string[]) => urls.find((url) => pages.has(url))
  const to = moved.get(view)
  if (to) return first([...(month ? [`${to}${year}/${month}/`] : []), `${to}${year}/`, to])
  const isSplit = months.some((one) => pages.has(`${view}${year}/${one}/`))
  return month && !isSplit ? first([`${view}${year}/`]) : undefined
}

const months = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0'))
