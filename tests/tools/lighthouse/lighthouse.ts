import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { launch } from 'chrome-launcher'
import { outDir } from '@/lib/build/folders'
import { buildSteps } from '@/lib/build/pipeline'
import { buildAlone, fixClock } from '@/lib/commands/preconditions'
import { runSteps } from '@/lib/commands/steps'
import { onExit, UserError } from '@/lib/run/command'
import { content } from '@/lib/site/reader'
import { type SitePage, siteIndex } from '@/lib/site/site-index'
import { duration, size, table } from '@/lib/text/terminal'
import { ensureBrowser } from '../browsers/find-browser'
import { startNginx } from '../servers/nginx'
import { ensureServers } from '../servers/programs'
import { categories, type Measured, measurePage, median } from './page'

/** `npm run lighthouse -- [/haku/ …]`: a page of every kind by Lighthouse's default phone, from a real nginx. */

/** Largest contentful paint in milliseconds: a page of text, the search page with its script, and one with a picture. */
const lcpBar = { text: 970, search: 1050, picture: 1300 } as const

type Target = { readonly url: string; readonly kind: string; readonly picture: boolean }

const html = (url: string): string => readFileSync(join(outDir, url, 'index.html'), 'utf8')
/** A picture that comes with the first screen; a photograph or a drawing. */
const target = ({ url, kind }: SitePage): Target => ({
  url,
  kind,
  picture: /<img (?![^>]*loading="lazy")/.test(html(url)),
})

/** The largest page of each kind, and the largest with a picture. */
const targets = (): readonly Target[] => {
  const pages = siteIndex(content())
    .map((page) => ({ ...target(page), length: html(page.url).length }))
    .sort((a, b) => b.length - a.length)
  const chosen = new Map<string, Target>()
  for (const page of pages) {
    const key = `${page.kind} ${page.picture}`
    if (!chosen.has(key)) chosen.set(key, page)
  }
  return [...chosen.values()].sort((a, b) => (a.url < b.url ? -1 : 1))
}

/** Blocking time is shown and has no bar: on two cores it tells great faults only. */
const barsMissed = ({ picture, kind }: Target, measured: Measured): readonly string[] => {
  const bar = picture ? lcpBar.picture : kind === 'search' ? lcpBar.search : lcpBar.text
  return [
    ...categories.flatMap((name) => (measured.scores[name] < 100 ? [`${name} ${measured.scores[name]}`] : [])),
    ...(measured.lcp <= bar ? [] : [`LCP ${Math.round(measured.lcp)} ms, raja ${bar} ms`]),
    ...(measured.cls === 0 ? [] : [`CLS ${measured.cls}`]),
  ]
}

/** Medians, since a machine that is busy for a moment spoils one. */
const runs = 3

/** Lighthouse sometimes gets no trace from a busy browser: tries three times. */
const withPatience = async <T>(measure: () => Promise<T>, tries = 3): Promise<T> => {
  try {
    return await measure()
  } catch (error) {
    if (tries <= 1) throw error
    return withPatience(measure, tries - 1)
  }
}

const columns = ['Sivu', 'Pisteet', 'FCP', 'LCP', 'TBT', 'CLS', 'Pyyntöjä', 'Siirtoa'].map((title, at) => ({
  title,
  align: at === 0 ? ('left' as const) : ('right' as const),
}))

const row = (url: string, { scores, fcp, lcp, tbt, cls, requests, bytes }: Measured): readonly string[] => [
  url,
  categories.map((name) => scores[name]).join('/'),
  ...[fcp, lcp, tbt].map((ms) => `${Math.round(ms)} ms`),
  String(cls),
  String(requests),
  size(bytes),
]

const chromeFlags = [
  '--headless=new',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

/** A new browser each time has nothing in its memory. */
const measureOnce = (chromePath: string, url: string) =>
  withPatience(async () => {
    const chrome = await launch({ chromePath, chromeFlags })
    try {
      return await measurePage(url, chrome)
    } finally {
      chrome.kill()
    }
  })

const measure = async (chromePath: string, url: string): Promise<Measured> => {
  const all: Measured[] = []
  while (all.length < runs) all.push(await measureOnce(chromePath, url))
  return median(all)
}

export const main = async (args: readonly string[]): Promise<number> => {
  fixClock()
  buildAlone()
  const { code } = await runSteps(buildSteps(false))
  if (code !== 0) return code
  await ensureServers(console.log, true)
  const chromePath = await ensureBrowser()
  const site = await startNginx({ dir: outDir })
  onExit(site.close)
  const wanted = targets().filter(({ url }) => args.length === 0 || args.includes(url))
  if (wanted.length === 0) throw new UserError(`Sivua ${args.join(', ')} ei ole mitattavien joukossa.`)

  const rows: (readonly string[])[] = []
  const missed: string[] = []
  for (const [at, one] of wanted.entries()) {
    const measured = await measure(chromePath, site.url + one.url)
    rows.push(row(one.url, measured))
    const wrong = barsMissed(one, measured)
    missed.push(...wrong.map((text) => `${one.url}: ${text}`), ...(wrong.length > 0 ? measured.faults : []))
    console.log(`[${at + 1}/${wanted.length}] ${one.url} ${wrong.length > 0 ? wrong.join(', ') : 'kunnossa'}`)
  }
  console.log(
    `\n${table(columns, rows)}\n\nPisteet: suorituskyky/saavutettavuus/hyvät käytännöt/hakukoneet. Luvut ovat ${runs} ajon mediaaneja.`,
  )
  for (const line of missed) console.error(line)
  console.log(`Aikaa kului ${duration(performance.now())}.`)
  return missed.length > 0 ? 1 : 0
}
