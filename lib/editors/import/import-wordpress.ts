import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createMediaReader, type MediaReader } from '../../content/media/media-reader'
import { readSettings } from '../../content/singletons'
import { importFolder, oldSiteName } from '../../content/source/list-sources'
import { addressesIn, writeChanged } from '../../run/files'
import { problemsByFile } from './check-files'
import { converter } from './convert-item'
import { readMapping } from './mapping'
import { copyMedia, findMedia, type MediaFiles, mediaFilesOf } from './media-files'
import { knownDocuments, namedFiles } from './named-files'
import { oldAddressLines } from './old-addresses'
import { oldPathsOf } from './old-paths'
import { planOf } from './plan'
import { proposeMapping } from './propose-mapping'
import { readWxr } from './read-wxr'
import { type Entry, reportText } from './report'
import { surveyOf } from './survey'

/** From an export of WordPress to drafts of ours, a report and the old addresses. */

export const mappingFile = `${importFolder}/tuonti.yml`
export const reportFile = `${importFolder}/raportti.md`
const stateFile = `${importFolder}/tila.json`

type Options = {
  readonly file: string
  readonly contentDir: string
  readonly publicDir: string
  readonly mediaDir: string | undefined
  readonly dry: boolean
  readonly today: string
}

type Outcome =
  | { readonly kind: 'proposed' }
  | {
      readonly kind: 'imported'
      readonly report: string
      readonly counts: Readonly<Record<'fresh' | 'changed' | 'same' | 'kept' | 'open' | 'copied' | 'missing', number>>
    }

/** What an earlier run wrote of an item: `key` tells of which version of it, `hash` what the file was. */
type Written = { readonly key: string; readonly file: string; readonly hash: string }

/** Drafts of topics and authors are kept by their files, items by their numbers. */
const isNamed = (key: string): boolean => key.includes('/')

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16)
const textAt = (path: string): Promise<string | undefined> => readFile(path, 'utf8').catch(() => undefined)

/** Throws a `UserError` for an export or a mapping that cannot be read. With `dry`, nothing is written. */
export const importWordpress = async (options: Options): Promise<Outcome> => {
  const { file, contentDir, publicDir, mediaDir, dry, today } = options
  const survey = await surveyOf(file)
  const known = await knownDocuments(contentDir)
  const stored = await textAt(join(contentDir, mappingFile))
  if (stored === undefined && !dry) {
    await writeChanged(join(contentDir, mappingFile), proposeMapping(survey, known))
    return { kind: 'proposed' }
  }
  const mappingText = stored ?? proposeMapping(survey, known)
  const mapping = readMapping(mappingText, `content/${mappingFile}`)
  const state: Record<string, Written> = JSON.parse((await textAt(join(contentDir, stateFile))) ?? '{}')
  const earlier = new Map(Object.entries(state).map(([id, written]) => [id, written.file]))
  const imported = new Set(earlier.values())
  const taken = filesIn(contentDir).filter((one) => !imported.has(one))
  const plan = planOf(survey, mapping, new Set(taken), earlier)
  const media = mediaFilesOf(survey)
  const paths = oldPathsOf(survey, mapping)

  const pending = new Map<string, string>()
  const removed: string[] = []
  const counts = { fresh: 0, changed: 0, same: 0, kept: 0 }
  const notes = new Map<string, ReadonlySet<string>>()
  const files = new Map<string, string>()
  const lights = new Map(survey.items.map((item) => [item.id, item]))
  const groundwork = { survey, mapping, plan, media, paths }
  const { ownHosts } = await readSettings(contentDir, contentDir, today)
  const convert = converter(groundwork, ownHosts)
  const write = async (path: string, text: string) => {
    if (dry) pending.set(path, text)
    else await writeChanged(join(contentDir, path), text)
  }

  await readWxr(file, async (item) => {
    const [planned, light] = [plan.get(item.id), lights.get(item.id)]
    if (!light || !planned || planned.kind === 'none') return
    const itemNotes = new Set<string>()
    notes.set(item.id, itemNotes)
    const text = convert(item, (note) => void itemNotes.add(note))
    const key = hashOf(`${item.modified} ${mappingText}`)
    const before = state[item.id]
    const current = before && (await textAt(join(contentDir, before.file)))
    const isEdited = current !== undefined && hashOf(current) !== before?.hash
    files.set(item.id, before?.file ?? planned.file)
    if (before && before.key === key) {
      counts.same++
      if (current === undefined) itemNotes.add('Tiedosto on poistettu tai siirretty täällä, eikä sitä tehdä uudelleen.')
      return
    }
    if (before && (isEdited || current === undefined)) {
      counts.kept++
      itemNotes.add(
        'WordPressin versio tai tuonti.yml on muuttunut, mutta tiedostoa on muokattu täällä, joten se jäi ennalleen. Vertaa itse.',
      )
      return
    }
    counts[before ? 'changed' : 'fresh']++
    if (before && before.file !== planned.file) removed.push(before.file)
    files.set(item.id, planned.file)
    await write(planned.file, text)
    state[item.id] = { key, file: planned.file, hash: hashOf(text) }
  })

  const named = namedFiles(survey, mapping, plan).filter(({ path }) => !existsSync(join(contentDir, path)))
  for (const { path, text } of named) {
    await write(path, text)
    state[path] = { key: '', file: path, hash: hashOf(text) }
  }
  for (const path of dry ? [] : removed) await rm(join(contentDir, path), { force: true })
  const copied = dry || !mediaDir ? { copied: 0 } : await copyMedia(media.used, mediaDir, publicDir)
  const readMedia = mediaReader(publicDir, dry ? mediaDir : undefined, media)
  const problems = await problemsByFile({ contentDir, readMedia, today, pending })
  const missing: string[] = []
  for (const path of [...media.used.keys()].sort()) if (!(await readMedia(path))) missing.push(path)

  const lines = await mergedAddresses(contentDir, oldAddressLines(groundwork))
  const entries = survey.items.flatMap((item): readonly Entry[] => {
    const [planned, path] = [plan.get(item.id), files.get(item.id)]
    if (!planned) return []
    return [
      {
        item,
        planned,
        file: path,
        notes: [...(notes.get(item.id) ?? [])],
        problems: (path && problems.get(path)) || [],
      },
    ]
  })
  const report = reportText({
    survey,
    entries,
    named: Object.keys(state)
      .filter((key) => isNamed(key) && (pending.has(key) || existsSync(join(contentDir, key))))
      .map((path) => ({ file: path, problems: problems.get(path) ?? [] })),
    files: {
      missing,
      used: [...media.used.keys()].filter((path) => !missing.includes(path)).sort(),
      unused: [...survey.attachments.values()].map(({ url }) => url).filter((url) => !media.usedPath(url)),
    },
    addresses: lines.filter((line) => line.startsWith('/')).length,
    absent: Object.entries(state).flatMap(([id, written]) => (lights.has(id) || isNamed(id) ? [] : [written.file])),
  })
  if (!dry) {
    await writeChanged(join(contentDir, oldSiteName), `${lines.join('\n')}\n`)
    await writeChanged(join(contentDir, reportFile), report)
    await writeChanged(join(contentDir, stateFile), `${JSON.stringify(state, null, 1)}\n`)
  }
  const open = entries.filter((entry) => entry.problems.length > 0).length
  return { kind: 'imported', report, counts: { ...counts, open, copied: copied.copied, missing: missing.length } }
}

/** Every file of the content, the folder of imports too. */
const filesIn = (contentDir: string): readonly string[] =>
  addressesIn(contentDir, (address) => address.endsWith('.md')).map((address) => address.slice(1))

/** In a trial run, files that would be copied are read where they are. */
const mediaReader = (publicDir: string, mediaDir: string | undefined, { used }: MediaFiles): MediaReader => {
  const own = createMediaReader(publicDir, new Map(), true)
  const anywhere = createMediaReader('/', new Map(), true)
  return async (path) => {
    const facts = await own(path)
    if (facts || !mediaDir) return facts
    const found = await findMedia(mediaDir, used.get(path) ?? [])
    return found ? anywhere(found) : null
  }
}

const heading = [
  '# Tätä sivustoa edeltäneen sivuston osoitteet. «npm run import» lisää rivejä eikä muuta niitä, jotka ovat jo tässä.',
  '# Rivillä on vanha osoite ja, jos sille on jatkaja, välilyönti ja uusi osoite tai toinen vanha. Ilman jatkajaa osoitteesta',
  '# ohjaa se sivu, jolla on se kohdassa «aliases»; muuten se vastaa, että sivu on poistettu (410).',
]

const mergedAddresses = async (contentDir: string, added: readonly string[]): Promise<readonly string[]> => {
  const written = ((await textAt(join(contentDir, oldSiteName))) ?? '').split(/\r?\n/).filter(Boolean)
  const addressOf = (line: string) => line.split(' ')[0] ?? ''
  const there = new Set(written.map(addressOf))
  const comments = written.filter((line) => line.startsWith('#'))
  const lines = [
    ...written.filter((line) => !line.startsWith('#')),
    ...added.filter((line) => !there.has(addressOf(line))),
  ]
  return [...(comments.length > 0 ? comments : heading), ...lines.sort()]
}
