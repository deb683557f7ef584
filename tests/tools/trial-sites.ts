import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { runProgram, type Step } from '@/lib/run/step'
import { withTrialMedia } from './trial-media'

/**
 * Small sites built with a clock of their own, for the tests over finished sites. Next bundles the code once for all of
 * them and the site itself; what the forms saved is built in a tree of its own, to which the bundle is copied:
 *
 * | Folder             | What it is for                                                                                    |
 * | ------------------ | ------------------------------------------------------------------------------------------------- |
 * | `out`              | The site itself.                                                                                  |
 * | `.test/gate`       | Something hidden of every kind, a minute before midnight changes what is public: nothing may leak. |
 * | `.test/gate-after` | The same a minute after, with one title edited: what may differ, all else the same byte for byte. |
 * | `.test/rebuilt`    | The first, built anew after the edit and the midnight: the same bytes as the second, built from nothing. |
 * | `.test/toinen`     | Another region under a path of its own: nothing of this one is in the code.                       |
 * | `.test/empty`      | Nothing but settings: what has no content says so and leads nowhere.                              |
 * | `.test/sparse`     | Topics and areas, and nothing that is about them: each says so, and leads nowhere.                |
 * | `.test/saved/out`  | What the editing forms saved, built as CI does (`tests/e2e/admin-saved.spec.ts`).                 |
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

/** The day around which their content is dated. */
export const trialDay = '2021-06-15'

/** At the midnight between them every kind of time that the gate knows begins or ends for something of the fixture. */
export const before = { folder: '.test/gate', time: '2021-06-15T23:59:00+03:00' } as const
export const after = { folder: '.test/gate-after', time: '2021-06-16T00:01:00+03:00' } as const

/** Built as `before`, and again over that as `after`. */
export const rebuilt = '.test/rebuilt'

export const elsewhere = {
  content: 'tests/fixtures/toinen',
  folder: '.test/toinen',
  origin: 'https://example.fi',
  base: '/ala/polku',
} as const

export const emptySite = '.test/empty'
const emptyContent = '.test/empty-content'
export const sparseSite = '.test/sparse'
const sparseContent = '.test/sparse-content'

type TrialSite = { readonly out: string; readonly env: Readonly<Record<string, string>> }

const noon = `${trialDay}T12:00:00+03:00`

const asBefore = { CONTENT_DIR: fixture, BUILD_TIME: before.time }
const asAfter = { CONTENT_DIR: editedContent, BUILD_TIME: after.time }

const sites: readonly TrialSite[] = [
  { out: before.folder, env: asBefore },
  { out: after.folder, env: asAfter },
  { out: rebuilt, env: asBefore },
  { out: rebuilt, env: asAfter },
  {
    out: elsewhere.folder,
    // The folders by their absolute paths, as a timer of a server gives them.
    env: {
      OUT_DIR: resolve(elsewhere.folder),
      CONTENT_DIR: resolve(elsewhere.content),
      BASE_PATH: elsewhere.base,
      SITE_ORIGIN: elsewhere.origin,
    },
  },
  { out: emptySite, env: { CONTENT_DIR: emptyContent } },
  { out: sparseSite, env: { CONTENT_DIR: sparseContent } },
]

export const trialFolders = [...new Set(sites.map(({ out }) => out))]

const writeEdited = async (): Promise<void> => {
  await rm(editedContent, { recursive: true, force: true })
  await cp(fixture, editedContent, { recursive: true })
  const file = join(editedContent, edited.file)
  const text = await readFile(file, 'utf8')
  if (!text.includes(edited.before)) throw new Error(`${file} has no title ${edited.before}`)
  await writeFile(file, text.replace(edited.before, edited.after))
}

/** Some files and folders of the fixture alone. */
const writeSome = async (content: string, ...names: readonly string[]): Promise<void> => {
  await rm(content, { recursive: true, force: true })
  for (const name of names) await cp(join(fixture, name), join(content, name), { recursive: true })
}

export const trialSitesStep: Step = {
  name: 'Koesivustot',
  doing: 'Rakennetaan koesivustoja',
  done: 'Koesivustot rakennettu',
  run: async ({ progress }) => {
    await writeEdited()
    await writeSome(emptyContent, 'asetukset.yml')
    await writeSome(sparseContent, 'asetukset.yml', 'aiheet', 'alueet')
    await withTrialMedia(async () => {
      for (const [at, { out, env }] of sites.entries()) {
        progress(`${at}/${sites.length}`)
        await runProgram(process.execPath, ['lib/run/start.mjs', 'lib/commands/build.ts'], {
          env: { OUT_DIR: out, BUILD_TIME: noon, ...env },
        })
      }
    })
    return undefined
  },
}
