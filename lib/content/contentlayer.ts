import { createHash } from 'node:crypto'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { generateDotpkg, runMain } from 'contentlayer2/core'
import {
  type DocumentType,
  defineDocumentType,
  defineNestedType,
  type FieldDef,
  makeSource,
  type NestedType,
} from 'contentlayer2/source-files'
import { unknownToAbsolutePosixFilePath } from 'contentlayer2/utils'
import { filesAtOnce, mapLimit } from '../run/map-limit'
import { type AnyType, contentTypes } from '../schema/content-types'
import type { Field, FieldKind } from '../schema/field'
import type { CheckedDocument } from './check/check'
import { compiledDir, writeChanged } from './compiled-files'

/** Where Contentlayer reads from. */
export const checkedSourcesDir = join(compiledDir, 'sources')

/**
 * Writes each document as it was checked, for Contentlayer to read: front matter as JSON, which is YAML too, and the
 * rendered body. So what is compiled is what was checked, whatever the file's line ends and marks were; and since only
 * changed files are written, Contentlayer's cache, which goes by modification times, can trust them.
 */
export const writeCheckedSources = async (documents: readonly CheckedDocument[]): Promise<void> => {
  await mapLimit(documents, filesAtOnce, ({ file, data, html }) =>
    writeChanged(join(checkedSourcesDir, file), `---\n${JSON.stringify(data)}\n---\n\n${html}\n`),
  )
  await removeOthers(new Set(documents.map(({ file }) => file)))
}

const removeOthers = async (files: ReadonlySet<string>): Promise<void> => {
  const folders = await readdir(checkedSourcesDir).catch(() => [])
  for (const folder of folders) {
    for (const name of await readdir(join(checkedSourcesDir, folder))) {
      if (!files.has(`${folder}/${name}`)) await rm(join(checkedSourcesDir, folder, name))
    }
  }
}

/**
 * Contentlayer, run from its API: its command line switches on tracing that makes it quadratic in documents, and its
 * configuration here is our schema and the bodies that the checker has already parsed and rendered.
 */

const simpleType: Record<Exclude<FieldKind, 'object'>, 'string' | 'boolean' | 'number'> = {
  text: 'string',
  day: 'string',
  partialDate: 'string',
  flag: 'boolean',
  integer: 'number',
  choice: 'string',
  reference: 'string',
  email: 'string',
  phone: 'string',
  url: 'string',
  path: 'string',
  media: 'string',
}

type FieldDefs = Record<string, FieldDef>

const nested = (field: Field): NestedType =>
  defineNestedType(() => ({ name: field.objectName ?? field.name, fields: fieldDefs(field.fields ?? []) }))

const fieldDef = (field: Field): FieldDef => {
  const { required, kind, list, choices } = field
  if (kind === 'object')
    return list ? { type: 'list', of: nested(field), required } : { type: 'nested', of: nested(field), required }
  if (list) return { type: 'list', of: { type: simpleType[kind] }, required }
  if (choices) return { type: 'enum', options: choices.map(({ value }) => value), required }
  return { type: simpleType[kind], required }
}

const fieldDefs = (fields: readonly Field[]): FieldDefs =>
  Object.fromEntries(fields.map((field) => [field.name, fieldDef(field)]))

const documentType = (type: AnyType): DocumentType =>
  defineDocumentType(() => ({
    name: type.name,
    filePathPattern: `${type.folder}/*.{md,mdx}`,
    contentType: 'markdown',
    fields: fieldDefs(type.fields),
  }))

/** Gives Contentlayer the body the checker rendered from the same file, instead of parsing it a second time. */
const renderedBodies = (documents: readonly CheckedDocument[]) => {
  const bodies = new Map(documents.map((document) => [document.file, document.html]))
  return function useRenderedBody(this: import('unified').Processor) {
    this.parser = () => ({ type: 'root', children: [] })
    this.compiler = (_tree, file) => {
      const { sourceFilePath } = file.data.rawDocumentData as { sourceFilePath: string }
      const html = bodies.get(sourceFilePath)
      if (html === undefined) throw new Error(`No checked body for ${sourceFilePath}`)
      return html
    }
  }
}

/**
 * Compiles the checked sources into `.contentlayer/generated`. A document depends on its source and the schema alone, so
 * these are what Contentlayer's cache goes by. Ends the process with code 1 on an error of Contentlayer's own: every
 * `on…` net is set to fail, never to drop a page.
 */
export const generateWithContentlayer = async (documents: readonly CheckedDocument[]): Promise<void> => {
  const source = await makeSource({
    contentDirPath: checkedSourcesDir,
    documentTypes: contentTypes.map(documentType),
    markdown: (builder) => void builder.use(renderedBodies(documents)),
    onUnknownDocuments: 'fail',
    onExtraFieldData: 'fail',
    onMissingOrIncompatibleData: 'fail',
    disableImportAliasWarning: true,
  })(undefined)
  const esbuildHash = createHash('sha256').update(JSON.stringify(contentTypes)).digest('hex')
  // Without it Contentlayer believes the variable PWD, which need not be where this process stands.
  const customCwd = unknownToAbsolutePosixFilePath(process.cwd())
  await runMain({ tracingServiceName: 'content', verbose: false, customCwd })(
    generateDotpkg({ config: { source, esbuildHash, filePath: 'lib/content/contentlayer.ts' }, verbose: false }),
  )
}
