import { formatPartialDate } from '../../i18n/format'
import type { CheckedDocument } from '../check/facts'
import { hiddenBy } from '../gate'
import { changedFields } from './changed-fields'
import { feedGroups } from './feed-changes'
import type { PublicSite, Snapshot } from './snapshot'

/** What a change of the content adds, changes and removes, for its editor and its reviewer. */

export type FileChange = {
  readonly file: string
  readonly how: 'lisätty' | 'muutettu' | 'poistettu'
  /** Why nothing of it is on the site: «luonnos, ei julkaista vielä». */
  readonly hidden?: string
}
/** One line of the report: an address with its title or target, or a document with what changed in it. */
export type Line = { readonly url: string; readonly text: string }
export type Group = { readonly title: string; readonly lines: readonly Line[] }
export type Changes = {
  readonly files: readonly FileChange[]
  /** Null when either side has problems: pages cannot then be compared. Groups without lines are left out. */
  readonly site: readonly Group[] | null
}

/** Compares two states of the content. `today` (`2026-11-22`) decides what is said of days to come. */
export const changesBetween = (before: Snapshot, after: Snapshot, today: string): Changes => ({
  files: fileChanges(before, after, today),
  site: before.site && after.site ? siteChanges(before, before.site, after, after.site) : null,
})

const fileChanges = (before: Snapshot, after: Snapshot, today: string): readonly FileChange[] => {
  const documents = new Map(after.checked.documents.map((document) => [`content/${document.file}`, document]))
  return [...new Set([...before.files.keys(), ...after.files.keys()])].sort().flatMap((file): FileChange[] => {
    const [was, is] = [before.files.get(file), after.files.get(file)]
    if (was === is) return []
    if (is === undefined) return [{ file, how: 'poistettu' }]
    const document = documents.get(file)
    const hidden = document && whyHidden(document, today)
    return [{ file, how: was === undefined ? 'lisätty' : 'muutettu', ...(hidden ? { hidden } : {}) }]
  })
}

/** In words, why the gate hides a document; nothing when it is public. */
const whyHidden = ({ data }: CheckedDocument, today: string): string | undefined => {
  const hidden = hiddenBy(data, today)
  switch (hidden?.reason) {
    case 'draft':
      return 'luonnos, ei julkaista vielä'
    case 'future':
      return `julkaistaan ${formatPartialDate(hidden.day)}`
    case 'expired':
      return `poistui ${formatPartialDate(hidden.day)}`
    default:
      return undefined
  }
}

const siteChanges = (
  before: Snapshot,
  siteBefore: PublicSite,
  after: Snapshot,
  siteAfter: PublicSite,
): readonly Group[] => {
  const added = [...siteAfter.pages.values()].filter(({ url }) => !siteBefore.pages.has(url))
  const removed = [...siteBefore.pages.values()].filter(({ url }) => !siteAfter.pages.has(url))
  const redirects = (site: PublicSite) => new Map(site.moved.map(({ from, to }) => [from, to]))
  const [movedBefore, movedAfter] = [redirects(siteBefore), redirects(siteAfter)]
  const goneBefore = new Set(siteBefore.gone)
  const answer = (url: string): string => {
    const to = movedAfter.get(url)
    return to ? `ohjaa osoitteeseen ${to}` : 'kertoo, että sivu on poistettu'
  }
  const groups: readonly Group[] = [
    { title: 'Uudet sivut', lines: added.map(({ url, title }) => ({ url, text: title })) },
    { title: 'Muuttuneet sivut', lines: changedPages(before, after, siteAfter) },
    {
      title: 'Poistuvat sivut',
      lines: removed.map(({ url, title }) => ({ url, text: `${title}. Osoite ${answer(url)}` })),
    },
    {
      title: 'Uudet ohjaukset',
      lines: [...movedAfter].flatMap(([url, to]) => (movedBefore.get(url) === to ? [] : [{ url, text: `→ ${to}` }])),
    },
    {
      title: 'Poistuvat ohjaukset',
      lines: [...movedBefore].flatMap(([url, to]) =>
        movedAfter.has(url) || siteAfter.pages.has(url) ? [] : [{ url, text: `→ ${to}` }],
      ),
    },
    {
      title: 'Osoitteet, jotka lakkaavat vastaamasta',
      lines: siteAfter.gone.flatMap((url) =>
        goneBefore.has(url) || siteBefore.pages.has(url) ? [] : [{ url, text: 'kertoo, että sivu on poistettu' }],
      ),
    },
    ...feedGroups({ before, siteBefore, after, siteAfter }),
  ]
  return groups.filter(({ lines }) => lines.length > 0)
}

const changedPages = (before: Snapshot, after: Snapshot, site: PublicSite): readonly Line[] => {
  const old = new Map(before.checked.documents.map((document) => [document.url, document]))
  return after.checked.documents.flatMap((document) => {
    const was = document.url ? old.get(document.url) : undefined
    if (!was || was.type !== document.type || !site.pages.has(document.url)) return []
    const labels = changedFields(was, document)
    return labels.length > 0
      ? [{ url: document.url, text: `${String(document.data.title)}: ${labels.join(', ')}` }]
      : []
  })
}
