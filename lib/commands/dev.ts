import { join } from 'node:path'
import { bundleElements } from '../build/browser-bundles'
import { contentDir, publicDir } from '../build/folders'
import { contentFailure } from '../build/measured-step'
import { indexInThread } from '../build/search-thread'
import type { CompileMemo } from '../content/compile'
import { nodeTool, startChild } from '../run/child'
import { onExit } from '../run/command'
import { counted, duration } from '../text/terminal'
import { portFrom, requireFreePort } from './serve'
import { oneAtATime, watchFolders } from './watch'

/** `npm run dev`: the site with content, pages and styles reloaded as they are saved. */

/** Gives a function that compiles and logs, and gives whether the content is good; if not, the last good stays. */
const contentCompiler = async () => {
  const [{ compileSite }, { createMemo }] = await Promise.all([
    import('../site/check-site'),
    import('../content/check/check'),
  ])
  const memo = createMemo()
  const compiled: CompileMemo = new Map()
  let broken = false
  return async (): Promise<boolean> => {
    const began = performance.now()
    const { documents, problems } = await compileSite({ contentDir: contentDir(), publicDir, memo, compiled })
    if (problems.length > 0) {
      const closing = 'Sivustolla näkyy viimeisin kunnossa ollut sisältö.'
      const { report, sentence } = contentFailure(problems, closing)
      console.error(`\n${report}\n${sentence}`)
    } else {
      if (broken) console.log('Sisällön virheet on korjattu.')
      console.log(
        `Sisältö ajan tasalla: ${counted(documents, 'tiedosto', 'tiedostoa')}, ${duration(performance.now() - began)}`,
      )
    }
    broken = problems.length > 0
    return !broken
  }
}

/** What fails is shown, and the next save tries again. */
const keepGoing = (task: () => Promise<unknown>) => async (): Promise<void> => {
  try {
    await task()
  } catch (error) {
    console.error(error)
  }
}

/** Runs Next's own server; its end ends the command. */
const startNext = (port: number): Promise<number> =>
  new Promise((resolve) => {
    let isReady = false
    const child = startChild(process.execPath, nodeTool('next', 'dev', '--port', String(port)), {
      env: { NEXT_TELEMETRY_DISABLED: '1', ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}) },
      onLine: (line) => {
        console.log(line)
        if (isReady || !line.includes('Ready')) return
        isReady = true
        console.log(`Sivusto on muokattavana: http://localhost:${port}${process.env.BASE_PATH ?? ''}`)
      },
    })
    child.once('close', (code) => resolve(code ?? 1))
  })

/** Made once, at the start: on every save it would cost more than the save. `public/` is what the server reads. */
const makeIndex = async (): Promise<void> => {
  try {
    await indexInThread({ folder: publicDir, contentDir: contentDir() })
    console.log('Haku löytää sisällön sellaisena kuin se oli käynnistettäessä.')
  } catch (error) {
    console.error('Haku ei toimi nyt.', error)
  }
}

export const main = async (): Promise<number> => {
  const port = portFrom(process.env.PORT)
  await requireFreePort(port)
  const { bundleAdmin } = await import('../build/browser-bundles')
  await bundleElements()
  const compile = await contentCompiler()

  // Next cannot start without compiled content: with problems from the beginning it waits for their correction.
  const firstGood = new Promise<void>((resolve) => {
    const run = oneAtATime(
      keepGoing(async () => {
        if (!(await compile())) return
        // The forms need the settings.
        await bundleAdmin().finally(resolve)
      }),
    )
    onExit(watchFolders([contentDir(), join(publicDir, 'media')], () => void run()))
    void run()
  })
  onExit(watchFolders(['components/elements', 'lib/search'], oneAtATime(keepGoing(bundleElements))))
  await firstGood
  void makeIndex()
  return startNext(port)
}
