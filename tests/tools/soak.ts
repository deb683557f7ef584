import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { brotliCompressSync } from 'node:zlib'
import { stagingOf, swapIn } from '@/lib/build/folders'
import { serve } from '@/lib/commands/serve'
import { type HostRules, rulesPath } from '@/lib/hosts/rules'
import { writeText } from '@/lib/run/files'

/** `npm run soak`: sites are swapped under readers, who must always have a page of one site, whole, and what it loads. */

/** Longer than one read of a file, and the same words to the end. */
const pageOf = (site: number): string => `<p>sivusto ${site}</p>\n`.repeat(8_000)
const sheetOf = (site: number): string => `p { order: ${site} }\n`
const missing = 'ei löydy'

const writeSite = (dir: string, site: number): void => {
  const rules: HostRules = {
    basePath: '',
    origin: '',
    headers: [{ match: { under: '/' }, headers: { 'X-Site': String(site) } }],
    moved: [{ from: '/vanha/', to: `/uusi-${site}/` }],
    gone: [],
  }
  writeText(join(dir, 'index.html'), pageOf(site))
  writeText(join(dir, '404.html'), missing)
  writeText(join(dir, 'a/index.html'), pageOf(site))
  writeFileSync(join(dir, 'a/index.html.br'), brotliCompressSync(pageOf(site)))
  writeText(join(dir, `_next/static/chunks/${site}.css`), sheetOf(site))
  writeText(join(dir, rulesPath), JSON.stringify(rules))
}

type Soaked = { readonly answers: number; readonly wrong: readonly string[] }

export const soak = async ({
  swaps,
  clients,
}: {
  readonly swaps: number
  readonly clients: number
}): Promise<Soaked> => {
  const folder = mkdtempSync(join(tmpdir(), 'soak-'))
  const out = join(folder, 'out')
  let latest = 0
  writeSite(out, latest)
  const { url, close } = await serve({ dir: out, port: 0, basePath: '' })
  let answers = 0
  let isOver = false
  const wrong: string[] = []
  const expectThat = (isRight: boolean, what: string): void => void (isRight || wrong.push(what))

  const ask = async (path: string, headers: Readonly<Record<string, string>> = {}) => {
    const response = await fetch(url + path, { headers, redirect: 'manual' })
    const text = await response.text()
    answers++
    return { status: response.status, site: Number(response.headers.get('x-site')), text, headers: response.headers }
  }

  const read = async (): Promise<void> => {
    const page = await ask('/', { 'Accept-Encoding': 'identity' })
    expectThat(page.status === 200, `/: ${page.status}`)
    expectThat(page.text === pageOf(page.site), `/: sivu ei ole sivuston ${page.site}`)
    const part = await ask('/a/', { Range: 'bytes=0-9', 'Accept-Encoding': 'identity' })
    expectThat(part.status === 206 && part.text === pageOf(0).slice(0, 10), `/a/: osa ${part.status}`)
    const packed = await ask('/a/', { 'Accept-Encoding': 'br' })
    expectThat(packed.status === 200 && packed.text === pageOf(packed.site), `/a/ pakattuna: ${packed.status}`)
    const moved = await ask('/vanha/')
    const to = moved.headers.get('location')
    expectThat(moved.status === 301 && to === `/uusi-${moved.site}/`, `/vanha/: ${moved.status} ${to}`)
    const lost = await ask('/olematon/')
    expectThat(lost.status === 404 && lost.text === missing, `/olematon/: ${lost.status}`)
    const sheet = await ask(`/_next/static/chunks/${page.site}.css`)
    // A reader two builds behind may miss it.
    if (latest - page.site <= 1)
      expectThat(sheet.status === 200 && sheet.text === sheetOf(page.site), `tyylit ${page.site}: ${sheet.status}`)
  }

  const client = async (): Promise<void> => {
    while (!isOver) await read().catch((error: unknown) => wrong.push(String(error)))
  }

  try {
    const reading = Array.from({ length: clients }, client)
    for (let site = 1; site <= swaps; site++) {
      writeSite(stagingOf(out), site)
      // From here on the site may be the new one.
      latest = site
      await swapIn(out)
      await pause(20)
    }
    isOver = true
    await Promise.all(reading)
  } finally {
    isOver = true
    await close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { answers, wrong }
}

export const main = async ([swaps = '50', clients = '32']: readonly string[]): Promise<number> => {
  const { answers, wrong } = await soak({ swaps: Number(swaps), clients: Number(clients) })
  console.log(`${swaps} vaihtoa, ${clients} lukijaa, ${answers} vastausta, vääriä ${wrong.length}.`)
  for (const line of new Set(wrong)) console.error(line)
  return wrong.length > 0 ? 1 : 0
}
