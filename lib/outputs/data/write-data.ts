import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { StatementFacts } from '../../content/statement/statement-text'
import { writerInto, writeText } from '../../run/files'
import type { Content, Document } from '../../schema/documents'
import { absoluteHtml, documentData, documentMarkdown, wholeDocumentData } from './document-data'
import { allDocuments, dataLists, dumpName } from './lists'
import { oparlMeetings, oparlName } from './oparl'
import { openApi } from './openapi'
import { dataUrl, jsonUrl, markdownUrl, type Places } from './places'
import { statementData, statementName } from './statement-data'

type DataOptions = {
  readonly content: Content
  readonly places: Places
  readonly html: (document: Document) => string
  readonly markdown: (document: Document) => string
  readonly folder: string
  /** A site of the same code: what is the same in it stands. */
  readonly before?: string | undefined
  readonly statement?: StatementFacts | undefined
  readonly onProgress: (done: number, total: number) => void
}

/** Writes documents, lists, dump and their description. Gives the number of files. Holds one body at a time. */
export const writeData = async (options: DataOptions): Promise<number> => {
  const { content, places, folder, statement } = options
  const documents = allDocuments(content)
  const lists = dataLists(content)
  const entries = new Map(
    documents.map((document) => [document, JSON.stringify(documentData(document, places))] as const),
  )
  await writeParts(join(folder, dataUrl(dumpName)), wholeLines(options, documents))
  for (const { name, title, url, documents: listed } of lists) {
    const about = JSON.stringify({ title, ...(url && { url: places.addressOf(url) }) })
    const lines = listed.map((document) => entries.get(document) ?? '')
    await writeParts(join(folder, dataUrl(name)), listLines(`${about.slice(0, -1)},"items":[`, lines))
  }
  writeText(join(folder, dataUrl(oparlName)), `${JSON.stringify(oparlMeetings(content, places), null, 1)}\n`)
  if (statement)
    writeText(join(folder, dataUrl(statementName)), `${JSON.stringify(statementData(statement), null, 1)}\n`)
  writeText(join(folder, dataUrl('openapi')), `${JSON.stringify(openApi(content, statement !== undefined), null, 1)}\n`)
  const beside = documents.flatMap(({ url }) => (url ? [jsonUrl(url), markdownUrl(url)] : []))
  return beside.length + lists.length + (statement ? 4 : 3)
}

/** Writes a file from parts, so that memory does not grow with the file. */
const writeParts = async (file: string, parts: Iterable<string> | AsyncIterable<string>): Promise<void> => {
  await mkdir(dirname(file), { recursive: true })
  await pipeline(parts, createWriteStream(file))
}

/** JSON with an entry a line, for readable diffs. */
function* listLines(start: string, lines: Iterable<string>): Generator<string> {
  yield start
  let before = '\n'
  for (const line of lines) {
    yield `${before}${line}`
    before = ',\n'
  }
  yield '\n]}\n'
}

/** The lines of the dump. Writes each document's own files on the way, so that its body is read once. */
async function* wholeLines(options: DataOptions, documents: readonly Document[]): AsyncGenerator<string> {
  const { places, html, markdown, folder, before, onProgress } = options
  const write = writerInto(folder, before)
  yield '{"items":['
  for (const [at, document] of documents.entries()) {
    const body = absoluteHtml(html(document), places.addressOf)
    const line = JSON.stringify(wholeDocumentData(document, body, places))
    if (document.url !== '') {
      write(jsonUrl(document.url), `${line}\n`)
      write(markdownUrl(document.url), documentMarkdown(document, markdown(document), places))
    }
    onProgress(at + 1, documents.length)
    yield `${at > 0 ? ',' : ''}\n${line}`
  }
  yield '\n]}\n'
}
