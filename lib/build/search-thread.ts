import { join } from 'node:path'
import { inOneThread, type ThreadMain } from '../run/threads'
import type { Content, Document } from '../schema/documents'
import type { BuiltSearch } from '../search/build/build-search'
import { cacheDir, publicDir } from './folders'
import { maker } from './rebuild/kept-content'

/** The search index, in a thread: its memory goes with it, and the development server must answer meanwhile. */

/** Written into `folder`, with the word lists of `contentDir`. */
type SearchJob = { readonly folder: string; readonly contentDir: string; readonly before?: string | undefined }

/** With what is lost where a program is missing. */
export type SearchAnswer = Omit<BuiltSearch, 'warning'> & { readonly warnings: readonly string[] }

export const main: ThreadMain<undefined, SearchJob, SearchAnswer> = () => async (job) => {
  const { content, wholeHtml } = await import('../site/reader')
  return indexSite(content(), wholeHtml, job)
}

export const indexSite = async (
  content: Content,
  html: (document: Document) => string,
  { folder, contentDir, before }: SearchJob,
): Promise<SearchAnswer> => {
  const [{ buildSearch }, { siteDocuments }, { readWordLists }, { readPdfTexts, withoutPdfText }, { pdfFilesOf }] =
    await Promise.all([
      import('../search/build/build-search'),
      import('../search/build/search-documents'),
      import('../content/singletons'),
      import('../content/media/pdf'),
      import('../content/field-texts'),
    ])
  const { lists } = await readWordLists(contentDir, contentDir)
  const files = Object.values(content).flat().flatMap(pdfFilesOf)
  const textOf = await readPdfTexts(files, publicDir, join(cacheDir, 'pdf'))
  const { warning, ...built } = await buildSearch({
    documents: siteDocuments(content, textOf, html),
    lists,
    outDir: folder,
    before,
    cacheDir: join(cacheDir, 'haku'),
    made: maker(),
  })
  return {
    ...built,
    warnings: [warning, textOf ? undefined : withoutPdfText(files.length)].filter((one) => one !== undefined),
  }
}

export const indexInThread = (job: SearchJob): Promise<SearchAnswer> => inOneThread('lib/build/search-thread.ts', job)
