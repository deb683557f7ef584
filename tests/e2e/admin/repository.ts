import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** A bare repository in a temporary folder, with the site's content on its branch `main`, as the git host keeps it. */

export type Change = { readonly path: string; readonly contents: Buffer | null }
type Signature = { readonly name: string; readonly email: string; readonly date: string }

const person = ['Testi', 'testi@example.fi'] as const
const identity = {
  GIT_AUTHOR_NAME: person[0],
  GIT_AUTHOR_EMAIL: person[1],
  GIT_COMMITTER_NAME: person[0],
  GIT_COMMITTER_EMAIL: person[1],
}

export type Repository = ReturnType<typeof newRepository>

export const newRepository = () => {
  const dir = mkdtempSync(join(tmpdir(), 'repository-'))
  const gitDir = join(dir, 'site.git')
  const git = (args: readonly string[], options: { input?: Buffer; env?: Record<string, string> } = {}): Buffer =>
    execFileSync('git', [`--git-dir=${gitDir}`, '-c', 'core.quotePath=false', '-c', 'commit.gpgSign=false', ...args], {
      input: options.input ?? Buffer.alloc(0),
      env: { ...process.env, ...identity, ...options.env },
      stdio: ['pipe', 'pipe', 'pipe'],
      maxBuffer: 64 * 1024 * 1024,
    })
  const line = (...args: Parameters<typeof git>): string =>
    git(...args)
      .toString('utf8')
      .trim()
  const lines = (...args: Parameters<typeof git>): readonly string[] =>
    line(...args)
      .split('\n')
      .filter(Boolean)
  const tryLine = (args: readonly string[]): string | null => {
    try {
      return line(args) || null
    } catch {
      return null
    }
  }

  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', gitDir])
  const env = { GIT_INDEX_FILE: join(dir, 'index') }
  git([`--work-tree=${resolve('.')}`, 'add', '--force', 'content', 'public/media'], { env })
  const first = line(['commit-tree', line(['write-tree'], { env }), '-m', 'Sisältö'])
  git(['update-ref', 'refs/heads/main', first])

  // The forms ask for every file one by one, and each question to git is a process: what never changes is read at once.
  const objects = new Map<string, { readonly type: string; readonly contents: Buffer }>()
  const readObjects = (): void => {
    const all = git(['cat-file', '--batch', '--batch-all-objects', '--buffer'])
    for (let at = 0; at < all.length; ) {
      const end = all.indexOf('\n', at)
      const [oid = '', type = '', size = ''] = all.toString('latin1', at, end).split(' ')
      objects.set(oid, { type, contents: all.subarray(end + 1, end + 1 + Number(size)) })
      at = end + 1 + Number(size) + 1
    }
  }
  const objectOf = (oid: string) => {
    if (!objects.has(oid)) readObjects()
    return objects.get(oid)
  }
  /** By commit: itself and those before it, newest first, with the paths that each changed. */
  const logs = new Map<string, readonly { readonly oid: string; readonly paths: readonly string[] }[]>()
  const logOf = (oid: string) => {
    const known = logs.get(oid)
    if (known) return known
    const log = line(['log', '--root', '--name-only', '--no-renames', '--format=%x00%H', oid])
      .split('\0')
      .filter(Boolean)
      .map((commit) => commit.split('\n').filter(Boolean))
      .map(([commit = '', ...paths]) => ({ oid: commit, paths }))
    logs.set(oid, log)
    return log
  }

  const signatures = new Map<string, Signature>()
  const head = (branch: string): string | null => tryLine(['rev-parse', '--verify', '--quiet', `refs/heads/${branch}`])
  return {
    head,
    branches: (): readonly string[] => lines(['for-each-ref', '--format=%(refname:short)', 'refs/heads']),
    /** Commits of a branch that `main` does not have, newest first. */
    ahead: (branch: string): readonly string[] => lines(['rev-list', `main..${branch}`]),
    /** Paths that a branch adds (`A`), changes (`M`) or removes (`D`) against `main`. */
    changes: (branch: string): readonly string[] =>
      lines(['diff', '--name-status', '--no-renames', `main...${branch}`]),
    file: (branch: string, path: string): Buffer => git(['cat-file', 'blob', `${branch}:${path}`]),
    createBranch: (ref: string, oid: string): void => void git(['update-ref', ref, oid, '0'.repeat(40)]),
    oidOf: (expression: string): string | null => tryLine(['rev-parse', '--verify', '--quiet', expression]),
    typeOf: (oid: string): string | undefined => objectOf(oid)?.type,
    blob: (oid: string): Buffer => {
      const object = objectOf(oid)
      if (object?.type !== 'blob') throw new Error(`No blob ${oid}`)
      return object.contents
    },
    message: (oid: string): string => line(['show', '--no-patch', '--format=%B', oid]),
    signature: (oid: string): Signature => {
      const known = signatures.get(oid)
      if (known) return known
      const [name = '', email = '', date = ''] = line(['show', '--no-patch', '--format=%an%x00%ae%x00%cI', oid]).split(
        '\0',
      )
      const signature = { name, email, date }
      signatures.set(oid, signature)
      return signature
    },
    history: (oid: string, path: string | undefined, count: number): readonly string[] =>
      logOf(oid)
        .filter(({ paths }) => !path || paths.includes(path))
        .slice(0, count)
        .map((commit) => commit.oid),
    tree: (branch: string) =>
      lines(['ls-tree', '-r', '-l', branch]).map((entry) => {
        const [, sha = '', size = '0', path = ''] = entry.match(/^\S+ blob (\S+) +(\d+)\t(.*)$/) ?? []
        return { type: 'blob', path, sha, size: Number(size) }
      }),
    commit: (branch: string, message: string, changes: readonly Change[]): string => {
      const parent = line(['rev-parse', `refs/heads/${branch}`])
      git(['read-tree', parent], { env })
      for (const { path, contents } of changes) {
        if (contents) {
          const oid = line(['hash-object', '-w', '--stdin'], { input: contents })
          git(['update-index', '--add', '--cacheinfo', `100644,${oid},${path}`], { env })
        } else git(['update-index', '--force-remove', path], { env })
      }
      const made = line(['commit-tree', line(['write-tree'], { env }), '-p', parent, '-m', message])
      git(['update-ref', `refs/heads/${branch}`, made])
      return made
    },
    remove: (): void => rmSync(dir, { recursive: true, force: true }),
  }
}
