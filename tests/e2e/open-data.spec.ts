import { once } from 'node:events'
import { createServer } from 'node:http'
import { expect, test } from '@playwright/test'

/** The open data as another site's script gets it, in a browser that keeps origins apart. */

test('another origin reads the data, and neither pages nor what is for them alone', async ({ page, baseURL }) => {
  const other = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end('<title>Muu</title>'))
  other.listen(0, '127.0.0.1')
  await once(other, 'listening')
  try {
    const address = other.address()
    await page.goto(`http://127.0.0.1:${typeof address === 'object' ? address?.port : address}/`)
    const read = (path: string) =>
      page.evaluate(
        (url) =>
          fetch(url).then(
            (response) => response.text(),
            () => undefined,
          ),
        `${baseURL ?? ''}${path}`,
      )
    const list = JSON.parse((await read('/data/alueet.json')) ?? '{}')
    expect(list.items.length).toBeGreaterThan(3)
    const { pathname } = new URL(list.items[0].url)
    expect(JSON.parse((await read(`${pathname}index.json`)) ?? '{}')).toMatchObject({ title: list.items[0].title })
    expect(await read(`${pathname}index.md`)).toContain(`title: ${list.items[0].title}`)
    for (const path of ['/', pathname, '/haku/hakemisto.json', '/speculation-rules.json', '/robots.txt'])
      expect([path, await read(path)]).toEqual([path, undefined])
  } finally {
    other.close()
    other.closeAllConnections()
  }
})
