import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { chunks } from '../run/collections'

/** The content where the branch began, read out of git into a folder of its own; the work tree is not touched. */

/** The remote's branch first: the local one may be old. */
export const usualBases = ['origin/main', 'main'] as const
const run = promisify(execFile)

/** At the merge base of `HEAD` and the first of `refs` that exists; null without one. Call `remove` at the end. */
export const readBase = async (refs: readonly string[], contentDir: string, publicDir: string) => {
  const cwd = resolve(contentDir)
  const git = async (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<string> => {
    const options = { cwd, env: { ...process.env, ...env }, maxBuffer: 64 * 1024 * 1024 }
    return (await run('git', [...args], options)).stdout.trim()
  }
  const quietly = (args: readonly string[]) => git(args).catch(() => null)

  const top = await quietly(['rev-parse', '--show-toplevel'])
  if (!top) return null
  for (const ref of refs) {
    // A shallow clone has no common ancestor: the ref itself is the nearest.
    const commit =
      (await quietly(['merge-base', ref, 'HEAD'])) ?? (await quietly(['rev-parse', '--verify', `${ref}^{commit}`]))
    if (!commit) continue
    const dir = await mkdtemp(join(tmpdir(), 'vertailu-'))
    const remove = () => rm(dir, { recursive: true, force: true })
    try {
      const env = { GIT_INDEX_FILE: join(dir, '.index') }
      const prefixes = await Promise.all([contentDir, publicDir].map((folder) => prefixOf(folder, git, top)))
      const [contentPath = '', publicPath = ''] = prefixes
      for (const path of [contentPath, publicPath]) await mkdir(join(dir, path), { recursive: true })
      await git(['read-tree', commit], env)
      const shown = await git(['-C', top, 'ls-files', '-z', '--', contentPath, `${publicPath}/media`], env)
      const files = shown.split('\0').filter(Boolean)
      // In batches, since a command line has a limit.
      for (const batch of chunks(files, 200))
        await git(['-C', top, 'checkout-index', `--prefix=${dir}/`, '--', ...batch], env)
      const folders = { contentDir: join(dir, contentPath), publicDir: join(dir, publicPath) }
      return { commit: commit.slice(0, 7), ...folders, remove }
    } catch (error) {
      await remove()
      throw error
    }
  }
  return null
}

/** Path of a folder inside the repository, which need not be its top. */
const prefixOf = async (folder: string, git: (args: readonly string[]) => Promise<string>, top: string) => {
  const prefix = await git(['-C', resolve(folder), 'rev-parse', '--show-prefix']).catch(() => '')
  return prefix.replace(/\/$/, '') || resolve(folder).slice(resolve(top).length + 1)
}
