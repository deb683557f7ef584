import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { filesAtOnce, mapLimit } from '../run/collections'
import { buildDay } from '../run/environment'
import { writeChanged } from '../run/files'
import { contentTypes, type TypeName } from '../schema/content-types'
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
  listingFile,
  markdownFile,
  settingsFile,
  statementFile,
  versionFile,
} from './compiled-files'
import { readSettings } from './singletons'
import type { StatementFacts } from './statement/statement-text'

/** Contentlayer writes typed documents, of which come one listing without bodies and two files a body. */
export const compileContent = async (
  documents: readonly CheckedDocument[],
  settings?: Settings,
  statement?: StatementFacts,
): Promise<void> => {
  // Loading it takes longer than all else that a command loads.
  const { generateWithContentlayer } = await import('./contentlayer')
  await generateWithContentlayer(documents)
  await writeChanged(statementFile, JSON.stringify(statement ?? null))
  await writeCompiled(documents, settings)
}

/** What types and tests import: of the content its settings alone, and not even them when they are wrong. Leaves what is compiled. */
export const compileTypes = async (contentDir: string): Promise<void> => {
  if (existsSync(settingsFile)) return
  const { settings } = await readSettings(contentDir, contentDir, buildDay())
  await compileContent([], settings ?? undefined)
}

type Generated = { readonly _id: string; readonly body: { readonly html: string }; readonly [field: string]: unknown }

const writeCompiled = async (checked: readonly CheckedDocument[], settings?: Settings): Promise<void> => {
  const places = new Map(checked.map(({ file, slug, url, played }) => [file, { slug, url, ...(played && { played }) }]))
  const listing: Partial<Record<TypeName, readonly unknown[]>> = {}
  const version = createHash('sha256')
  const compounds = createCompounds(openVoikko())
  for (const { name, fields } of contentTypes) {
    const file = join(compiledDir, 'generated', name, '_index.json')
    const documents: readonly Generated[] = JSON.parse(await readFile(file, 'utf8'))
    listing[name] = documents.map((document) => ({
      ...pick(fields, document),
      type: name,
      id: document._id,
      ...places.get(document._id),
    }))
    for (const { body } of documents) version.update(body.html)
    await mapLimit(documents, filesAtOnce, ({ _id, body }) => writeChanged(bodyFile(_id), compounds.inHtml(body.html)))
  }
  await mapLimit(checked, filesAtOnce, ({ file, markdown }) =>
    writeChanged(markdownFile(file), JSON.stringify(markdown)),
  )
  const text = JSON.stringify(listing)
  await writeChanged(listingFile, text)
  const settingsText = JSON.stringify(settings ?? {})
  if (settings) await writeChanged(settingsFile, settingsText)
  const named = [...checked.map(({ file, data }) => [file, data]), ['', [settings, t]]] as const
  const compoundsText = JSON.stringify(
    Object.fromEntries(named.map(([name, texts]) => [name, compounds.in(JSON.stringify(texts))])),
  )
  await writeChanged(compoundsFile, compoundsText)
  await writeChanged(versionFile.replace('.mjs', '.d.mts'), 'export declare const contentVersion: string\n')
  // Last, since a watching Next takes it as a sign that the rest is there.
  await writeChanged(
    versionFile,
    `export const contentVersion = '${version.update(text).update(settingsText).update(compoundsText).digest('hex')}'\n`,
  )
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
