import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { knownPictures } from '../../content/media/media-reader'
import { noticesAt, noticesByPlace } from '../../outputs/notices'
import { chunks } from '../../run/collections'
import { writeText } from '../../run/files'
import { inThreads } from '../../run/threads'
import { sprite } from '../../site/drawings'
import { content, queries } from '../../site/reader'
import { settingsText, site } from '../../site/settings'
import { count, counted } from '../../text/terminal'
import { hashedAddress } from '../assets'
import { outDir, publicDir, stagingOf } from '../folders'
import type { FinishedPage } from '../page-thread'
import { postprocessPage } from '../postprocess-page'
import { codeKey, environmentKey } from './code-key'
import type { Edit, KeepAnswer, KeepData, KeepJob, KeptPage } from './keep-thread'
import {
  type AskedBefore,
  hashOf,
  type PageEntry,
  type PagePrint,
  type PageRecord,
  type PrintJob,
  readRecord,
  writeRecord,
} from './page-record'

/** Which pages the last build made as this one would, and what is to be put anew in them. */

/** A page that stands, with what was noted of it; `edits` is empty where nothing in it changes. */
export type Kept = KeptPage & { readonly entry: PageEntry }

export type Plan = {
  /** For Next, by address. */
  readonly rendered: readonly string[]
  readonly kept: readonly Kept[]
  /** Of this build; entries of rendered pages are filled in when they are finished. */
  readonly record: Omit<PageRecord, 'pages'>
  readonly prints: ReadonlyMap<string, Pick<PageEntry, 'print' | 'metadata' | 'asked' | 'box'>>
  /** The build before, when the same code made it. */
  readonly before?: PageRecord
  /** In Finnish; why everything is made anew. */
  readonly warning?: string
}

/** With `rendersAll` only what the next build needs to know. */
export const planPages = async (rendersAll: boolean): Promise<Plan> => {
  const urls = queries.pages().map(({ url }) => url)
  const { basePath } = site
  const code = codeKey('.')
  const last = rendersAll ? undefined : lastRecord(code)
  const before = typeof last === 'string' ? undefined : last
  const settings = hashOf(settingsText(), environmentKey())
  const { prints, boxes, questions } = await printsOf(urls, before?.settings === settings ? before : undefined)
  const record = {
    code,
    settings,
    questions,
    frame: hashOf(basePath, readFileSync(join(publicDir, 'search.js'))),
    notices: noticesByPlace(content(), basePath),
    sprite: hashedAddress('/kuviot.svg', queries.ask(sprite)),
    boxes,
  }
  const all = { rendered: urls, kept: [], record, prints }
  if (typeof last === 'string') return { ...all, warning: last }
  if (before?.frame !== record.frame) return all
  const whole = await unharmed(await standing(before, record, prints))
  // Next renders at least one page.
  const kept = whole.length === urls.length ? whole.slice(1) : whole
  const stands = new Set(kept.map(({ address }) => address))
  return { rendered: urls.filter((url) => !stands.has(fileOf(url))), kept, record, prints, before }
}

const fileOf = (url: string): string => `${url}index.html`

const lastRecord = (code: string): PageRecord | undefined | string => {
  try {
    return readRecord(code)
  } catch {
    return 'Edellisen rakennuksen muistiinpanot ovat vioittuneet, joten kaikki sivut tehdään uudelleen.'
  }
}

/** With `before` only pages that answer their questions in another way are printed anew. */
const printsOf = async (urls: readonly string[], before: PageRecord | undefined) => {
  // React is slow in development, which it takes for granted.
  Object.assign(process.env, { NODE_ENV: 'production' })
  const jobs = urls.map((url): PrintJob => {
    const entry = before?.pages[url]
    if (!entry) return { url }
    const { print, metadata, asked, box } = entry
    return { url, before: { print, metadata, asked, hasBox: box !== '' } }
  })
  const answers = await inThreads<readonly string[], readonly PrintJob[], readonly PagePrint[]>(
    'components/views/page-prints.tsx',
    before?.questions ?? [],
    chunks(jobs),
  )
  const boxes: Record<string, string> = {}
  const questions = new Map<string, number>()
  const numberOf = (question: string): number => {
    const number = questions.get(question) ?? questions.size
    questions.set(question, number)
    return number
  }
  const askedOf = (url: string, asked: PagePrint['asked']): AskedBefore | undefined => {
    if (asked !== 'as before') return asked && { ...asked, keys: asked.keys.map(numberOf) }
    const earlier = before?.pages[url]?.asked
    return earlier && { ...earlier, keys: earlier.keys.map((key) => numberOf(before?.questions[key] ?? '')) }
  }
  const prints = new Map(
    answers.flat().map(({ print, metadata, box: html, asked }, at) => {
      const url = urls[at] ?? ''
      const box = html && hashOf(html)
      if (box) boxes[box] ??= finishedBox(html)
      return [url, { print, metadata, box, asked: askedOf(url, asked) }] as const
    }),
  )
  return { prints, boxes, questions: [...questions.keys()] }
}

/** As it stands in a finished page: no picture and none of the framework's marks are in it. */
const finishedBox = (html: string): string =>
  postprocessPage(html, {
    basePath: site.basePath,
    head: '',
    notices: '',
    renamed: new Map(),
    picture: () => undefined,
    fullSize: () => undefined,
  }).html

/** The pages of which nothing but what stands on many pages alike has changed. */
const standing = async (
  before: PageRecord,
  now: Omit<PageRecord, 'pages'>,
  prints: Plan['prints'],
): Promise<readonly Kept[]> => {
  const pictures = await picturePrints(Object.values(before.pages).flatMap(({ originals }) => originals))
  return [...prints].flatMap(([url, { print, metadata, asked, box }]) => {
    const entry = before.pages[url]
    if (!entry || entry.print !== print || entry.metadata !== metadata || (entry.box === '') !== (box === '')) return []
    if (pictures(entry.originals) !== entry.pictures) return []
    const edits: readonly Edit[] = [
      // Where there was none, it goes where the content begins.
      { from: `${noticesAt(before.notices, url)}<main`, to: `${noticesAt(now.notices, url)}<main`, once: true },
      { from: before.boxes[entry.box] ?? '', to: now.boxes[box] ?? '', once: true },
      { from: before.sprite, to: now.sprite, once: false },
    ]
    const changing = edits.filter(({ from, to }) => from !== to)
    return [{ address: fileOf(url), sum: entry.sum, edits: changing, entry: { ...entry, asked, box } }]
  })
}

/** A print of what is published of the originals, asked for once. */
const picturePrints = async (originals: readonly string[]) => {
  const variants = await knownPictures(publicDir, [...new Set(originals)])
  return (shown: readonly string[]): string =>
    shown.length > 0 ? hashOf(...shown.map((path) => JSON.stringify(variants.get(path) ?? ''))) : ''
}

/** Less those that somebody has changed since, or that do not hold what is to be put anew. */
const unharmed = async (pages: readonly Kept[]): Promise<readonly Kept[]> => {
  const sums = await keepInThreads(pages, false)
  return pages.filter((_, at) => sums[at] !== undefined)
}

/** Puts them into the new site. Gives their entries by address. */
export const keepPages = async (pages: readonly Kept[]): Promise<ReadonlyMap<string, PageEntry>> => {
  const sums = await keepInThreads(pages, true)
  return new Map(
    pages.map(({ address, entry }, at) => [
      address.slice(0, -'index.html'.length),
      { ...entry, sum: sums[at] ?? entry.sum },
    ]),
  )
}

/** Addresses of pages that are others than before, or no more; undefined where nothing was before. */
export const changesOf = (
  { before, prints }: Pick<Plan, 'before' | 'prints'>,
  standing: ReadonlyMap<string, Pick<PageEntry, 'sum'>>,
  finished: readonly Pick<FinishedPage, 'address' | 'sum'>[],
): { readonly changed: readonly string[]; readonly removed: readonly string[] } | undefined => {
  if (!before) return undefined
  const now = [...standing].map(([url, { sum }]) => [url, sum] as const)
  const made = finished.map(({ address, sum }) => [address.slice(0, -'index.html'.length), sum] as const)
  const differ = [...now, ...made].filter(([url, sum]) => prints.has(url) && before.pages[url]?.sum !== sum)
  return {
    changed: differ.map(([url]) => url).sort(),
    removed: Object.keys(before.pages)
      .filter((url) => !prints.has(url))
      .sort(),
  }
}

/** Names what the last build changed, an address a line. */
const changesFile = '.next/muuttuneet.txt'

/** Says in Finnish how many pages are others than before, and where the list is; undefined where nothing was before. */
export const tellChanges = (...[plan, ...pages]: Parameters<typeof changesOf>): string | undefined => {
  const changes = changesOf(plan, ...pages)
  if (!changes) return undefined
  const { changed, removed } = changes
  writeText(changesFile, [...changed, ...removed.map((url) => `${url} (poistui)`)].map((line) => `${line}\n`).join(''))
  const ends = removed.length > 0 ? `, ${counted(removed.length, 'sivu', 'sivua')} poistui` : ''
  const list = changed.length + removed.length > 0 ? ` Luettelo: ${changesFile}` : ''
  return `${count(plan.prints.size)} sivusta muuttui ${count(changed.length)}${ends}.${list}`
}

/** Notes for the next build what stands in the folder now. */
export const noteRecord = async (
  { record, prints }: Plan,
  standing: ReadonlyMap<string, PageEntry>,
  finished: readonly FinishedPage[],
): Promise<void> => {
  const pictures = await picturePrints(finished.flatMap(({ originals }) => originals))
  const entries = finished.flatMap(({ address, files, originals, sum }) => {
    const url = address.slice(0, -'index.html'.length)
    const print = prints.get(url)
    return print ? [[url, { ...print, sum, files, originals, pictures: pictures(originals) }] as const] : []
  })
  await writeRecord({ ...record, pages: Object.fromEntries([...standing, ...entries]) })
}

const keepInThreads = async (pages: readonly Kept[], write: boolean): Promise<KeepAnswer> => {
  const data = { from: outDir, to: stagingOf(outDir) }
  // Without the entry, which the thread does not need.
  const jobs = chunks(pages.map(({ address, sum, edits }) => ({ address, sum, edits }))).map((some) => ({
    pages: some,
    write,
  }))
  return (await inThreads<KeepData, KeepJob, KeepAnswer>('lib/build/rebuild/keep-thread.ts', data, jobs)).flat()
}
