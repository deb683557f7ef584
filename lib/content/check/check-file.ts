import type { Root } from 'mdast'
import type { AnyType, TypeName } from '../../schema/content-types'
import { documentUrl } from '../../schema/urls'
import { markedBody } from '../markdown/marked-body'
import { parseBody } from '../markdown/parse-body'
import { renderBody } from '../markdown/render-body'
import type { MediaFacts, MediaReader } from '../media/media-reader'
import { splitSource } from '../source/front-matter'
import type { Source } from '../source/list-sources'
import type { Problem, Report } from '../source/problem'
import { readSource } from '../source/read-source'
import { type StatementFacts, statementText } from '../statement/statement-text'
import { checkBody } from './body'
import { checkDates, checkStatus } from './date-rules'
import { checkHappening, checkMeeting, meetingAnchors } from './event-rules'
import { type Context, type FileFacts, noFindings } from './facts'
import { checkFields } from './field-rules'
import { checkIdea } from './idea-rules'
import { checkIssue } from './issue-rules'
import { checkMediaUses } from './media-rules'
import { checkName } from './names'
import { checkNotice } from './notice-rules'
import { checkCall, checkJob } from './open-rules'
import { checkEpisode, checkPlayed, checkVideo, playedIn, wordsAnchors } from './played-rules'

export type CheckedFile = {
  readonly facts: FileFacts
  /** Files under `public/media` that the result depends on, with what was known of them. */
  readonly media: ReadonlyMap<string, MediaFacts | null>
}

/** What a type's fields must say together, beside its text. */
type TypeRule = (data: Record<string, unknown>, context: Context, body: string, tree: Root | null) => void
const typeRules: Partial<Record<TypeName, TypeRule>> = {
  Call: checkCall,
  Episode: checkEpisode,
  News: checkVideo,
  Post: checkVideo,
  Happening: checkHappening,
  Idea: checkIdea,
  Issue: checkIssue,
  Job: checkJob,
  Meeting: checkMeeting,
  Notice: checkNotice,
}

/** Ids that a type's page has of its fields. */
const typeAnchors: Partial<Record<TypeName, (data: Record<string, unknown>) => readonly string[]>> = {
  Episode: wordsAnchors,
  News: wordsAnchors,
  Post: wordsAnchors,
  Meeting: meetingAnchors,
}

/** Checks everything that one file can tell by itself, and renders its body when nothing in the file is wrong. */
export const checkFile = async (
  { type, file, name, extension }: Source,
  bytes: Buffer,
  shownAs: string,
  readMedia: MediaReader,
  {
    today,
    ownHosts,
    statement,
  }: Pick<Context, 'today' | 'ownHosts'> & { readonly statement?: StatementFacts | undefined },
): Promise<CheckedFile> => {
  const problems: Problem[] = []
  const reported = new Set<string>()
  const report: Report = (line, field, problem) => {
    const key = `${line} ${field} ${problem.what}`
    if (!reported.has(key)) problems.push({ file: shownAs, line, field, ...problem })
    reported.add(key)
  }
  const findings = noFindings()
  const context: Context = { report, findings, today, ownHosts }
  const whole = readSource(bytes, report)
  const source = whole === null ? null : splitSource(whole, report)
  const data = source?.frontMatter
    ? checkFields(source.frontMatter, type.fields, { ...context, form: 'frontMatter', prefix: '' })
    : {}
  const slug = checkName(type, name, extension, data, context)
  checkDates(data, context)
  checkStatus(data, context)

  const text = source?.body ?? null
  const tree = text === null ? null : parseBody(text, extension, report)
  typeRules[type.name]?.(data, context, text ?? '', tree)
  const body = tree && text !== null ? checkBody(tree, text, source?.end ?? 1, type, context) : null

  const ownAnchors = typeAnchors[type.name]?.(data) ?? []
  const taken = ownAnchors.find((anchor) => body?.anchors.includes(anchor))
  if (taken)
    report(source?.end ?? 1, 'teksti', {
      what: `Tekstissä on otsikko, jonka tunnus «#${taken}» on sivulla jo muulla kohdalla`,
      fix: 'Kirjoita otsikko toisin',
    })

  const media = await checkMediaUses(findings.media, readMedia, report)
  checkPlayed(data, media, context)
  const sound = tree && body && text !== null && problems.length === 0
  const shown = sound
    ? statement
      ? asStatement(text, tree, extension, type, statement, context)
      : { text, tree, body }
    : null
  const markdown = shown ? markedBody(shown.tree, shown.text) : { text: '', marks: [] }
  const { html, words } = shown ? renderBody(shown.tree, media) : { html: '', words: 0 }
  const played = sound ? playedIn(data, media) : { html: '', words: 0, played: undefined }

  const facts: FileFacts = {
    type: type.name,
    file,
    shownAs,
    slug,
    url: documentUrl(type.name, slug) ?? '',
    data,
    html: html + played.html,
    markdown,
    anchors: [...((shown?.body ?? body)?.anchors ?? []), ...ownAnchors],
    words: words + played.words,
    ...(played.played && { played: played.played }),
    problems,
    references: findings.references,
    links: body?.links ?? [],
    lines: findings.lines,
    readable: body !== null && source?.frontMatter !== null,
  }
  return { facts, media }
}

/** The editor's page as the statement that it becomes. What the editor wrote has been checked: nothing is reported again. */
const asStatement = (
  text: string,
  tree: Root,
  extension: Source['extension'],
  type: AnyType,
  facts: StatementFacts,
  context: Context,
) => {
  const whole = statementText(text, tree, facts)
  const silent = () => {}
  const parsed = parseBody(whole, extension, silent)
  if (!parsed) throw new Error('The accessibility statement does not parse')
  const body = checkBody(parsed, whole, 1, type, { ...context, report: silent, findings: noFindings() })
  return { text: whole, tree: parsed, body }
}
