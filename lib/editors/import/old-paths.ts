import type { Mapping } from './mapping'
import { canBeAlias, folderOf, oldPath } from './plan'
import type { Light, Survey } from './survey'

/** Addresses of the old site's items, as they are asked of the new site's server. */

/** Whether readers could open it; an item with a password was in lists, and its address known. */
export const isOpen = ({ status }: Light): boolean => status === 'publish' || status === 'inherit'

export type OldPaths = {
  /** An old address, decoded: in the folder that the mapping names, if the new site does not stand in the old one's. */
  readonly here: (path: string) => string
  /** `/sote/`, `/`: where the old front page was. */
  readonly front: string
  /** Whose address that was. */
  readonly of: (item: Light) => string | undefined
  /** The same, where the item's document can take it as its alias. */
  readonly alias: (item: Light, url: string) => string | undefined
}

export const oldPathsOf = ({ channel, items }: Survey, { folder, language }: Mapping): OldPaths => {
  const home = folderOf(channel.url)
  const here = (path: string): string => (path.startsWith(`${home}/`) ? folder + path.slice(home.length) : path)
  const front = here(`${home}/`)
  const pathOf = (item: Light): string | undefined => {
    const path = isOpen(item) ? oldPath(item.link) : undefined
    return path && here(path)
  }
  // Translations that only a query tells apart have one address, as have items of exports put together.
  const owners = new Map<string, string>()
  for (const isMain of [true, false])
    for (const item of items) {
      const path = pathOf(item)
      if (path && isMain === ((item.lang ?? language) === language) && !owners.has(path)) owners.set(path, item.id)
    }
  const of = (item: Light): string | undefined => {
    const path = pathOf(item)
    return path !== undefined && path !== front && owners.get(path) === item.id ? path : undefined
  }
  return {
    here,
    front,
    of,
    alias: (item, url) => {
      const path = item.hasPassword ? undefined : of(item)
      return path && path !== '/' && path !== url && canBeAlias(path) ? path : undefined
    },
  }
}
