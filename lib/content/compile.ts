import { createHash } from 'node:crypto'
import { existsSync, rmSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { filesAtOnce, mapLimit } from '../run/collections'
import { buildDay } from '../run/environment'
import { writeChanged } from '../run/files'
import { contentTypes } from '../schema/content-types'
import type { Field } from '../schema/field'
import type { Settings } from '../schema/settings'
import { createCompounds } from '../text/compounds'
import { t } from '../text/fi'
import { openVoikko } from '../text/voikko'
import type { CheckedDocument } from './check/facts'
import {
  bodyFile,
  compiledDir,
  compoundsFile,
  keptFile,
  listingFile,
  markdownFile,
  settingsFile,
  statementFile,
  versionFile,
} from './compiled-files'
import { readSettings } from './singletons'
import type { StatementFacts } from './statement/statement-text'

/** What was compiled of a document, whose files in `.contentlayer` stand as long as its hash is the same. */
export type Compiled = {
  readonly hash: string
  /** Sizes and times of those files. */
  readonly stamp: string
  readonly entry: Record<string, unknown>
  readonly compounds: readonly string[]
}

/** By the document's file. Kept by a watcher between runs, and between builds. */
export type CompileMemo = Map<string, Compiled>

const hashOf = (document: CheckedDocument): string =>
  createHash('sha256').update(JSON.stringify(document)).digest('base64url')

const stampOf = (id: string): string =>
  [bodyFile(id), markdownFile(id)]
    .map((file) => statSync(file, { throwIfNoEntry: false }))
    .map((stats) => `${stats?.size}-${stats?.mtimeMs}`)
    .join(' ')

/** Contentlayer writes typed documents, of which come one listing without bodies and two files a body. It gets those alone that `memo` lacks. */
export const compileContent = async (
  documents: readonly CheckedDocument[],
  settings?: Settings,
  statement?: StatementFacts,
  memo: CompileMemo = new Map(),
): Promise<void> => {
  const hashes = new Map(documents.map((document) => [document.file, hashOf(document)]))
  for (const file of memo.keys()) if (!hashes.has(file)) memo.delete(file)
  const changed = documents.filter(({ file }) => {
    const before = memo.get(file)
    return before?.hash !== hashes.get(file) || before?.stamp !== stampOf(file)
  })
  // Of files that are another's from here on. Whoever keeps the memo writes it when all is done.
  rmSync(keptFile, { force: true })
  if (changed.length > 0 || !existsSync(join(compiledDir, 'generated'))) {
    // Loading it takes longer than all else that a command loads.
    const { generateWithContentlayer } = await import('./contentlayer')
    await generateWithContentlayer(changed)
  }
  await writeChanged(statementFile, JSON.stringify(statement ?? null))
  await writeBodies(changed, hashes, memo)
  await writeListing(memo, settings)
}

/** What types and tests import: of the content its settings alone, and not even them when they are wrong. Leaves what is compiled. */
export const compileTypes = async (contentDir: string): Promise<void> => {
  if (existsSync(settingsFile)) return
  const { settings } = await readSettings(contentDir, contentDir, buildDay())
  await compileContent([], settings ?? undefined)
}

type Generated = { readonly _id: string; readonly body: { readonly html: string }; readonly [field: string]: unknown }

/** Of the documents that Contentlayer has just compiled. */
const writeBodies = async (
  changed: readonly CheckedDocument[],
  hashes: ReadonlyMap<string, string>,
  memo: CompileMemo,
): Promise<void> => {
  const byFile = new Map(changed.map((document) => [document.file, document]))
  const compounds = createCompounds(openVoikko())
  for (const { name, fields } of contentTypes) {
    if (!changed.some(({ type }) => type === name)) continue
    const file = join(compiledDir, 'generated', name, '_index.json')
    const documents: readonly Generated[] = JSON.parse(await readFile(file, 'utf8'))
    await mapLimit(documents, filesAtOnce, async (document) => {
      const checked = byFile.get(document._id)
      if (!checked) return
      const { slug, url, played, data, markdown } = checked
      await writeChanged(bodyFile(document._id), compounds.inHtml(document.body.html))
      await writeChanged(markdownFile(document._id), JSON.stringify(markdown))
      const entry = { ...pick(fields, document), type: name, id: document._id, slug, url, ...(played && { played }) }
      const hash = hashes.get(document._id) ?? ''
      memo.set(document._id, {
        hash,
        stamp: stampOf(document._id),
        entry,
        compounds: compounds.in(JSON.stringify(data)),
      })
    })
  }
}

const writeListing = async (memo: CompileMemo, settings?: Settings): Promise<void> => {
  const documents = [...memo].sort(([a], [b]) => (a < b ? -1 : 1))
  const listed = documents.map(([, { entry }]) => entry)
  const listing = contentTypes.map(({ name }) => [name, listed.filter(({ type }) => type === name)])
  const text = JSON.stringify(Object.fromEntries(listing))
  await writeChanged(listingFile, text)
  const settingsText = JSON.stringify(settings ?? {})
  if (settings) await writeChanged(settingsFile, settingsText)
  const own = createCompounds(openVoikko()).in(JSON.stringify([settings, t]))
  const named = [...documents.map(([file, { compounds }]) => [file, compounds]), ['', own]]
  const compoundsText = JSON.stringify(Object.fromEntries(named))
  await writeChanged(compoundsFile, compoundsText)
  await writeChanged(versionFile.replace('.mjs', '.d.mts'), 'export declare const contentVersion: string\n')
  const version = createHash('sha256').update(text).update(settingsText).update(compoundsText)
  for (const [, { hash }] of documents) version.update(hash)
  // Last, since a watching Next takes it as a sign that the rest is there.
  await writeChanged(versionFile, `export const contentVersion = '${version.digest('hex')}'\n`)
}

/** Without Contentlayer's own keys, in nested objects too, and in the schema's order. */
const pick = (fields: readonly Field[], data: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const value = data[field.name]
      if (value === undefined || value === null) return []
      return [[field.name, Array.isArray(value) ? value.map((item) => single(field, item)) : single(field, value)]]
    }),
  )

const single = (field: Field, value: unknown): unknown =>
  typeof value === 'object' && value !== null ? pick(field.fields ?? [], { ...value }) : value
