import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runProgram, type Step } from '@/lib/run/step'
import { withTrialMedia } from './trial-media'

/**
 * Small sites built with a clock of their own, for the tests over finished sites. `npm test` builds with Next five times:
 *
 * | Folder              | What it is for                                                                                |
 * | ------------------- | --------------------------------------------------------------------------------------------- |
 * | `out`               | The site itself.                                                                              |
 * | `.test/gate`        | Content with something hidden of every kind: nothing of it may leak.                          |
 * | `.test/gate-edited` | The same with one title edited: what may differ, and that all else is the same byte for byte. |
 * | `.test/toinen`      | Another region under a path of its own: nothing of this one is in the code.                   |
 * | `.test/saved/out`   | What the editing forms saved, built as CI does (`tests/e2e/admin-saved.spec.ts`).             |
 */

const fixture = 'tests/fixtures/gate'
/** Inside the tree, since Turbopack reads nothing outside it. */
const editedContent = '.test/content'

export const edited = {
  file: 'ajankohtaista/2021-06-01-nakyva.md',
  url: '/ajankohtaista/nakyva/',
  before: 'Näkyvä uutinen',
  after: 'Muokattu uutinen',
} as const

/** What day it is on these sites; their content is dated around it. */
export const trialDay = '2021-06-15'

export const elsewhere = {
  content: 'tests/fixtures/toinen',
  folder: '.test/toinen',
  origin: 'https://example.fi',
  base: '/ala/polku',
} as const

const sites: readonly { readonly out: string; readonly env: Readonly<Record<string, string>> }[] = [
  { out: '.test/gate', env: { CONTENT_DIR: fixture } },
  { out: '.test/gate-edited', env: { CONTENT_DIR: editedContent } },
  {
    out: elsewhere.folder,
    env: { CONTENT_DIR: elsewhere.content, BASE_PATH: elsewhere.base, SITE_ORIGIN: elsewhere.origin },
  },
]

const writeEdited = async (): Promise<void> => {
  await rm(editedContent, { recursive: true, force: true })
  await cp(fixture, editedContent, { recursive: true })
  const file = join(editedContent, edited.file)
  const text = await readFile(file, 'utf8')
  if (!text.includes(edited.before)) throw new Error(`${file} has no title ${edited.before}`)
  await writeFile(file, text.replace(edited.before, edited.after))
}

export const trialSitesStep: Step = {
  name: 'Koesivustot',
  doing: 'Rakennetaan koesivustoja',
  done: 'Koesivustot rakennettu',
  run: async ({ progress }) => {
    await writeEdited()
    await withTrialMedia(async () => {
      for (const [at, { out, env }] of sites.entries()) {
        progress(`${at}/${sites.length}`)
        await runProgram(process.execPath, ['lib/run/start.mjs', 'lib/commands/build.ts'], {
          env: { OUT_DIR: out, BUILD_TIME: `${trialDay}T12:00:00+03:00`, ...env },
        })
      }
    })
    return undefined
  },
}
