import type { TypeName } from '../../schema/content-types'
import type { Played } from '../../schema/documents'
import type { MarkedBody } from '../markdown/marked-body'
import type { Accepted } from '../media/media-path'
import type { Problem, Report } from '../source/problem'

type Reference = { readonly field: string; readonly line: number; readonly to: TypeName; readonly slug: string }
/** A file under `public/media`, where it is used. */
export type MediaUse = {
  readonly field: string
  readonly line: number
  readonly path: string
  readonly accept: Accepted
}
/** A link to this site: root-relative, or `#…` within the same page. */
export type Link = { readonly line: number; readonly url: string }

/** What the values of front matter and blocks refer to. */
type Findings = {
  readonly references: Reference[]
  readonly media: MediaUse[]
  /** Line of each value, by path: `title`, `topics.0`, `changes.1.date`. */
  readonly lines: Map<string, number>
}
/** What the checks inside one file share. */
export type Context = {
  readonly report: Report
  readonly findings: Findings
  /** `2026-11-22` */
  readonly today: string
  /** Hosts of this site, which no address in content names. */
  readonly ownHosts: ReadonlySet<string>
}

/** Reports what is wrong with a value, given or missing, by its path: `date`, `materials.0.url`. */
export type Wrong = (path: string, what: string, fix: string) => void

/** At the line of the value, or of what it stands in, or of `otherwise`: the field that it is missing beside. */
export const wrongIn =
  ({ report, findings: { lines } }: Context, otherwise = ''): Wrong =>
  (path, what, fix) => {
    const line = lines.get(path) ?? lines.get(path.replace(/\.\w+$/, '')) ?? lines.get(otherwise) ?? 1
    report(line, path.replace(/\.\d+/, ''), { what, fix })
  }

export const noFindings = (): Findings => ({ references: [], media: [], lines: new Map() })

export type CheckedDocument = {
  readonly type: TypeName
  /** Relative to the content folder, with `/`. */
  readonly file: string
  readonly slug: string
  /** Root-relative; '' for a type without pages. */
  readonly url: string
  /** Front matter: days and partial dates as strings. */
  readonly data: Record<string, unknown>
  /** Rendered body, '' when there is none or something in the file is wrong. */
  readonly html: string
  /** The same body as it was written. */
  readonly markdown: MarkedBody
  /** Ids of the body's headings. */
  readonly anchors: readonly string[]
  readonly words: number
  /** Of its audio or film, as the file says. */
  readonly played?: Played
}

/** What the checks across files need of one file; small, so that a watcher can keep all of them. */
export type FileFacts = CheckedDocument & {
  /** As problems name it. */
  readonly shownAs: string
  readonly problems: readonly Problem[]
  readonly references: readonly Reference[]
  readonly links: readonly Link[]
  readonly lines: ReadonlyMap<string, number>
  /** False when the file could not be parsed, so that its anchors are not known. */
  readonly readable: boolean
}

/** How a check across files reports a problem of one of them. */
export type ReportIn = (file: FileFacts, ...problem: Parameters<Report>) => void

/** Of two files that claim a slug, the first. */
export type BySlug = ReadonlyMap<TypeName, ReadonlyMap<string, FileFacts>>
