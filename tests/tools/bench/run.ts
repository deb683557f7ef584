import { cp, readdir, rm } from 'node:fs/promises'
import { join, parse } from 'node:path'
import { measure, outDir, pageProgress } from '@/lib/commands/build'
import { bundleElements } from '@/lib/commands/elements'
import { runProgram, runTool, type Step } from '@/lib/commands/steps'
import { count, counted, duration, size } from '@/lib/commands/text'
import { readFigures } from '@/lib/run/figures'
import { followMemory } from './peak-memory'
import { writeSynthetic } from './synthetic'
import { figureOf, type Measurement } from './table'

/** The steps that measure one build, and what they fill in. */

/** A measurement while its steps fill it in. */
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

/** Runs a child, noting the memory of its largest process in `filled`; gives its milliseconds. */
const timed = async (filled: Filled, run: (onStart: (pid: number) => void) => Promise<unknown>): Promise<number> => {
  const began = performance.now()
  let memory: ReturnType<typeof followMemory> | undefined
  try {
    await run((pid) => {
      memory = followMemory(pid)
    })
  } finally {
    const peak = memory?.stop()
    if (peak !== undefined) filled.memory = Math.max(peak, filled.memory ?? 0)
  }
  return performance.now() - began
}

/** Where the build writes what its steps cost. */
const figuresFile = join('.next', 'build-figures.json')

const env = {
  CONTENT_DIR: benchContent,
  NEXT_TELEMETRY_DISABLED: '1',
  NODE_ENV: 'production',
  BUILD_FIGURES: figuresFile,
}

const compile = (filled: Filled): Promise<number> =>
  timed(filled, (onStart) =>
    runProgram(process.execPath, ['--import', 'tsx', 'tests/tools/bench/compile.ts'], { env, onStart }),
  )

const compileStep = (filled: Filled, key: 'compileCold' | 'compileWarm', state: string): Step => ({
  name: `Sisältö ${state}`,
  doing: `Käännetään sisältöä ${state}`,
  done: `Sisältö käännetty ${state}`,
  run: async () => {
    filled[key] = await compile(filled)
    return undefined
  },
})

/** `next build`; its page generation is timed from Next's first line about it to the last. */
const nextStep = (filled: Filled): Step => ({
  name: 'Sivut',
  doing: 'Rakennetaan sivuja',
  done: 'Sivut rakennettu',
  run: async ({ progress }) => {
    await bundleElements()
    let began: number | undefined
    const onLine = (line: string) => {
      if (/Generating static pages.*\(\d+\/\d+\)/.test(line)) {
        began ??= performance.now()
        filled.generation = performance.now() - began
      }
      const pages = pageProgress(line)
      if (pages) progress(pages)
    }
    await rm(figuresFile, { force: true })
    filled.nextBuild = await timed(filled, (onStart) => runTool('next', ['build'], { env, onStart, onLine }))
    const { pages, bytes } = await measure(outDir)
    Object.assign(filled, { figures: readFigures(figuresFile), pages, output: bytes })
    return `${count(pages)} sivua, ${size(bytes)}, joista tekoon ${duration(filled.generation ?? 0)}`
  },
})

/** The share images once more, into another folder, when each has been drawn. */
const shareImagesStep = (filled: Filled): Step => ({
  name: 'Jakokuvat lämpimänä',
  doing: 'Kopioidaan jakokuvia',
  done: 'Jakokuvat kopioitu',
  run: async ({ progress }) => {
    const onLine = (line: string) => {
      const images = pageProgress(line)
      if (images) progress(images)
    }
    const folder = join(benchDir, 'jakokuvat')
    await rm(figuresFile, { force: true })
    await rm(folder, { recursive: true, force: true })
    await runProgram(process.execPath, ['--import', 'tsx', 'lib/build/run-share-images.ts', folder], { env, onLine })
    await rm(folder, { recursive: true, force: true })
    filled.shareImagesWarm = figureOf(readFigures(figuresFile), 'share-images').ms
    return undefined
  },
})

/** The steps of one measurement; `result` gives what they measured once all are done. */
export const measurement = (
  articles: number,
): { readonly steps: readonly Step[]; readonly result: () => Measurement } => {
  const filled: Filled = {}
  return {
    steps: [
      makeContentStep(articles),
      compileStep(filled, 'compileCold', 'kylmänä'),
      nextStep(filled),
      shareImagesStep(filled),
      compileStep(filled, 'compileWarm', 'lämpimänä'),
    ],
    result: () => ({
      articles,
      compileCold: filled.compileCold ?? 0,
      compileWarm: filled.compileWarm ?? 0,
      generation: filled.generation ?? 0,
      figures: filled.figures ?? [],
      shareImagesWarm: filled.shareImagesWarm ?? 0,
      nextBuild: filled.nextBuild ?? 0,
      memory: filled.memory,
      pages: filled.pages ?? 0,
      output: filled.output ?? 0,
    }),
  }
}
