import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, sep } from 'node:path'
import { onTestFinished } from 'vitest'
import { type CheckMemo, createMemo } from '@/lib/content/check/check'
import { formatProblem } from '@/lib/content/source/problem'
import { checkSite, type SiteCheck } from '@/lib/site/check-site'

export const fixtures = join(import.meta.dirname, '../fixtures')

export type Site = { readonly root: string; readonly contentDir: string; readonly publicDir: string }

type Place = { readonly root: string; readonly memo: CheckMemo; isFree: boolean }

/** A copy stands where an earlier one stood: what both have of the good content is parsed once. */
const places: Place[] = []

const freePlace = (): Place => {
  const free = places.find(({ isFree }) => isFree)
  if (free) return free
  const place = { root: mkdtempSync(join(tmpdir(), 'popsote-')), memo: createMemo(), isFree: true }
  places.push(place)
  return place
}

const newCopy = (): Site & { readonly remove: () => void } => {
  const place = freePlace()
  const { root } = place
  place.isFree = false
  cpSync(join(fixtures, 'good'), root, { recursive: true, preserveTimestamps: true })
  const remove = () => {
    rmSync(root, { recursive: true, force: true })
    place.isFree = true
  }
  return { root, contentDir: join(root, 'content'), publicDir: join(root, 'public'), remove }
}

/** A copy of the good content and its media, for a test to spoil; removed when the test ends. */
export const copyGood = (): Site => {
  const { remove, ...site } = newCopy()
  onTestFinished(remove)
  return site
}

/** One copy for tests that each spoil its content alone: what they leave as it was is not parsed again. */
export const sharedCopy = () => {
  const { remove, ...site } = newCopy()
  return {
    /** Messages of the good content with the files of a folder over it. */
    messagesWith: async (folder: string): Promise<readonly string[]> => {
      cpSync(folder, site.contentDir, { recursive: true })
      const said = messages(site, await check(site))
      for (const name of readdirSync(folder)) {
        const good = join(fixtures, 'good/content', name)
        rmSync(join(site.contentDir, name), { recursive: true })
        if (existsSync(good)) cpSync(good, join(site.contentDir, name), { recursive: true })
      }
      return said
    },
    remove,
  }
}

/** Writes a file into a copy, with the folders above it. */
export const put = (site: Site, file: string, text: string | Uint8Array): void => {
  const path = join(site.root, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

/** The day it is in these tests. */
const today = '2026-11-22'

/** Does a thing in a folder as somebody with no other rights: the root of a test machine may do everything. */
export const asAnybody = async <T>(folder: string, task: () => Promise<T>): Promise<T> => {
  chmodSync(folder, 0o777)
  const isRoot = process.geteuid?.() === 0
  if (isRoot) process.seteuid?.(65_534)
  try {
    return await task()
  } finally {
    if (isRoot) process.seteuid?.(0)
  }
}

/** A topic with this body: the smallest document that may have one. */
export const topic = (body: string, title = 'Kokeilu'): string =>
  `---\ntitle: ${title}\nsummary: ${title}. Tiivistelmä, joka on juuri niin pitkä kuin tiivistelmän pitää olla.\n---\n\n${body}\n`

const memoOf = ({ root }: Site): CheckMemo | undefined => places.find((place) => place.root === root)?.memo

export const check = (site: Site, memo = memoOf(site)): Promise<SiteCheck> =>
  checkSite({ contentDir: site.contentDir, publicDir: site.publicDir, memo, today })

/** Problems as an editor reads them, the copy called `content` again. */
export const messages = (site: Site, { problems }: SiteCheck): readonly string[] => {
  const shown = relative(process.cwd(), site.contentDir).split(sep).join('/')
  return problems.map((problem) => formatProblem(problem).replaceAll(shown, 'content'))
}

export const messagesOf = async (site: Site): Promise<readonly string[]> => messages(site, await check(site))
