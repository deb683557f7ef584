import { findBrowser } from '../browsers/find-browser'
import { serveSearch, writeSearchPage } from '../search-eval/browser'

/** A reader's visit to the search page on a slow phone: bytes and times of queries, in a real browser. */

export type Visit = {
  /** From the first key to the results, in bytes as sent. */
  readonly firstBytes: number
  readonly laterBytes: number
  /** From the last key to the results, in milliseconds; the first from an empty cache. */
  readonly firstTime: number
  readonly laterTime: number
  readonly slowestTime: number
}

/** A slow phone on a slow network: 1.6 Mbit/s, 150 ms, a processor four times slower. */
const slow = { latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8, offline: false }
const slowdown = 4

/** Inflected words of the generated articles, alone and together, one with a typing error. */
const queries = [
  'kylpylässä',
  'kunnossa',
  'lasien',
  'silta',
  'metsästä ja kalliolta',
  'kaivo',
  'verhot',
  'leivän',
  'laiturri',
  'nuotiolla',
  'tähdet',
  'myl',
  'kangas ja kello',
  'huilut',
  'sahti',
]
/** A phone's screen full. */
const shown = 6

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** All queries in one visit. */
export const measureInBrowser = async (dir: string): Promise<Visit> => {
  await writeSearchPage(dir)
  const { url, close } = await serveSearch(dir)
  const { chromium } = await import('@playwright/test')
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: [...sandbox, '--disable-gpu'] })
  try {
    const page = await browser.newPage()
    await page.goto(url)
    const client = await page.context().newCDPSession(page)
    let bytes = 0
    client.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength
    })
    await client.send('Network.enable')
    await client.send('Network.emulateNetworkConditions', slow)
    await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    const measured: { readonly bytes: number; readonly ms: number }[] = []
    for (const words of queries) {
      bytes = 0
      const ms = await page.evaluate(
        async ([text, most]) => {
          const began = performance.now()
          await globalThis.searchSite(text, most, false)
          return performance.now() - began
        },
        [words, shown] as const,
      )
      measured.push({ bytes, ms })
    }
    const [first = { bytes: 0, ms: 0 }, ...later] = measured
    const times = later.map(({ ms }) => ms)
    return {
      firstBytes: first.bytes,
      laterBytes: median(later.map((one) => one.bytes)),
      firstTime: first.ms,
      laterTime: median(times),
      slowestTime: Math.max(...times),
    }
  } finally {
    await browser.close()
    close()
  }
}
