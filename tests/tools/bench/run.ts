import { appendFile, cp, readdir, rm } from 'node:fs/promises'
import { join, parse } from 'node:path'
import { readFigures } from '@/lib/run/figures'
import { runProgram, type Step } from '@/lib/run/step'
import { news } from '@/lib/schema/types/news'
import { count, counted, size } from '@/lib/text/terminal'
import { followMemory } from './peak-memory'
import { syntheticArticle, writeSynthetic } from './synthetic'
import { figureOf, type Measurement } from './table'

type Filled = { -readonly [Key in keyof Measurement]?: Measurement[Key] }

/** Inside the tree, since Turbopack reads nothing outside it; git-ignored. */
export const benchDir = '.bench'
export const benchContent = join(benchDir, 'content')

const slugs = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder))
    .filter((name) => /\.mdx?$/.test(name))
    .map((name) => parse(name).name)
    .sort()

/** Copies the real content, so that every type and every link target is there, and adds the synthetic news. */
export const makeContentStep = (articles: number): Step => ({
  name: 'Testisisältö',
  doing: `Tehdään ${counted(articles, 'testiartikkeli', 'testiartikkelia')}`,
  done: `${counted(articles, 'testiartikkeli', 'testiartikkelia')} tehty`,
  run: async ({ progress }) => {
    await rm(benchContent, { recursive: true, force: true })
    await cp('content', benchContent, { recursive: true })
    const [topics, regions] = await Promise.all(['aiheet', 'alueet'].map((name) => slugs(join(benchContent, name))))
    await writeSynthetic(benchContent, articles, { topics: topics ?? [], regions: regions ?? [] }, progress)
    return undefined
  },
})

const figuresFile = join(benchDir, 'figures.json')

type Built = Pick<Measurement, 'figures' | 'time' | 'memory'>

/** Builds the site as `npm run build` does, and follows the memory of all its processes. */
const build = async (progress: (text: string) => void): Promise<Built> => {
  await rm(figuresFile, { force: true })
  const began = performance.now()
  let memory: ReturnType<typeof followMemory> | undefined
  try {
    await runProgram(process.execPath, ['lib/run/start.mjs', 'lib/commands/build.ts'], {
      env: { CONTENT_DIR: benchContent, BUILD_FIGURES: figuresFile },
      onStart: (pid) => {
        memory = followMemory(pid)
      },
      onLine: progress,
    })
  } finally {
    memory?.stop()
  }
  return { figures: readFigures(figuresFile), time: performance.now() - began, memory: memory?.stop() }
}

const coldStep = (articles: number, filled: Filled): Step => ({
  name: 'Rakennus kylmänä',
  doing: 'Rakennetaan sivustoa kylmänä',
  done: 'Sivusto rakennettu kylmänä',
  run: async ({ progress }) => {
    const built = await build(progress)
    const { count: pages = 0, bytes: output = 0 } = figureOf(built.figures, 'swap')
    Object.assign(filled, { articles, ...built, pages, output })
    return `${count(pages)} sivua, ${size(output)}`
  },
})

/** The build after an edit of one article. */
const editStep = (articles: number, filled: Filled): Step => ({
  name: 'Rakennus muutoksen jälkeen',
  doing: 'Rakennetaan sivustoa muutoksen jälkeen',
  done: 'Sivusto rakennettu muutoksen jälkeen',
  run: async ({ progress }) => {
    const { name } = syntheticArticle(1, articles, { topics: [], regions: [] })
    await appendFile(join(benchContent, news.folder, name), '\nMuutos.\n')
    filled.edit = await build(progress)
    return undefined
  },
})

/** `result` gives what they measured once all are done. */
export const measurement = (
  articles: number,
): { readonly steps: readonly Step[]; readonly result: () => Measurement } => {
  const filled: Filled = {}
  return {
    steps: [makeContentStep(articles), coldStep(articles, filled), editStep(articles, filled)],
    result: () => ({
      articles,
      figures: filled.figures ?? [],
      time: filled.time ?? 0,
      memory: filled.memory,
      edit: filled.edit ?? { figures: [], time: 0 },
      pages: filled.pages ?? 0,
      output: filled.output ?? 0,
    }),
  }
}
