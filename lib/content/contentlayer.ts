import { createHash } from 'node:crypto'
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
import { filesAtOnce, mapLimit } from '../run/collections'
import { addressesIn, removeFiles, writeChanged } from '../run/files'
import { type AnyType, contentTypes } from '../schema/content-types'
import type { Field, FieldKind } from '../schema/field'
import type { CheckedDocument } from './check/facts'
import { compiledDir } from './compiled-files'

const checkedSourcesDir = join(compiledDir, 'sources')

/** Front matter as JSON, which is YAML too, and bodies. Changed files alone: Contentlayer's cache goes by times. */
const writeCheckedSources = async (documents: readonly CheckedDocument[]): Promise<void> => {
  await mapLimit(documents, filesAtOnce, ({ file, data, html }) =>
    writeChanged(join(checkedSourcesDir, file), `---\n${JSON.stringify(data)}\n---\n\n${html}\n`),
  )
  const files = new Set(documents.map(({ file }) => `/${file}`))
  await removeFiles(
    checkedSourcesDir,
    addressesIn(checkedSourcesDir, (address) => !files.has(address)),
  )
}

/** All but these are strings. */
const simpleTypes: Partial<Readonly<Record<FieldKind, 'boolean' | 'number'>>> = { flag: 'boolean', integer: 'number' }

const nested = (field: Field): NestedType =>
  defineNestedType(() => ({ name: field.objectName ?? field.name, fields: fieldDefs(field.fields ?? []) }))

const fieldDef = (field: Field): FieldDef => {
  const { required, kind, list, choices } = field
  if (kind === 'object')
    return list ? { type: 'list', of: nested(field), required } : { type: 'nested', of: nested(field), required }
  const type = simpleTypes[kind] ?? 'string'
  if (list) return { type: 'list', of: { type }, required }
  if (choices) return { type: 'enum', options: choices.map(({ value }) => value), required }
  return { type, required }
}

const fieldDefs = (fields: readonly Field[]): Record<string, FieldDef> =>
  Object.fromEntries(fields.map((field) => [field.name, fieldDef(field)]))

const documentType = (type: AnyType): DocumentType =>
  defineDocumentType(() => ({
    name: type.name,
    filePathPattern: `${type.folder}/*.{md,mdx}`,
    contentType: 'markdown',
    fields: fieldDefs(type.fields),
  }))

/** Gives Contentlayer the body that the check rendered, instead of parsing it again. */
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

/** Through the API: the command line is quadratic. Ends the process where Contentlayer would drop a document. */
export const generateWithContentlayer = async (documents: readonly CheckedDocument[]): Promise<void> => {
  await writeCheckedSources(documents)
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
  // Otherwise Contentlayer believes the variable PWD, which need not be this process's folder.
  const customCwd = unknownToAbsolutePosixFilePath(process.cwd())
  await runMain({ tracingServiceName: 'content', verbose: false, customCwd })(
    generateDotpkg({ config: { source, esbuildHash, filePath: 'lib/content/contentlayer.ts' }, verbose: false }),
  )
}
