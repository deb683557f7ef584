import { statSync } from 'node:fs'
import { join } from 'node:path'
import { addressesIn, isKind } from '../run/files'

/** Pages and bytes in a built site; neither the pages for what is not found or is gone nor the editing forms are counted. */
export const measure = (dir: string): { readonly pages: number; readonly bytes: number } => {
  const files = addressesIn(dir).filter((address) => !/^\/admin\//.test(address))
  const bytes = files.reduce((sum, address) => sum + statSync(join(dir, address)).size, 0)
  const pages = files.filter(isKind('.html')).filter((address) => !/^\/(404|410|_not-found)(\.html$|\/)/.test(address))
  return { pages: pages.length, bytes }
}
