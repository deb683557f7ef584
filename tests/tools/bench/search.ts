import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { onExit } from '@/lib/run/command'
import { runProgram } from '@/lib/run/step'
import { count, duration, size, table } from '@/lib/text/terminal'
import { benchArgs } from './args'
import { followMemory } from './peak-memory'
import { measureInBrowser, type Visit } from './search-visit'

/** `npm run bench -- search 1000 10000`: what search costs to build and to use with that many generated articles. */

type Measured = Visit & {
  readonly articles: number
  readonly cold: number
  readonly warm: number
  readonly memory: number | undefined
  readonly files: number
  readonly bytes: number
}

/** Milliseconds and bytes. */
const bars: Readonly<
  Record<number, Partial<Record<'cold' | 'memory' | 'firstTime' | 'laterTime' | 'firstBytes', number>>>
> = {
  1000: { firstTime: 2300, laterTime: 600, firstBytes: 130_000 },
  10000: { cold: 240_000, memory: 1.2e9, firstBytes: 230_000 },
}

const index = async (articles: number, dir: string): Promise<{ ms: number; memory: number | undefined }> => {
  const began = performance.now()
  let memory: ReturnType<typeof followMemory> | undefined
  const args = ['lib/run/start.mjs', 'tests/tools/bench/search-index.ts', String(articles), dir, join(dir, 'cache')]
  await runProgram(process.execPath, args, {
    onStart: (pid) => {
      memory = followMemory(pid)
    },
  })
  return { ms: performance.now() - began, memory: memory?.stop() }
}

/** Gives the files and their bytes before compression. */
const compress = async (dir: string): Promise<{ files: number; bytes: number }> => {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true })
  let bytes = 0
  const files = entries.filter((entry) => entry.isFile())
  for (const { parentPath, name } of files) {
    const file = join(parentPath, name)
    bytes += (await stat(file)).size
    // Quality 9 is near the best, which takes ten times longer.
    const params = { [constants.BROTLI_PARAM_QUALITY]: 9 }
    await writeFile(`${file}.br`, brotliCompressSync(await readFile(file), { params }))
  }
  return { files: files.length, bytes }
}

const measure = async (articles: number): Promise<Measured> => {
  const dir = await mkdtemp(join(tmpdir(), 'popsote-haku-'))
  const clean = () => rm(dir, { recursive: true, force: true })
  const keep = onExit(clean)
  console.log(`Mitataan hakua: ${count(articles)} artikkelia.`)
  const cold = await index(articles, dir)
  const warm = await index(articles, dir)
  const { files, bytes } = await compress(join(dir, 'hakemisto'))
  const visit = await measureInBrowser(dir)
  await clean()
  keep()
  return { ...visit, articles, cold: cold.ms, warm: warm.ms, memory: cold.memory, files, bytes }
}

const rows: readonly {
  readonly title: string
  readonly of: (one: Measured) => number | undefined
  readonly show: (value: number) => string
  readonly bar?: 'cold' | 'memory' | 'firstTime' | 'laterTime' | 'firstBytes'
}[] = [
  { title: 'Hakemiston teko kylmänä', of: ({ cold }) => cold, show: duration, bar: 'cold' },
  { title: 'Hakemiston teko, sanat välimuistissa', of: ({ warm }) => warm, show: duration },
  { title: 'Muisti, suurin prosessi', of: ({ memory }) => memory, show: size, bar: 'memory' },
  { title: 'Tiedostoja', of: ({ files }) => files, show: count },
  { title: 'Hakemiston koko', of: ({ bytes }) => bytes, show: size },
  { title: 'Ensimmäinen haku, siirretty', of: ({ firstBytes }) => firstBytes, show: size, bar: 'firstBytes' },
  { title: 'Seuraavat haut, siirretty (mediaani)', of: ({ laterBytes }) => laterBytes, show: size },
  {
    title: 'Ensimmäinen haku hitaalla puhelimella',
    of: ({ firstTime }) => firstTime,
    show: duration,
    bar: 'firstTime',
  },
  {
    title: 'Seuraavat haut hitaalla puhelimella (mediaani)',
    of: ({ laterTime }) => laterTime,
    show: duration,
    bar: 'laterTime',
  },
  { title: 'Seuraavat haut, hitain', of: ({ slowestTime }) => slowestTime, show: duration },
]

const cell = (one: Measured, { of, show, bar }: (typeof rows)[number]): string => {
  const value = of(one)
  if (value === undefined) return 'ei mitattu'
  const limit = bar ? bars[one.articles]?.[bar] : undefined
  return limit === undefined ? show(value) : `${show(value)} (${value <= limit ? 'raja' : 'YLI RAJAN'} ${show(limit)})`
}

export const benchSearch = async (args: readonly string[]): Promise<number> => {
  const measured: Measured[] = []
  for (const articles of benchArgs(args).sizes) measured.push(await measure(articles))
  const columns = measured.map(({ articles }) => ({ title: `${count(articles)} artikkelia`, align: 'right' as const }))
  console.log(
    `\n${table(
      [{ title: 'Haku', align: 'left' }, ...columns],
      rows.map((row) => [row.title, ...measured.map((one) => cell(one, row))]),
    )}`,
  )
  return 0
}
