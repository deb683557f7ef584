import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** Moves `names` in `root` to `store`; gives what puts them back. What a killed run left there is put back first. */
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
