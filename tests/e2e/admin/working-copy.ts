import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Page } from '@playwright/test'
import { checkSite } from '@/lib/site/check-site'

/** A working copy for the forms' local mode: the browser's private file system in place of a folder that a person picks. */

export type Files = Readonly<Record<string, string>>

/** Files of the tree below `folders`, by their paths, in base64: pictures are among them. */
export const readTree = (...folders: readonly string[]): Files =>
  Object.fromEntries(
    folders.flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name))
        .map((path) => [path, readFileSync(path).toString('base64')]),
    ),
  )

/** Puts `files` into the private file system and makes it what the browser's picker gives. Before the forms are opened. */
export const seed = async (page: Page, files: Files): Promise<void> => {
  await page.addInitScript(() => {
    Reflect.set(window, 'showDirectoryPicker', () => navigator.storage.getDirectory())
  })
  await page.goto('/')
  await page.evaluate(async (entries) => {
    const root = await navigator.storage.getDirectory()
    const folderAt = async (path: readonly string[]) => {
      let folder = root
      for (const name of path) folder = await folder.getDirectoryHandle(name, { create: true })
      return folder
    }
    // By this the forms know a repository.
    await folderAt(['.git'])
    for (const [path, base64] of entries) {
      const names = path.split('/')
      const folder = await folderAt(names.slice(0, -1))
      const file = await folder.getFileHandle(names.at(-1) ?? '', { create: true })
      const stream = await file.createWritable()
      await stream.write(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)))
      await stream.close()
    }
  }, Object.entries(files))
}

/** What the private file system holds now, as `readTree` gives it. */
export const dump = (page: Page): Promise<Files> =>
  page.evaluate(async () => {
    const files: Record<string, string> = {}
    const visit = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
      for await (const [name, handle] of folder.entries()) {
        if (handle instanceof FileSystemDirectoryHandle) await visit(handle, `${path}${name}/`)
        else if (handle instanceof FileSystemFileHandle) {
          const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer())
          files[path + name] = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
        }
      }
    }
    await visit(await navigator.storage.getDirectory(), '')
    return files
  })

/** The text of a file of a tree. */
export const textOf = (files: Files, path: string): string => Buffer.from(files[path] ?? '', 'base64').toString('utf8')

/** What differs between two trees, by path. */
export const changedPaths = (from: Files, after: Files): readonly string[] =>
  [...new Set([...Object.keys(from), ...Object.keys(after)])].filter((path) => from[path] !== after[path]).sort()

/** What the site's own checks say of a tree. */
export const problemsOf = async (files: Files) => {
  const folder = mkdtempSync(join(tmpdir(), 'working-copy-'))
  for (const [path, base64] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), Buffer.from(base64, 'base64'))
  }
  try {
    const options = { contentDir: join(folder, 'content'), publicDir: join(folder, 'public') }
    return (await checkSite(options)).problems
  } finally {
    rmSync(folder, { recursive: true })
  }
}
