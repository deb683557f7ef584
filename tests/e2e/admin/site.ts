import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { runChild } from '@/lib/run/child'
import type { Files } from './working-copy'

/** The site built from a working copy, as its editor or CI would: a tree of its own, the same command. */

/** Inside the tree, since Turbopack follows no link out of it; of this one nothing is touched, so that tests may read it. */
const tree = '.test/saved'

const code = ['app', 'components', 'lib', 'public', 'next.config.mjs', 'package.json', 'tsconfig.json']
/** Pictures that did not change need not be encoded again. */
const caches = ['.next/cache']

/** Puts `files` (all of the content, and the media) beside the code, and builds. Gives the folder of the site; throws what the build told. */
export const buildSite = async (files: Files, env: Readonly<Record<string, string>>): Promise<string> => {
  removeSite()
  for (const path of [...code, ...caches.filter(existsSync)]) cpSync(path, join(tree, path), { recursive: true })
  symlinkSync(resolve('node_modules'), join(tree, 'node_modules'), 'junction')
  rmSync(join(tree, 'public/media'), { recursive: true })
  for (const [path, base64] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, path)), { recursive: true })
    writeFileSync(join(tree, path), Buffer.from(base64, 'base64'))
  }
  const { code: exit, output } = await runChild(process.execPath, ['lib/run/start.mjs', 'lib/commands/build.ts'], {
    cwd: tree,
    env: { CONTENT_DIR: '', OUT_DIR: '', BASE_PATH: '', ...env },
  })
  if (exit !== 0) throw new Error(output)
  return join(tree, 'out')
}

export const removeSite = (): void => rmSync(tree, { recursive: true, force: true })
