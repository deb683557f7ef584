import { createHash } from 'node:crypto'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { prerenderToNodeStream } from 'react-dom/static'
import { metadataFor } from '@/lib/outputs/seo/metadata'
import type { ThreadMain } from '@/lib/run/threads'
import { queries } from '@/lib/site/reader'
import { views } from '.'

export const main: ThreadMain<undefined, readonly string[], readonly string[]> = () => async (urls) => {
  const prints: string[] = []
  for (const url of urls) {
    const page = queries.mustFindPage(url)
    const View = views[page.kind]
    let html = ''
    try {
      html = renderToStaticMarkup(createElement(View, { page }))
    } catch (e) {
      console.log(url, String(e).slice(0, 100))
      const { prelude } = await prerenderToNodeStream(createElement(View, { page }))
      html = ''
      for await (const part of prelude) html += part
    }
    prints.push(
      createHash('sha256')
        .update(html)
        .update(JSON.stringify(metadataFor(url)))
        .digest('base64url'),
    )
  }
  return prints
}
