import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { runChild } from '@/lib/run/child'
import { makeTree } from '@/tests/tools/tree'
import type { Files } from './working-copy'

/** The site built from a working copy, as its editor or CI would: a tree of its own, the same command. */

const tree = '.test/saved'

/** Puts `files` (all of the content, and the media) beside the code, and builds. Gives the folder of the site; throws what the build told. */
export const buildSite = async (files: Files, env: Readonly<Record<string, string>>): Promise<string> => {
  makeTree(tree)
  // The code is the same: Next need only render. What it made of another site is of no use.
  cpSync('.next', join(tree, '.next'), { recursive: true, filter: (path) => path !== join('.next', 'cache') })
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
