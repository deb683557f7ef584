import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'puppeteer-core'
import sharp from 'sharp'
import { outDir } from '@/lib/build/folders'
import { serve } from '@/lib/commands/serve'
import { UserError } from '@/lib/run/command'
import { content } from '@/lib/site/reader'
import { siteIndex } from '@/lib/site/site-index'
import { counted } from '@/lib/text/terminal'
import { samplePages } from '../e2e/pages'
import { findBrowser } from './browsers/find-browser'
import { findFirefox, launchChromium, launchFirefox, withoutFirefox } from './browsers/puppeteer'

/** `npm run contact-sheet -- [folder] [kind …]`: every kind of page of the built site, a sheet a page and browser, to look at. */

const widths = [320, 768, 1280] as const
const schemes = ['light', 'dark'] as const
/** CSS pixels of a page that are drawn. */
const longest = 8000
/** Of a sheet's pictures to the page; two to a CSS pixel would be more than an eye compares. */
const scale = 0.6
const gap = 16

type Shot = { readonly scheme: string; readonly width: number; readonly png: Buffer; readonly cut: boolean }

const shotsOf = async (browser: Browser, scheme: (typeof schemes)[number], url: string): Promise<readonly Shot[]> => {
  const page = await browser.newPage()
  try {
    if (!(await browser.version()).startsWith('firefox'))
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
    const shots: Shot[] = []
    for (const width of widths) {
      await page.setViewport({ width, height: 800 })
      await page.goto(url, { waitUntil: 'load' })
      // Lazy pictures come when they are near.
      await page.evaluate(() => {
        for (const image of document.images) image.loading = 'eager'
        return Promise.allSettled([...document.images].map((image) => image.decode()))
      })
      const height = await page.evaluate(() => document.documentElement.scrollHeight)
      const clip = { x: 0, y: 0, width, height: Math.min(height, longest) }
      const png = Buffer.from(await page.screenshot({ clip, captureBeyondViewport: true }))
      shots.push({ scheme, width, png, cut: height > longest })
    }
    return shots
  } finally {
    await page.close()
  }
}

/** The pictures side by side: narrow to wide, light and then dark. */
const writeSheet = async (file: string, shots: readonly Shot[]): Promise<void> => {
  const drawn = await Promise.all(
    shots.map(async ({ png, width }) => {
      const { data, info } = await sharp(png)
        .resize({ width: Math.round(width * scale) })
        .png()
        .toBuffer({ resolveWithObject: true })
      return { input: data, width: info.width, height: info.height }
    }),
  )
  const total = drawn.reduce((sum, { width }) => sum + width + gap, gap)
  const height = Math.max(...drawn.map((one) => one.height)) + 2 * gap
  let left = gap
  const placed = drawn.map(({ input, width }) => {
    const place = { input, left, top: gap }
    left += width + gap
    return place
  })
  await sharp({ create: { width: total, height, channels: 3, background: '#808080' } })
    .composite(placed)
    .png({ palette: true })
    .toFile(file)
}

type Launch = (scheme: (typeof schemes)[number]) => Promise<Browser>

const browsers = async (): Promise<readonly (readonly [string, Launch | undefined])[]> => {
  const [chromium, firefox] = [await findBrowser(), findFirefox()]
  return [
    ['chromium', () => launchChromium(chromium)],
    ['firefox', firefox === undefined ? undefined : (scheme) => launchFirefox(firefox, scheme)],
  ]
}

export const main = async ([folder = 'arkit', ...kinds]: readonly string[]): Promise<number> => {
  if (!existsSync(join(outDir, 'index.html')))
    throw new UserError('Kansiossa out/ ei ole sivustoa. Aja ensin: npm run build')
  const pages = samplePages().filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
  const left = [
    'WebKit: Puppeteer ei ohjaa sitä.',
    `Muut sivut: ${siteIndex(content()).length + 1 - pages.length}, samaa lajia kuin kuvatut${kinds.length > 0 ? ' tai rajattu pois' : ''}.`,
  ]
  mkdirSync(folder, { recursive: true })
  const { url: site, close } = await serve({ dir: outDir, port: 0, basePath: '' })
  let sheets = 0
  try {
    for (const [name, launch] of await browsers()) {
      if (!launch) {
        left.push(`Firefox: ${withoutFirefox}.`)
        continue
      }
      const shots = new Map<string, Shot[]>(pages.map(({ kind }) => [kind, []]))
      for (const scheme of schemes) {
        const browser = await launch(scheme)
        try {
          for (const { kind, url } of pages) shots.get(kind)?.push(...(await shotsOf(browser, scheme, site + url)))
        } finally {
          await browser.close()
        }
      }
      for (const [kind, ofKind] of shots) {
        await writeSheet(join(folder, `${kind}-${name}.png`), ofKind)
        sheets += 1
        const cut = ofKind.filter((shot) => shot.cut && shot.scheme === 'light').map(({ width }) => `${width} px`)
        if (cut.length > 0) left.push(`${kind}-${name}: loppu ${longest} px:n jälkeen (${cut.join(', ')}).`)
      }
    }
  } finally {
    await close()
  }
  console.log(`${counted(sheets, 'arkki', 'arkkia')} kansiossa ${folder}: ${widths.join(', ')} px, vaalea ja tumma.`)
  console.log(['Kuvista jäi pois:', ...left].join('\n- '))
  return 0
}
