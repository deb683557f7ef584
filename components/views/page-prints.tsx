import type { ReactElement } from 'react'
import { prerenderToNodeStream } from 'react-dom/static'
import { isNewest, LatestBoxes } from '@/components/parts/latest-boxes'
import { type Askable, asking, notesOf } from '@/lib/build/rebuild/asked'
import { hashOf, type PagePrint, type PrintJob } from '@/lib/build/rebuild/page-record'
import { graph } from '@/lib/outputs/seo/json-ld/graph'
import { metadataFor } from '@/lib/outputs/seo/metadata'
import { remembered } from '@/lib/run/collections'
import type { ThreadMain } from '@/lib/run/threads'
import type { TypeName } from '@/lib/schema/content-types'
import type { Content } from '@/lib/schema/documents'
import { type NoteTaker, takingNotes } from '@/lib/site/noting'
import { queries } from '@/lib/site/reader'
import { views } from '.'

/** Renders pages as their views say them, without Next, only to see which differ from those of the build before. */

const render = async (element: ReactElement): Promise<string> => {
  const { prelude } = await prerenderToNodeStream(element)
  let html = ''
  for await (const part of prelude) html += part
  return html
}

const isAny = (answer: unknown): boolean => Array.isArray(answer) && answer.length > 0

const allDocuments = (content: Content) => Object.values(content).flat()

/** What views ask, as it is asked again. The newest items are cut out of a print: whether there are any decides. */
const askable = (): Askable => ({
  questions: {
    ...queries,
    graph: (url: string) => queries.ask(graph, url),
    newest: (name: TypeName, count: number) => isAny(queries.newest(name, count)),
  },
  documents: new Map(queries.ask(allDocuments).map((document) => [document.id, document])),
  pages: new Map(queries.pages().map((page) => [page.url, page])),
})

export const main: ThreadMain<readonly string[], readonly PrintJob[], readonly PagePrint[]> = (questions) => {
  const named = askable()
  const askAgain = asking(named)
  // Of all but the newest items it is the same.
  const boxes = remembered((except: string) => render(<LatestBoxes except={except} />))

  /** Of the page of the build before, where it would answer the same. */
  const printAgain = async ({ url, before }: PrintJob): Promise<PagePrint | undefined> => {
    if (!before?.asked) return undefined
    const { print, hasBox, asked } = before
    const answers = await askAgain(asked.keys.map((key) => questions[key] ?? ''))
    if (answers !== asked.answers || metadataPrint(url) !== before.metadata) return undefined
    const box = hasBox ? await boxes(isNewest(url) ? url : '') : ''
    return { print, metadata: before.metadata, box, asked: 'as before' }
  }

  const printAnew = async (url: string): Promise<PagePrint> => {
    const { note, asked } = notesOf(named)
    const noteShort: NoteTaker = (name, args, answer) => note(name, args, name === 'newest' ? isAny(answer) : answer)
    const html = await takingNotes(noteShort, () => {
      const page = queries.mustFindPage(url)
      const View = views[page.kind]
      return render(<View page={page} />)
    })
    const box = await boxes(isNewest(url) ? url : '')
    const hasBox = box !== '' && html.includes(box)
    const print = hashOf(hasBox ? html.replace(box, () => '') : html)
    return { print, metadata: metadataPrint(url), box: hasBox ? box : '', asked: await asked() }
  }

  return async (jobs) => {
    const prints: PagePrint[] = []
    for (const job of jobs) prints.push((await printAgain(job)) ?? (await printAnew(job.url)))
    return prints
  }
}

const metadataPrint = (url: string): string => hashOf(JSON.stringify(metadataFor(url)))
