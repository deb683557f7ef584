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

/** Of a page's HTML: whether a picture has no `alt`, and PDF files that it leads to. An empty `alt` says that a picture is no content. */
export const lacksIn = (html: string): { readonly alt: boolean; readonly pdfs: readonly string[] } => {
  let alt = false
  const pdfs: string[] = []
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (name === 'img' && attributes.alt === undefined) alt = true
      const [file] = /^\/[^?#]*\.pdf(?=$|[?#])/i.exec((name === 'a' && attributes.href) || '') ?? []
      if (file) pdfs.push(file)
    },
  })
  parser.end(html)
  return { alt, pdfs }
}

const lacksOfPages = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(^|\/)index\.html$/.test(name) && !name.startsWith('admin/'))
    .map((name) => ({
      url: `/${name.replace(/index\.html$/, '')}`,
      ...lacksIn(readFileSync(join(folder, name), 'utf8')),
    }))

const allOf = (public_: Content): readonly Document[] =>
  contentTypes.flatMap(({ name }): readonly Document[] => public_[name])

/** Files of fields that say where the same can be read as a page. */
const withTwin = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(withTwin)
  if (typeof value !== 'object' || value === null) return []
  const { file, twin } = value as { file?: unknown; twin?: unknown }
  return [...(typeof file === 'string' && twin ? [file] : []), ...Object.values(value).flatMap(withTwin)]
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
  const lacks = lacksOfPages(folder)
  const twins = new Set(documents.flatMap(withTwin))
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
    pdfsWithoutTwin: [...new Set(lacks.flatMap(({ pdfs }) => pdfs))].filter((file) => !twins.has(file)).sort(),
    picturesWithoutAlt: lacks.flatMap(({ url, alt }) => (alt ? [url] : [])).sort(),
    transcriptsDue: transcriptsDue(documents),
  }
  writeText(freshResultsFile, `${JSON.stringify(results, null, 1)}\n`)
}
