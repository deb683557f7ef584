import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type CheckedDocument, type CheckMemo, checkContent, createMemo } from './check/check'
import { generateWithContentlayer } from './contentlayer'
import type { Field, TypeName } from './field'
import { fingerprint } from './fingerprint'
import type { Problem } from './problem'
import { contentTypes } from './schema'

export { createMemo }

/** Where the compiled content lies, beside what Contentlayer generates. */
const compiledDir = '.contentlayer'
export const listingFile = join(compiledDir, 'listing.json')
/** Next watches this module in `next dev`: its text changes exactly when the compiled content does. */
export const contentVersionFile = join(compiledDir, 'version.mjs')

export type CompileOptions = {
  readonly contentDir: string
  readonly publicDir: string
  /** Kept by the watcher between runs, so that one saved file costs one parsed file. */
  readonly memo?: CheckMemo
  readonly onProgress?: (done: number, total: number) => void
}

/**
 * Checks `content/` and compiles it: Contentlayer writes typed documents, and beside them one listing without bodies
 * that pages read (with bodies it would be 88 MB at 10,000 documents). With any problem nothing is written.
 */
export const compileContent = async (
  options: CompileOptions,
): Promise<{ documents: number; problems: readonly Problem[] }> => {
  const { contentDir, publicDir, memo, onProgress } = options
  const { documents, problems } = await checkContent({ contentDir, publicDir, memo, onProgress })
  if (problems.length === 0) {
    await generateWithContentlayer(contentDir, documents, await fingerprint(['lib', join(publicDir, 'media')]))
    await writeListing(documents)
  }
  return { documents: documents.length, problems }
}

const writeListing = async (checked: readonly CheckedDocument[]): Promise<void> => {
  const places = new Map(checked.map(({ file, slug, url }) => [file, { slug, url }]))
  const listing: Partial<Record<TypeName, readonly unknown[]>> = {}
  for (const { name, fields } of contentTypes) {
    const generated: { _id: string; [key: string]: unknown }[] = JSON.parse(
      await readFile(join(compiledDir, 'generated', name, '_index.json'), 'utf8'),
    )
    listing[name] = generated.map((document) => ({
      ...pick(fields, document),
      type: name,
      id: document._id,
      ...places.get(document._id),
    }))
  }
  const text = JSON.stringify(listing)
  const version = createHash('sha256').update(text)
  for (const { html } of checked) version.update(html)
  await mkdir(compiledDir, { recursive: true })
  await writeFile(listingFile, text)
  await writeFile(contentVersionFile.replace('.mjs', '.d.mts'), 'export declare const contentVersion: string\n')
  await writeFile(contentVersionFile, `export const contentVersion = '${version.digest('hex')}'\n`)
}

/** Only the schema's fields, in its order: Contentlayer's own keys go, and a partial date becomes a string. */
const pick = (fields: readonly Field[], data: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const value = data[field.name]
      if (value === undefined || value === null) return []
      return [[field.name, Array.isArray(value) ? value.map((item) => single(field, item)) : single(field, value)]]
    }),
  )

const single = (field: Field, value: unknown): unknown => {
  if (field.kind === 'partialDate') return String(value)
  if (typeof value === 'object' && value !== null) return pick(field.fields ?? [], { ...value })
  return value
}
