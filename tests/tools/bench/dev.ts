import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { runSteps } from '@/lib/commands/steps'
import { endChild, startChild } from '@/lib/run/child'
import { UserError } from '@/lib/run/command'
import { news } from '@/lib/schema/types/news'
import { count, duration, table } from '@/lib/text/terminal'
import { freePort } from '../servers/free-port'
import { benchContent, makeContentStep } from './run'
import { syntheticArticle } from './synthetic'

/** How long it takes in `npm run dev` from saving an article to its page showing the change. */

const tries = 5
/** In milliseconds. */
const patience = 60_000
/** The development server ends its own child first. */
const closing = 10_000

/** Asks for the page until its HTML holds `mark`; gives milliseconds. */
const untilShown = async (address: string, mark: string): Promise<number> => {
  const began = performance.now()
  while (performance.now() - began < patience) {
    const html = await fetch(address).then(
      (response) => (response.ok ? response.text() : ''),
      () => '',
    )
    if (html.includes(mark)) return performance.now() - began
    await pause(20)
  }
  throw new UserError(`Kehityspalvelin ei näyttänyt sivua ${address} ajassa ${duration(patience)}.`)
}

const saves = async (address: string, articles: number): Promise<readonly number[]> => {
  const { name } = syntheticArticle(1, articles, { topics: [], regions: [] })
  const file = join(benchContent, news.folder, name)
  const times: number[] = []
  for (let at = 1; at <= tries; at++) {
    const mark = `tallennus${at}`
    await appendFile(file, `\nMuutos: ${mark}.\n`)
    const time = await untilShown(address, mark)
    console.log(`Tallennus ${at}/${tries} näkyi sivulla: ${Math.round(time)} ms`)
    times.push(time)
    await pause(300)
  }
  return times
}

/** The server's output is shown if it fails. */
const measureServer = async (articles: number): Promise<readonly number[]> => {
  const port = await freePort()
  const address = `http://localhost:${port}/${news.folder}/testiartikkeli-1/`
  const lines: string[] = []
  const server = startChild(process.execPath, ['lib/run/start.mjs', 'lib/commands/dev.ts'], {
    env: { CONTENT_DIR: benchContent, PORT: String(port) },
    onLine: (line) => lines.push(line),
    patience: closing,
  })
  try {
    console.log(`Kehityspalvelin näytti ensimmäisen sivun: ${duration(await untilShown(address, 'synteettistä'))}`)
    return await saves(address, articles)
  } catch (error) {
    console.error(lines.join('\n'))
    throw error
  } finally {
    await endChild(server, closing)
  }
}

export const measureSaves = async (sizes: readonly number[]): Promise<number> => {
  const rows: string[][] = []
  for (const articles of sizes) {
    const { code } = await runSteps([makeContentStep(articles)])
    if (code !== 0) return code
    const times = (await measureServer(articles)).toSorted((a, b) => a - b)
    const [middle = 0, slowest = 0] = [times[Math.floor(times.length / 2)], times.at(-1)]
    rows.push([count(articles), `${Math.round(middle)} ms`, `${Math.round(slowest)} ms`])
  }
  const titles = ['Artikkeleita', 'Tallennuksesta sivulle, mediaani', 'Hitain']
  const columns = titles.map((title) => ({ title, align: 'right' as const }))
  console.log(`\n${table(columns, rows)}`)
  return 0
}
