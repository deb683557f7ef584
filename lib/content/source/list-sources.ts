import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type AnyType, contentTypes } from '../../schema/content-types'
import { settingsType } from '../../schema/settings'
import type { Problem } from './problem'
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

/** At the top of the content folder, and not documents: the editors' guide and the word lists of search. */
const notContent: readonly string[] = ['README.md', 'sanasto']
/** Nor are these, which must be files. */
const ownFiles: readonly string[] = [ledgerName, settingsType.file]

/** Every content file, in order of path, and a problem for everything that lies where it cannot be content. */
export const listSources = async (
  contentDir: string,
  shownDir: string,
): Promise<{ readonly sources: readonly Source[]; readonly problems: readonly Problem[] }> => {
  const sources: Source[] = []
  const problems: Problem[] = []
  const wrong = (file: string, what: string, fix: string) =>
    problems.push({ file: `${shownDir}/${file}`, line: 1, field: 'tiedosto', what, fix })
  const folders = contentTypes.map((type) => type.folder)

  for (const entry of await entries(contentDir)) {
    if (notContent.includes(entry.name) || (ownFiles.includes(entry.name) && entry.isFile())) continue
    const type = contentTypes.find(({ folder }) => folder === entry.name)
    if (entry.isSymbolicLink()) wrong(entry.name, ...symlink)
    else if (!entry.isDirectory())
      wrong(
        entry.name,
        'Tiedosto ei ole missään sisältökansiossa',
        `Siirrä tiedosto johonkin kansioista ${quotedList(folders, 'tai')}`,
      )
    else if (!type)
      wrong(
        entry.name,
        `Kansiota «${entry.name}» ei tunneta, joten sen tiedostoja ei julkaistaisi`,
        didYouMean(entry.name, folders, `Sisältökansiot ovat ${quotedList(folders)}`),
      )
    else {
      for (const inner of await entries(join(contentDir, type.folder))) {
        const file = `${type.folder}/${inner.name}`
        const [, name, extension] = /^(.*)\.(mdx?)$/.exec(inner.name) ?? []
        if (inner.isSymbolicLink()) wrong(file, ...symlink)
        else if (!inner.isFile())
          wrong(
            file,
            'Sisältökansiossa on alikansio, jonka tiedostoja ei julkaistaisi',
            `Siirrä tiedostot suoraan kansioon «${type.folder}» ja poista alikansio`,
          )
        else if (name !== undefined && (extension === 'md' || extension === 'mdx'))
          sources.push({ type, file, name, extension })
        else
          wrong(
            file,
            'Tiedoston pääte ei ole .md eikä .mdx',
            'Vaihda päätteeksi .md; kuvat ja asiakirjat kuuluvat kansioon public/media',
          )
      }
    }
  }
  return { sources, problems }
}

const symlink = ['Tiedosto on vain viittaus toiseen paikkaan', 'Kopioi itse tiedosto tähän kansioon'] as const

/** Hidden files (`.DS_Store`, editors' locks) belong to programs, not to editors. */
const entries = async (folder: string) =>
  (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => !entry.name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
