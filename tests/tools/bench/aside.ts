import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** Moves the developer's own folders out of the way of a measurement, and back. */

/**
 * Moves those of `names` that exist in `root` into `store`, a folder there. Returns what puts them back, over whatever stands
 * in their place by then. What an earlier run that was killed left in `store` is put back first, never lost.
 */
export const setAside = (names: readonly string[], store: string, root = '.'): (() => void) => {
  const aside = join(root, store)
  if (existsSync(aside)) restore(aside, root)
  mkdirSync(aside, { recursive: true })
  for (const name of names) if (existsSync(join(root, name))) renameSync(join(root, name), join(aside, name))
  return () => {
    for (const name of names) rmSync(join(root, name), { recursive: true, force: true })
    restore(aside, root)
  }
}

const restore = (aside: string, root: string): void => {
  for (const name of readdirSync(aside)) {
    rmSync(join(root, name), { recursive: true, force: true })
    renameSync(join(aside, name), join(root, name))
  }
  rmSync(aside, { recursive: true })
}
