import { isDeepStrictEqual } from 'node:util'
import type { ReactElement } from 'react'
import { prerenderToNodeStream } from 'react-dom/static'
import { exceptOn, LatestBoxes } from '@/components/parts/latest-boxes'
import { type Askable, askedOf, asking } from '@/lib/build/rebuild/asked'
import { hashOf, type PagePrint, type PrintJob } from '@/lib/build/rebuild/page-record'
import { graph } from '@/lib/outputs/seo/json-ld/graph'
import { metadataFor } from '@/lib/outputs/seo/metadata'
import { remembered } from '@/lib/run/collections'
import type { ThreadMain } from '@/lib/run/threads'
import type { DatedName } from '@/lib/schema/content-types'
import type { Content } from '@/lib/schema/documents'
import { type Note, takingNotes } from '@/lib/site/noting'
import { queries } from '@/lib/site/reader'
import { views } from '.'

/** Renders pages as their views say them, without Next, only to see which differ from those of the build before. */

const render = async (element: ReactElement): Promise<string> => {
  const { prelude } = await prerenderToNodeStream(element)
  let html = ''
  for await (const part of prelude) html += part
  return html
}

const allDocuments = (content: Content) => Object.values(content).flat()

/** Whether a page of which `except` are offered shows the newest as a page that offers none of them. */
const isUsual = (url: string, name: DatedName, except: readonly string[], count: number): boolean =>
  isDeepStrictEqual(queries.newestBut(name, except, count), queries.newestBut(name, exceptOn(url), count))

/** What views ask, as it is asked again. */
const askable = (): Askable => ({
  questions: { ...queries, graph: (url: string) => queries.ask(graph, url), isUsual },
  documents: new Map(queries.ask(allDocuments).map((document) => [document.id, document])),
  pages: new Map(queries.pages().map((page) => [page.url, page])),
})

export const main: ThreadMain<readonly string[], readonly PrintJob[], readonly PagePrint[]> = (questions) => {
  const named = askable()
  const askAgain = asking(named)
  // The newest items are the same on all pages that offer none of them besides.
  const boxes = remembered((except: string) => render(<LatestBoxes except={except ? [except] : []} />))
  const usualBox = (url: string): Promise<string> => boxes(exceptOn(url).join())

  /** Of the page of the build before, where it would answer the same. */
  const printAgain = async ({ url, before }: PrintJob): Promise<PagePrint | undefined> => {
    if (!before?.asked) return undefined
    const { print, metadata, hasBox, asked } = before
    const answers = await askAgain(asked.keys.map((key) => questions[key] ?? ''))
    if (answers !== asked.answers || metadataPrint(url) !== metadata) return undefined
    return { print, metadata, box: hasBox ? await usualBox(url) : '', asked: 'as before' }
  }

  const printAnew = async (url: string): Promise<PagePrint> => {
    const notes: Note[] = []
    const html = await takingNotes(notes, () => {
      const page = queries.mustFindPage(url)
      const View = views[page.kind]
      return render(<View page={page} />)
    })
    const box = await usualBox(url)
    const hasBox = box !== '' && html.includes(box)
    // Which the newest are is no matter to what is left without them.
    const asked = notes.map((note) =>
      hasBox && note.name === 'newestBut' ? { name: 'isUsual', args: [url, ...note.args], answer: true } : note,
    )
    return {
      print: hashOf(hasBox ? html.replace(box, () => '') : html),
      metadata: metadataPrint(url),
      box: hasBox ? box : '',
      asked: await askedOf(asked, named),
    }
  }

  return async (jobs) => {
    const prints: PagePrint[] = []
    for (const job of jobs) prints.push((await printAgain(job)) ?? (await printAnew(job.url)))
    return prints
  }
}

const metadataPrint = (url: string): string => hashOf(JSON.stringify(metadataFor(url)))
