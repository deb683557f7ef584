import { close, createIndex } from 'pagefind'
import type { SearchDocument } from '@/lib/search/build/search-documents'
import { textBlocks } from '@/lib/search/build/text'
import { escaped } from '@/lib/text/xml'

export const buildPlain = async (documents: readonly SearchDocument[], outputPath: string): Promise<void> => {
  const { index } = await createIndex({ forceLanguage: 'fi' })
  for (const { url, title, summary, body } of documents) {
    const blocks = textBlocks(body()).map(({ text, heading }) =>
      heading ? `<h2>${escaped(text)}</h2>` : `<p>${escaped(text)}</p>`,
    )
    const content = `<html lang="fi"><body><h1>${escaped(title)}</h1><p>${escaped(summary)}</p>${blocks.join('')}</body></html>`
    await index?.addHTMLFile({ url, content })
  }
  await index?.writeFiles({ outputPath })
  await close()
}
