import type { Dirent } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type AnyType, contentTypes } from '../../schema/content-types'
import { settingsType } from '../../schema/settings'
import { statementType } from '../../schema/statement'
import { accepted, extensionOf, playedTypes } from '../media/media-path'
import { resultsFile } from '../statement/results'
import type { Message, Problem } from './problem'
import { isMissing, unreadable } from './read-source'
import { didYouMean, quotedList } from './suggest'

export type Source = {
  readonly type: AnyType
  /** Relative to the content folder, with `/`. */
  readonly file: string
  /** File name without its extension. */
  readonly name: string
  readonly extension: 'md' | 'mdx'
}

/** The ledger of addresses at the top of a content folder; a folder without one has published nothing. */
export const ledgerName = 'osoitteet.txt'

/** Addresses of the site that was here before, and the folder with what an import could not place: no documents either. */
export const oldSiteName = 'vanhat-osoitteet.txt'
export const importFolder = 'tuonti'

/** At the top of the content folder, and no documents: the editors' guide, and what readers of their own check. */
const notContent: readonly string[] = [
  'README.md',
  'sanasto',
  ledgerName,
  oldSiteName,
  importFolder,
  settingsType.file,
  statementType.file,
  resultsFile,
]
const folders = contentTypes.map((type) => type.folder)

/** Every content file, in order of path, and a problem for everything that lies where it cannot be content. */
export const listSources = async (contentDir: string, shownDir: string) => {
  const sources: Source[] = []
  const problems: Problem[] = []
  const wrong = (file: string, problem: Message) =>
    problems.push({ file: `${shownDir}/${file}`, line: 1, field: 'tiedosto', ...problem })

  for (const entry of await entries(contentDir)) {
    if (notContent.includes(entry.name)) continue
    const type = contentTypes.find(({ folder }) => folder === entry.name)
    if (!type || !entry.isDirectory()) {
      wrong(entry.name, notOwnFile(entry) ?? misplaced(entry))
      continue
    }
    const inside = await entries(join(contentDir, type.folder)).catch((error: unknown) => {
      wrong(type.folder, unreadable(error))
      return []
    })
    for (const inner of inside) {
      const file = `${type.folder}/${inner.name}`
      const [, name, extension] = /^(.*)\.(mdx?)$/.exec(inner.name) ?? []
      if (!notOwnFile(inner) && inner.isFile() && name !== undefined && (extension === 'md' || extension === 'mdx'))
        sources.push({ type, file, name, extension })
      else wrong(file, notOwnFile(inner) ?? notSource(inner, type.folder))
    }
  }
  return { sources, problems }
}

/**
 * The files under `public/media`, as `/media/kartta.png`, and a problem for everything in `public` that is no file of its
 * own: the site would publish what it leads to.
 */
export const listMedia = async (publicDir: string, shownDir: string) => {
  const files: string[] = []
  const problems: Problem[] = []
  const list = async (folder: string): Promise<void> => {
    const wrong = (path: string, problem: Message) =>
      problems.push({ file: `${shownDir}${path}`, line: 1, field: 'tiedosto', ...problem })
    const inside = await readdir(join(publicDir, folder), { withFileTypes: true }).catch((error: unknown) => {
      if (!isMissing(error)) wrong(folder, unreadable(error))
      return []
    })
    // Hidden ones too, since they are published as well.
    for (const entry of inside) {
      const path = `${folder}/${entry.name}`
      if (entry.isDirectory()) await list(path)
      const problem = entry.isDirectory() ? nameProblem(entry) : (notOwnFile(entry) ?? kindProblem(path))
      if (problem) wrong(path, problem)
      else if (entry.isFile() && isMedia(path)) files.push(path)
    }
  }
  await list('')
  return { files, problems }
}

const isMedia = (path: string): boolean => path.startsWith('/media/') && !isOfProgram.test(path)

/** All that lies in `public/media` is published, used or not: nothing there may be a page, a script or a secret. */
const kindProblem = (path: string): Message | null =>
  isMedia(path) && !publishedKinds.has(extensionOf(path))
    ? {
        what: 'Tiedosto julkaistaisiin, mutta sen muoto ei ole sallittu',
        fix: `Poista tiedosto kansiosta. Sallitut tiedostomuodot: ${quotedList([...publishedKinds])}`,
      }
    : null

/** What a system leaves behind by itself. */
const isOfProgram = /\/(?:\.DS_Store|\._[^/]*|Thumbs\.db|desktop\.ini)$/
const publishedKinds: ReadonlySet<string> = new Set([...accepted.any, ...Object.keys(playedTypes)])
/** In bytes; file systems take 255, and files beside it have longer names. */
const longestName = 200

/** Node reads a name that is not UTF-8 so, and cannot open it. */
const nameProblem = ({ name }: Dirent): Message | null =>
  /[\uFFFD\p{Cc}]/u.test(name)
    ? {
        what: name.includes('\uFFFD') ? 'Nimessä on merkki, joka ei ole UTF-8-muodossa' : 'Nimessä on ohjausmerkki',
        fix: 'Nimeä uudelleen kirjaimin a–z, numeroin ja viivoin',
      }
    : Buffer.byteLength(name) > longestName
      ? { what: `Nimi on liian pitkä, enintään ${longestName} merkkiä`, fix: 'Lyhennä nimeä' }
      : null

const notOwnFile = (entry: Dirent): Message | null => {
  if (entry.isSymbolicLink()) return symlink
  if (!entry.isFile() && !entry.isDirectory())
    return {
      what: 'Tiedosto on järjestelmän erikoistiedosto, jolla ei ole sisältöä',
      fix: 'Poista se tai tallenna sen paikalle tavallinen tiedosto',
    }
  return nameProblem(entry)
}

const symlink = { what: 'Tiedosto on vain viittaus toiseen paikkaan', fix: 'Kopioi itse tiedosto tähän kansioon' }

/** Why what lies at the top of the content folder is no folder of documents. */
const misplaced = (entry: Dirent): Message => {
  if (!entry.isDirectory())
    return {
      what: 'Tiedosto ei ole missään sisältökansiossa',
      fix: `Siirrä tiedosto johonkin kansioista ${quotedList(folders, 'tai')}`,
    }
  return {
    what: `Kansiota «${entry.name}» ei tunneta, joten sen tiedostoja ei julkaistaisi`,
    fix: didYouMean(entry.name, folders, `Sisältökansiot ovat ${quotedList(folders)}`),
  }
}

/** Why what lies in a folder of documents is none. */
const notSource = (entry: Dirent, folder: string): Message => {
  if (!entry.isFile())
    return {
      what: 'Sisältökansiossa on alikansio, jonka tiedostoja ei julkaistaisi',
      fix: `Siirrä tiedostot suoraan kansioon «${folder}» ja poista alikansio`,
    }
  return {
    what: 'Tiedoston pääte ei ole .md eikä .mdx',
    fix: 'Vaihda päätteeksi .md; kuvat ja asiakirjat kuuluvat kansioon public/media',
  }
}

/** Hidden files (`.DS_Store`, editors' locks) belong to programs, not to editors. */
const entries = async (folder: string): Promise<readonly Dirent[]> =>
  (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => !entry.name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
