import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Parser } from 'htmlparser2'
import { wordsDue } from '@/lib/content/check/played-rules'
import { freshResultsFile, type MachineResults, templatesHash } from '@/lib/content/statement/results'
import { buildDay } from '@/lib/run/environment'
import { writeText } from '@/lib/run/files'
import { contentTypes } from '@/lib/schema/content-types'
import type { Content, Document } from '@/lib/schema/documents'
import { bodyMarkdown, content } from '@/lib/site/reader'

/** What the browser tests measured and what the site lacks, as the accessibility statement tells it. */

/** What a test of one page leaves in Playwright's report. */
export type Measured = {
  readonly url: string
  readonly widths: readonly number[]
  readonly modes: MachineResults['modes']
  readonly found: readonly { readonly rule: string; readonly tags: readonly string[] }[]
  readonly browser: string
}
export const measuredName = 'axe'

/** Playwright's JSON report, as far as it is read here. */
type Suite = { readonly suites?: readonly Suite[]; readonly specs?: readonly Spec[] }
type Spec = {
  readonly tests: readonly { readonly results: readonly { readonly attachments: readonly Attachment[] }[] }[]
}
type Attachment = { readonly name: string; readonly body?: string }

/** By page; one that several tests looked at, in several states, has what each found. */
export const measuredIn = (report: Suite): readonly Measured[] => {
  const attachments = (suite: Suite): readonly Attachment[] => [
    ...(suite.specs ?? []).flatMap(({ tests }) =>
      tests.flatMap(({ results }) => results.flatMap((result) => result.attachments)),
    ),
    ...(suite.suites ?? []).flatMap(attachments),
  ]
  const pages = attachments(report).flatMap(({ name, body }): readonly Measured[] =>
    name === measuredName && body ? [JSON.parse(Buffer.from(body, 'base64').toString('utf8'))] : [],
  )
  const byUrl = new Map<string, Measured>()
  for (const page of pages) {
    const earlier = byUrl.get(page.url)
    byUrl.set(page.url, { ...page, found: [...(earlier?.found ?? []), ...page.found] })
  }
  return [...byUrl.values()]
}

/** `1.4.3` of axe's tag `wcag143`; none of tags for levels and of best practices, which are no criteria. */
const criterionOf = (tags: readonly string[]): string | undefined => {
  const [, a, b, c] = tags.map((tag) => /^wcag(\d)(\d)(\d+)$/.exec(tag)).find(Boolean) ?? []
  return a && b && c ? [a, b, c].join('.') : undefined
}

export const violationsOf = (pages: readonly Measured[]): MachineResults['violations'] => {
  const byRule = new Map<string, { criterion: string; rule: string; pages: Set<string> }>()
  for (const { url, found } of pages)
    for (const { rule, tags } of found) {
      const criterion = criterionOf(tags)
      if (!criterion) continue
      const one = byRule.get(rule) ?? { criterion, rule, pages: new Set() }
      byRule.set(rule, { ...one, pages: one.pages.add(url) })
    }
  return [...byRule.values()]
    .map(({ pages: urls, ...one }) => ({ ...one, pages: [...urls].sort() }))
    .sort((a, b) => `${a.criterion} ${a.rule}`.localeCompare(`${b.criterion} ${b.rule}`, 'en', { numeric: true }))
}

/** Whether HTML has a picture without `alt`; an empty one says that the picture is no content. */
export const lacksAlt = (html: string): boolean => {
  let lacks = false
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (name === 'img' && attributes.alt === undefined) lacks = true
    },
  })
  parser.end(html)
  return lacks
}

const pagesWithoutAlt = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(^|\/)index\.html$/.test(name) && !name.startsWith('admin/'))
    .filter((name) => lacksAlt(readFileSync(join(folder, name), 'utf8')))
    .map((name) => `/${name.replace(/index\.html$/, '')}`)
    .sort()

const allOf = (public_: Content): readonly Document[] =>
  contentTypes.flatMap(({ name }): readonly Document[] => public_[name])

/** Files of fields that say no address where the same can be read. */
const pdfs = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(pdfs)
  if (typeof value !== 'object' || value === null) return []
  const { file, twin } = value as { file?: unknown; twin?: unknown }
  const own = typeof file === 'string' && /\.pdf$/i.test(file) && !twin ? [file] : []
  return [...own, ...Object.values(value).flatMap(pdfs)]
}

const transcriptsDue = (documents: readonly Document[]): MachineResults['transcriptsDue'] =>
  documents.flatMap((document) => {
    const due = wordsDue(
      { ...document },
      bodyMarkdown(document, (url) => url),
    )
    return due ? [{ page: document.url, by: due.by }] : []
  })

const versionOf = (name: string): string =>
  JSON.parse(readFileSync(join('node_modules', name, 'package.json'), 'utf8')).version

const commit = (): string => {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return ''
  }
}

/** Writes `.reports/saavutettavuus.json` of Playwright's JSON report; nothing when that measured no page. */
export const writeAccessibilityReport = (reportFile: string, folder = 'out'): void => {
  if (!existsSync(reportFile)) return
  const pages = measuredIn(JSON.parse(readFileSync(reportFile, 'utf8')))
  const [first] = pages
  if (!first) return
  const documents = allOf(content())
  const results: MachineResults = {
    day: buildDay(),
    commit: commit(),
    tools: {
      'axe-core': versionOf('axe-core'),
      Playwright: versionOf('@playwright/test'),
      Chromium: first.browser,
    },
    templates: templatesHash(),
    pages: pages.map(({ url }) => url).sort(),
    widths: first.widths,
    modes: first.modes,
    violations: violationsOf(pages),
    pdfsWithoutTwin: [...new Set(documents.flatMap(pdfs))].sort(),
    picturesWithoutAlt: pagesWithoutAlt(folder),
    transcriptsDue: transcriptsDue(documents),
  }
  writeText(freshResultsFile, `${JSON.stringify(results, null, 1)}\n`)
}
