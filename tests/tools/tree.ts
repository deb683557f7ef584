import { cpSync, existsSync, rmSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** A tree of its own for a command of ours: of this one nothing is touched, so that tests may read it meanwhile. */

const code = [
  'app',
  'components',
  'lib',
  'public',
  'next.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
]
/** Pictures that did not change need not be made again. What else is there may be written meanwhile. */
const caches = ['.next/cache/media', '.next/cache/og']

/** Copies the code to `tree`, a folder inside this tree: Turbopack follows no link out of it. */
export const makeTree = (tree: string): void => {
  rmSync(tree, { recursive: true, force: true })
  for (const path of [...code, ...caches.filter(existsSync)]) cpSync(path, join(tree, path), { recursive: true })
  symlinkSync(resolve('node_modules'), join(tree, 'node_modules'), 'junction')
}
