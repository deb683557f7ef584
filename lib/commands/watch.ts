import { existsSync, type FSWatcher, readdirSync, watch } from 'node:fs'
import { join } from 'node:path'

/** Quiet time after a change, in milliseconds: an editor's save is several changes. */
const quiet = 50

const foldersUnder = (roots: readonly string[]): readonly string[] =>
  roots.filter(existsSync).flatMap((root) => {
    const inside = readdirSync(root, { recursive: true, withFileTypes: true })
    return [
      root,
      ...inside.filter((entry) => entry.isDirectory()).map(({ parentPath, name }) => join(parentPath, name)),
    ]
  })

/** Gives what ends it. Folders one by one: Node 20's recursive watch on Linux loses files saved by renaming (20.20). */
export const watchFolders = (roots: readonly string[], onChange: () => void): (() => void) => {
  const watchers = new Map<string, FSWatcher>()
  let timer: NodeJS.Timeout | undefined
  const changed = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      follow()
      onChange()
    }, quiet)
  }
  const follow = () => {
    const folders = new Set(foldersUnder(roots))
    for (const [folder, watcher] of watchers) {
      if (folders.has(folder)) continue
      watcher.close()
      watchers.delete(folder)
    }
    for (const folder of folders) {
      if (watchers.has(folder)) continue
      try {
        watchers.set(folder, watch(folder, changed).on('error', changed))
      } catch {
        // Removed since it was listed, as when git changes branches: listed again in a moment.
        changed()
      }
    }
  }
  follow()
  return () => {
    clearTimeout(timer)
    for (const watcher of watchers.values()) watcher.close()
  }
}

/** Runs `task` one at a time: calls made while it runs lead to one more run after it. */
export const oneAtATime = (task: () => Promise<void>): (() => Promise<void>) => {
  let running: Promise<void> | undefined
  let again = false
  const run = async () => {
    do {
      again = false
      await task()
    } while (again)
  }
  return () => {
    again = true
    running ??= run().finally(() => {
      running = undefined
    })
    return running
  }
}
