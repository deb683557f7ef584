import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runProgram, type Step } from '@/lib/run/step'

/** Small sites built with a clock of their own, for the tests over finished sites to compare. */

const fixture = 'tests/fixtures/gate'
/** Inside the tree, since Turbopack reads nothing outside it. */
const editedContent = '.test/content'

/** The one article that is edited, and its title before and after. */
export const edited = {
  file: 'ajankohtaista/2021-06-01-nakyva.md',
  url: '/ajankohtaista/nakyva/',
  before: 'Näkyvä uutinen',
  after: 'Muokattu uutinen',
} as const

/** Sites under `.test/`: the same twice, with one title edited, and under a path. */
const sites: readonly { readonly out: string; readonly env?: Readonly<Record<string, string>> }[] = [
  { out: 'gate' },
  { out: 'gate-again' },
  { out: 'gate-edited', env: { CONTENT_DIR: editedContent } },
  { out: 'gate-path', env: { BASE_PATH: '/ala/polku', SITE_ORIGIN: 'https://example.fi' } },
]

const writeEdited = async (): Promise<void> => {
  await rm(editedContent, { recursive: true, force: true })
  await cp(fixture, editedContent, { recursive: true })
  const file = join(editedContent, edited.file)
  const text = await readFile(file, 'utf8')
  if (!text.includes(edited.before)) throw new Error(`${file} has no title ${edited.before}`)
  await writeFile(file, text.replace(edited.before, edited.after))
}

/** Content with something hidden of every kind, built in every way: `tests/site/` looks for leaks and differences. */
export const trialSitesStep: Step = {
  name: 'Koesivustot',
  doing: 'Rakennetaan koesivustoja',
  done: 'Koesivustot rakennettu',
  run: async ({ progress }) => {
    await writeEdited()
    for (const [at, { out, env }] of sites.entries()) {
      progress(`${at}/${sites.length}`)
      await runProgram(process.execPath, ['lib/run/start.mjs', 'lib/commands/build.ts'], {
        env: { CONTENT_DIR: fixture, OUT_DIR: `.test/${out}`, BUILD_TIME: '2021-06-15T12:00:00+03:00', ...env },
      })
    }
    return undefined
  },
}
