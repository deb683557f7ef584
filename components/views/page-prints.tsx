import type { ReactElement } from 'react'
import { prerenderToNodeStream } from 'react-dom/static'
import { isNewest, LatestBoxes } from '@/components/parts/latest-boxes'
import { hashOf, type PagePrint } from '@/lib/build/rebuild/page-record'
import { metadataFor } from '@/lib/outputs/seo/metadata'
import { remembered } from '@/lib/run/collections'
import type { ThreadMain } from '@/lib/run/threads'
import { queries } from '@/lib/site/reader'
import { views } from '.'

/** Renders pages as their views say them, without Next, only to see which differ from those of the build before. */

const render = async (element: ReactElement): Promise<string> => {
  const { prelude } = await prerenderToNodeStream(element)
  let html = ''
  for await (const part of prelude) html += part
  return html
}

export const main: ThreadMain<undefined, readonly string[], readonly PagePrint[]> = () => async (urls) => {
  const prints: PagePrint[] = []
  // Of all but the newest items it is the same.
  const boxes = remembered((except: string) => render(<LatestBoxes except={new Set([except])} />))
  for (const url of urls) {
    const page = queries.mustFindPage(url)
    const View = views[page.kind]
    const html = await render(<View page={page} />)
    const box = await boxes(isNewest(url) ? url : '')
    const hasBox = box !== '' && html.includes(box)
    const print = hashOf(hasBox ? html.replace(box, () => '') : html, JSON.stringify(metadataFor(url)))
    prints.push({ print, box: hasBox ? box : '' })
  }
  return prints
}
