import { appendFile, cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, parse } from 'node:path'
import { readFigures, runProgram, type Step } from '@/lib/run/step'
import { news } from '@/lib/schema/types/news'
import { count, counted, size } from '@/lib/text/terminal'
import { childrenTime, followMemory } from './peak-memory'
import { syntheticArticle, writeSynthetic } from './synthetic'
import { figureOf, type Measurement, type Rebuilt } from './table'

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
export const makeContentStep = (articles: number, mixed = false): Step => ({
  name: 'Testisisältö',
  doing: `Tehdään ${counted(articles, 'testiartikkeli', 'testiartikkelia')}`,
  done: `${counted(articles, 'testiartikkeli', 'testiartikkelia')} tehty`,
  run: async ({ progress }) => {
    await rm(benchContent, { recursive: true, force: true })
    await cp('content', benchContent, { recursive: true })
    const slugsOf = async (name: string) => slugs(join(benchContent, name))
    const vocabulary = {
      topics: await slugsOf('aiheet'),
      regions: await slugsOf('alueet'),
      committees: mixed ? await slugsOf('toimielimet') : [],
    }
    await writeSynthetic(benchContent, articles, vocabulary, progress)
    return undefined
  },
})

const figuresFile = join(benchDir, 'figures.json')

type Built = Rebuilt & Pick<Measurement, 'memory' | 'processor'>

/** Builds the site as `npm run build` does, and follows what all its processes take. */
const build = async (progress: (text: string) => void): Promise<Built> => {
  await rm(figuresFile, { force: true })
  const began = performance.now()
  const spent = childrenTime()
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
  const now = childrenTime()
  return {
    figures: readFigures(figuresFile),
    time: performance.now() - began,
    memory: memory?.stop(),
    processor: now === undefined || spent === undefined ? undefined : now - spent,
  }
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

/** The build after a change of the content. */
const rebuildStep = (
  name: 'edit' | 'article' | 'nothing',
  after: string,
  filled: Filled,
  change: () => Promise<void>,
): Step => ({
  name: `Rakennus, ${after}`,
  doing: `Rakennetaan sivustoa, ${after}`,
  done: `Sivusto rakennettu, ${after}`,
  run: async ({ progress }) => {
    await change()
    filled[name] = await build(progress)
    return undefined
  },
})

const rebuildSteps = (articles: number, filled: Filled): readonly Step[] => {
  const fileOf = (name: string) => join(benchContent, news.folder, name)
  const first = syntheticArticle(1, articles, { topics: [], regions: [] }).name
  return [
    rebuildStep('edit', 'yksi teksti muuttunut', filled, () => appendFile(fileOf(first), '\nMuutos.\n')),
    rebuildStep('article', 'artikkeli lisätty', filled, async () => {
      const text = await readFile(fileOf(first), 'utf8')
      // The newest, which stands on every page that names the newest.
      const fresh = text
        .replace(/^title: .*$/m, 'title: Uusi artikkeli')
        .replace(/^date: .*$/m, 'date: 2024-01-02')
        .replace('summary: ', 'summary: Uusin. ')
      await writeFile(fileOf('2024-01-02-uusi-artikkeli.md'), fresh)
    }),
    rebuildStep('nothing', 'mikään ei muuttunut', filled, async () => {}),
  ]
}

/** `result` gives what they measured once all are done. `isCold`: nothing is built after the first. */
export const measurement = (
  articles: number,
  mixed: boolean,
  isCold: boolean,
): { readonly steps: readonly Step[]; readonly result: () => Measurement } => {
  const filled: Filled = {}
  return {
    steps: [
      makeContentStep(articles, mixed),
      coldStep(articles, filled),
      ...(isCold ? [] : rebuildSteps(articles, filled)),
    ],
    result: () => ({
      articles,
      mixed,
      figures: filled.figures ?? [],
      time: filled.time ?? 0,
      memory: filled.memory,
      processor: filled.processor,
      edit: filled.edit,
      article: filled.article,
      nothing: filled.nothing,
      pages: filled.pages ?? 0,
      output: filled.output ?? 0,
    }),
  }
}
