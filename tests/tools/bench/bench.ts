import { existsSync, renameSync, rmSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { outDir } from '@/lib/build/folders'
import { buildAlone, fixClock } from '@/lib/commands/preconditions'
import { runSteps } from '@/lib/commands/steps'
import { onExit } from '@/lib/run/command'
import { counted, duration } from '@/lib/text/terminal'
import { benchArgs } from './args'
import { setAside } from './aside'
import { measureSaves } from './dev'
import { benchContent, benchDir, measurement } from './run'
import { benchSearch } from './search'
import { growthTable, type Measurement, meanOf, measurementTable, stepsTable } from './table'

/** `npm run bench -- 1000 10000`: cost of building that many articles; `--kinds` also with other kinds among them; `--dev` of a save; `search 1000` of search. */

const keptOut = join(benchDir, outDir)
/** Emptied before each size, so that every measurement is cold; the developer's own come back at the end. */
const written = ['.contentlayer', '.next', outDir]

const cleanUp = (keep: boolean): void => {
  if (!keep) {
    rmSync(benchDir, { recursive: true, force: true })
  } else if (existsSync(keptOut)) {
    console.log(`Testisisältö jäi kansioon ${benchContent}/ ja sivusto kansioon ${keptOut}/.`)
  }
}

/** Whether other kinds are among the news: both twice, so that a machine that grows slower does so for both alike. The first is not counted, since a machine that has rested is faster. */
const inTurn = [true, false, true, true, false]

export const main = async (args: readonly string[]): Promise<number> => {
  if (args[0] === 'search') return benchSearch(args.slice(1))
  const { sizes, keep, dev, kinds } = benchArgs(args)
  fixClock()
  buildAlone()
  const bringBack = setAside(written, join(benchDir, 'aside'))
  onExit(() => {
    rmSync(keptOut, { recursive: true, force: true })
    if (keep && existsSync(outDir)) renameSync(outDir, keptOut)
    bringBack()
    cleanUp(keep)
  })
  if (dev) return measureSaves(sizes)

  const measured: Measurement[] = []
  const runs = sizes.flatMap((articles) => (kinds ? inTurn : [false]).map((mixed) => ({ articles, mixed })))
  for (const [at, { articles, mixed }] of runs.entries()) {
    for (const name of written) rmSync(name, { recursive: true, force: true })
    const title = counted(articles, 'testiartikkeli', 'testiartikkelia')
    console.log(
      `${at > 0 ? '\n' : ''}Mittaus ${at + 1}/${runs.length}: ${title}${mixed ? ', kolme viidestä muita kuin uutisia' : ''}, ${cpus().length} suoritinydintä`,
    )
    const { steps, result } = measurement(articles, mixed, kinds)
    const { code } = await runSteps(steps)
    if (code !== 0) return code
    if (kinds && at % inTurn.length === 0) continue
    const before = measured.findIndex((one) => kinds && one.articles === articles && one.mixed === mixed)
    const one = measured[before]
    if (one) measured[before] = meanOf(one, result())
    else measured.push(result())
  }
  console.log(`\n${measurementTable(measured)}`)
  for (const one of measured) console.log(`\n${stepsTable(one)}`)
  if (measured.length > 1) console.log(`\n${growthTable(measured)}`)
  console.log(`\nAikaa kului ${duration(performance.now())}.`)
  return 0
}
