import { existsSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readyFile, versionFile } from '../content/compiled-files'
import { formatProblem } from '../content/source/problem'
import { onExit, UserError } from '../run/command'
import { move, stampsIn, writeText } from '../run/files'
import { runTool, type Step } from '../run/step'
import { inOneThread } from '../run/threads'
import { counted, size } from '../text/terminal'
import { type MadeAhead, makeAhead, moveIndex, shareImagesCache } from './ahead'
import { compileInThread } from './content-thread'
import { cacheDir, clearLeftovers, contentDir, exportDir, outDir, publicDir, replace, stagingOf } from './folders'
import { contentFailure, keepingOld, measure, measured, ofTotal } from './measured-step'
import type { PostprocessedPages } from './postprocess-pages'
import { forgetBundle, isBundled, noteBundle } from './rebuild/code-key'
import type { PageEntry } from './rebuild/page-record'
import type { Plan } from './rebuild/plan-pages'
import { voikkoStep } from './voikko'

/** The build, read from top to bottom. Each step imports what it needs when it runs. */

const folder = stagingOf(outDir)
/** Addresses of the pages that Next is to render; see `pagesToRender`. */
const renderedFile = '.next/rendered.json'

export const contentStep = measured('content', {
  name: 'Sisältö',
  doing: 'Tarkistetaan ja käännetään sisältöä',
  done: 'Sisältö tarkistettu',
  run: async ({ say }) => {
    const { noteInputs } = await import('./rebuild/unchanged')
    noteInputs()
    const { documents, problems, warnings } = await compileInThread({ contentDir: contentDir(), publicDir })
    if (problems.length > 0) throw contentFailure(problems)
    for (const warning of warnings) say(`Varoitus: ${formatProblem(warning)}`)
    return { count: documents, detail: counted(documents, 'tiedosto', 'tiedostoa') }
  },
})

export const elementsStep = measured('browser', {
  name: 'Selainosat',
  doing: 'Kootaan selaimen osia',
  done: 'Selaimen osat koottu',
  run: async () => {
    const { bundleElements, bundleAdmin } = await import('./browser-bundles')
    await Promise.all([bundleElements(), bundleAdmin()])
    return {}
  },
})

/** `31/126` from Next's line of progress; undefined from any other. */
export const pageProgress = (line: string): string | undefined =>
  line.match(/Generating static pages.*\((\d+\/\d+)\)/)?.[1]

/** Next at work, which waits for the content. */
type RunningNext = {
  /** When it bundles the code as well; else it renders by its bundle of before. */
  readonly rendersAll: boolean
  /** Tells it that the content is there, and which pages to render where it need not render all. */
  readonly finish: (urls: readonly string[]) => Promise<void>
}

/** Its export and the staging folder are removed if the build does not succeed. */
const startNext = async (): Promise<RunningNext> => {
  const rendersAll = !isBundled()
  clearLeftovers(outDir)
  const ready = readyFile(process.pid)
  await rm(ready, { force: true })
  // Next bundles this module, which in a new tree is written later.
  if (!existsSync(versionFile)) writeText(versionFile, "export const contentVersion = ''\n")
  for (const left of [exportDir, folder, ready]) onExit(() => rm(left, { recursive: true, force: true }))
  const env = {
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    CONTENT_FROM: String(process.pid),
    EXPORT_DIR: exportDir,
    ...(rendersAll ? {} : { RENDERED: renderedFile }),
  }
  if (rendersAll) await forgetBundle()
  // Next would read it before it has written its own, and export the pages of last time.
  else await rm('.next/prerender-manifest.json', { force: true })
  const onLine = (line: string) => {
    const pages = pageProgress(line)
    if (pages) tellPages(pages)
  }
  const mode = rendersAll ? [] : ['--experimental-build-mode', 'generate']
  const ended = (async () => runTool('next', ['build', ...mode], { env, onLine }))()
  // Told when it is waited for: wrong content comes first.
  ended.catch(() => {})
  return {
    rendersAll,
    finish: async (urls) => {
      writeText(renderedFile, JSON.stringify(urls))
      await writeFile(ready, '')
      // What it failed with may be the bundle.
      await ended.catch(async (error: unknown) => {
        await forgetBundle()
        throw error
      })
      noteBundle()
    },
  }
}

let next: RunningNext | undefined
let tellPages = (_pages: string): void => {}

/** The step, while Next starts beside it, and bundles the code if it is another than before. */
const besideNext = ({ run, ...names }: Step): Step => ({
  ...names,
  run: async (terminal) => {
    next = await startNext()
    return run(terminal)
  },
})

/** What was made while Next worked, for later steps. */
let ahead: MadeAhead | undefined

/** What needs no pages; `before` is a site of the same code. */
export const workAhead = async (before?: string): Promise<void> => {
  ahead = await makeAhead(before)
}

const madeAhead = (): MadeAhead => {
  if (!ahead) throw new Error('What is made ahead was not begun')
  return ahead
}

const exportStep = measured('pages', {
  name: 'Sivut',
  doing: 'Rakennetaan sivuja',
  done: 'Sivut rakennettu',
  run: async ({ progress, say }) => {
    tellPages = progress
    const { planPages } = await import('./rebuild/plan-pages')
    const { rendersAll, finish } = next ?? (await startNext())
    const planning = planPages(rendersAll)
    const rendering = rendersAll ? finish([]) : planning.then(({ rendered }) => finish(rendered))
    // Beside Next's bundling; where it need not bundle, planning takes both cores first.
    const working = rendersAll ? workAhead() : planning.then(() => workAhead(outDir))
    const [planned] = await Promise.all([planning, rendering, working])
    await move(exportDir, folder)
    plan = planned
    if (plan.warning) say(plan.warning)
    return {}
  },
})

/** What the build before has made of this one. */
let plan: Plan | undefined
let standing: ReadonlyMap<string, PageEntry> = new Map()

/** What the pages turned out to be, for later steps. */
let finished: PostprocessedPages = { pages: 0, problems: [], originals: [], finished: [], scriptHashes: [] }

const postprocessStep = measured('postprocess', {
  name: 'Viimeistely',
  doing: 'Viimeistellään sivuja',
  done: 'Sivut viimeistelty',
  run: async ({ progress }) => {
    const { postprocessPages } = await import('./postprocess-pages')
    const { site } = await import('../site/settings')
    const { content } = await import('../site/reader')
    const { noticesByPlace } = await import('../outputs/notices')
    const { keepPages } = await import('./rebuild/plan-pages')
    const { basePath } = site
    const notices = noticesByPlace(content(), basePath)
    const kept = plan?.kept ?? []
    const entries = kept.map(({ entry }) => entry)
    finished = await postprocessPages({
      folder,
      publicDir,
      basePath,
      notices,
      kept: entries,
      onProgress: ofTotal(progress),
    })
    standing = await keepPages(kept)
    const { pages, problems } = finished
    if (problems.length > 0)
      throw new UserError(`${problems.length} kohtaa ${pages} sivulla.\n${problems.slice(0, 20).join('\n')}`)
    return { count: pages, detail: counted(pages, 'sivu', 'sivua') }
  },
})

const weatherStep = measured('weather', {
  name: 'Sää',
  doing: 'Kirjoitetaan säätietoja',
  done: 'Säätiedot kirjoitettu',
  run: async () => {
    const { patchWeather, readReadings } = await import('./patch-weather')
    const { content } = await import('../site/reader')
    const now = process.env.BUILD_TIME ? new Date(process.env.BUILD_TIME) : new Date()
    const count = await patchWeather(folder, content().Region, readReadings(), now)
    return { count, detail: counted(count, 'sivu', 'sivua') }
  },
})

const picturesStep = measured('pictures', {
  name: 'Kuvat',
  doing: 'Tehdään kuvia',
  done: 'Kuvat tehty',
  run: async ({ progress }) => {
    const [{ writeFavicon }, { writeVariants }] = await Promise.all([import('./page-head'), import('./images')])
    await writeFavicon(join(publicDir, 'icon.svg'), join(folder, 'favicon.ico'))
    const { encoded, written } = await writeVariants({
      originals: finished.originals,
      publicDir,
      outDir: folder,
      cacheDir: join(cacheDir, 'media'),
      onProgress: ofTotal(progress),
    })
    return { count: written.length, detail: `${written.length}, uusia ${encoded}` }
  },
})

const shareImagesStep = measured('share-images', {
  name: 'Jakokuvat',
  doing: 'Tehdään jakokuvia',
  done: 'Jakokuvat tehty',
  run: async () => {
    const { writeShareImages } = await import('../outputs/share-image/write-share-images')
    const { made: images, ms } = madeAhead().images
    const before = plan?.before && outDir
    const written = await writeShareImages({ images, outDir: folder, before, cacheDir: shareImagesCache })
    return { ms, count: written, detail: `${written}, uusia ${images.drawn}` }
  },
})

const searchStep = measured('search-index', {
  name: 'Haku',
  doing: 'Tehdään haun hakemistoa',
  done: 'Haun hakemisto tehty',
  run: async ({ say }) => {
    const { made: index, ms } = await madeAhead().index
    await moveIndex(folder)
    const { articles, words, warnings } = index
    for (const warning of warnings) say(warning)
    return {
      ms,
      count: articles,
      detail: `${counted(articles, 'sivu', 'sivua')}, ${counted(words, 'sana', 'sanaa')}`,
    }
  },
})

const dataStep = measured('open-data', {
  name: 'Avoin data',
  doing: 'Kirjoitetaan avointa dataa',
  done: 'Avoin data kirjoitettu',
  run: async ({ progress }) => {
    const { writeOpenData } = await import('./write-outputs')
    const files = await writeOpenData(folder, plan?.before && outDir, finished.originals, ofTotal(progress))
    return { count: files, detail: counted(files, 'tiedosto', 'tiedostoa') }
  },
})

const feedsStep = measured('feeds', {
  name: 'Syötteet',
  doing: 'Kirjoitetaan syötteitä ja sivukarttoja',
  done: 'Syötteet ja sivukartat kirjoitettu',
  run: async () => {
    const { writeFeedsAndMaps } = await import('./write-outputs')
    const { feeds, addresses } = await writeFeedsAndMaps(folder, finished.originals)
    return {
      count: feeds,
      detail: `${counted(feeds, 'syöte', 'syötettä')}, ${counted(addresses, 'osoite', 'osoitetta')}`,
    }
  },
})

const hostsStep = measured('hosts', {
  name: 'Palvelimet',
  doing: 'Kirjoitetaan palvelinten asetuksia',
  done: 'Palvelinten asetukset kirjoitettu',
  run: async () => {
    const { writeHostFiles } = await import('./write-outputs')
    const { scriptHashes, originals } = finished
    await writeHostFiles(folder, { contentDir: contentDir(), scriptHashes, originals })
    return {}
  },
})

const compressStep = measured('compress', {
  name: 'Pakkaus',
  doing: 'Pakataan tiedostoja',
  done: 'Tiedostot pakattu',
  run: async ({ progress }) => {
    const { compressSite } = await import('./compress-site')
    const files = await compressSite(folder, plan?.before && outDir, ofTotal(progress))
    return { count: files, detail: counted(files, 'tiedosto', 'tiedostoa') }
  },
})

const swapStep = measured('swap', {
  name: 'Julkaisu',
  doing: 'Vaihdetaan sivusto uuteen',
  done: 'Sivusto vaihdettu uuteen',
  run: async ({ say }) => {
    const files = stampsIn(folder)
    const { pages, bytes } = measure(files)
    const { noteRecord, tellChanges } = await import('./rebuild/plan-pages')
    const { noteWhole } = await import('./rebuild/unchanged')
    const { nextChange } = await import('../site/reader')
    const note = async (): Promise<void> => {
      if (plan) await noteRecord(plan, standing, finished.finished)
      await noteWhole(files, nextChange())
    }
    const hadOld = await replace(outDir)
    // Thousands of files take as long to remove as the notes to write.
    const cleaning = hadOld ? inOneThread<string, string>('lib/build/old-site-thread.ts', outDir) : ''
    const [warning] = await Promise.all([cleaning, note()])
    if (warning) say(warning)
    const change = plan && tellChanges(plan, standing, finished.finished)
    if (change) say(change)
    return { count: pages, bytes, detail: `${counted(pages, 'sivu', 'sivua')}, ${size(bytes)}` }
  },
})

/** From Next's export to the site. */
export const postprocessSteps: readonly Step[] = [
  postprocessStep,
  weatherStep,
  picturesStep,
  shareImagesStep,
  dataStep,
  feedsStep,
  searchStep,
  hostsStep,
  compressStep,
  swapStep,
].map(keepingOld)

export const pageSteps: readonly Step[] = [exportStep, ...postprocessSteps]

/** The whole build; `production` when the site is to be published. */
export const buildSteps = (production: boolean): readonly Step[] => [
  voikkoStep(production),
  besideNext(contentStep),
  elementsStep,
  ...pageSteps,
]
