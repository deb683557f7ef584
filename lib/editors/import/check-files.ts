import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checkAcross } from '../../content/check/across'
import { shownDirOf } from '../../content/check/check'
import { checkFile } from '../../content/check/check-file'
import type { FileFacts } from '../../content/check/facts'
import type { MediaReader } from '../../content/media/media-reader'
import { readSettings } from '../../content/singletons'
import { listSources, type Source } from '../../content/source/list-sources'
import type { Problem } from '../../content/source/problem'
import { addTo } from '../../run/collections'
import { contentTypes } from '../../schema/content-types'

type Options = {
  readonly contentDir: string
  readonly readMedia: MediaReader
  readonly today: string
  /** Files that are to be written, by path in the content folder; the rest is read there. */
  readonly pending: ReadonlyMap<string, string>
}

/** Everything that the site's own checks say of every file, as if all of them were written. No body is kept, so that many fit. */
export const problemsByFile = async ({
  contentDir,
  readMedia,
  today,
  pending,
}: Options): Promise<ReadonlyMap<string, readonly Problem[]>> => {
  const shownDir = shownDirOf(contentDir)
  const { settings, ownHosts } = await readSettings(contentDir, shownDir, today)
  const { sources } = await listSources(contentDir, shownDir)
  const there = new Set(sources.map(({ file }) => file))
  const all = [...sources, ...[...pending.keys()].filter((file) => !there.has(file)).flatMap(sourceOf)]
  const facts: FileFacts[] = []
  for (const source of all.sort((a, b) => (a.file < b.file ? -1 : 1))) {
    const text = pending.get(source.file)
    const bytes = text === undefined ? await readFile(join(contentDir, source.file)) : Buffer.from(text)
    const checked = await checkFile(source, bytes, source.file, readMedia, { today, ownHosts })
    facts.push({ ...checked.facts, ...copied(checked.facts), html: '', markdown: { text: '', marks: [] } })
  }
  const problems = [
    ...facts.flatMap((file) => file.problems),
    ...checkAcross(facts, settings === null || settings.podcast !== undefined),
  ]
  const byFile = new Map<string, Problem[]>()
  for (const problem of problems) addTo(byFile, problem.file, problem)
  return byFile
}

/** Values are pieces of the file's text, and would keep all of it in memory. */
const copied = ({
  data,
  links,
  references,
  anchors,
  problems,
}: FileFacts): Pick<FileFacts, 'data' | 'links' | 'references' | 'anchors' | 'problems'> =>
  JSON.parse(JSON.stringify({ data, links, references, anchors, problems }))

const sourceOf = (file: string): readonly Source[] => {
  const [folder, base = ''] = file.split('/')
  const type = contentTypes.find((candidate) => candidate.folder === folder)
  return type ? [{ type, file, name: base.replace(/\.md$/, ''), extension: 'md' }] : []
}
