import { readFileSync } from 'node:fs'
import { contentVersion } from '../../.contentlayer/version.mjs'
import {
  bodyFile,
  compoundsFile,
  listingFile,
  markdownFile,
  readCompiled,
  statementFile,
  versionFile,
} from '../content/compiled-files'
import { fieldTexts, papersHtml } from '../content/field-texts'
import { isOld, nextMoment, publicContent } from '../content/gate'
import { happeningHtml } from '../content/happening-facts'
import { issueHtml, issueItems } from '../content/issues'
import { inPageOrder } from '../content/listing'
import { type MarkedBody, withAddresses } from '../content/markdown/marked-body'
import { type MediaFacts, mediaFacts } from '../content/media/media-reader'
import { agendaHtml, meetingsOf } from '../content/meetings'
import * as pure from '../content/queries'
import { relatedItems } from '../content/queries'
import type { StatementFacts } from '../content/statement/statement-text'
import { withoutLinksTo } from '../content/unlink'
import { buildMoment } from '../run/environment'
import type { TypeName } from '../schema/content-types'
import type { Content, Document } from '../schema/documents'
import { compoundMap, piecesOf, withoutBorders } from '../text/compounds'
import type { Ledger } from './ledger/ledger'
import { addresses } from './ledger/old-addresses'
import { allNoted, noteUnasked } from './noting'
import { breadcrumb, itemsBehind, mustFindPage, type SitePage, siteIndex } from './site-index'

/** The only reader of `.contentlayer`: what it gives has passed the gate. */

const readAll = (): Content => inPageOrder(JSON.parse(readCompiled(listingFile)))

const read = () => {
  const all = readAll()
  const content = publicContent(all, buildMoment())
  const shown = new Set(siteIndex(content).map(({ url }) => url))
  const hidden = siteIndex(all).flatMap(({ url }) => (shown.has(url) ? [] : [url]))
  const compounds: Record<string, readonly string[]> = JSON.parse(readCompiled(compoundsFile))
  return { content, hiddenUrls: new Set(hidden), compounds: compoundMap(Object.values(compounds).flat()) }
}

let memo: { readonly version: string; readonly value: ReturnType<typeof read> } | undefined
const current = () => {
  noteUnasked()
  // In development Next loads a new version a moment after the file has it, and would answer by the old one till then.
  const version = contentVersion + (process.env.NODE_ENV === 'development' ? readCompiled(versionFile) : '')
  if (memo?.version !== version) memo = { version, value: read() }
  return memo.value
}

/** Everything public, read once a process (in development, once a change). */
export const content = (): Content => current().content

/** Where long words of headings and summaries may break, by the word. */
export const compounds = () => current().compounds

/** Asks the public content at each call: in development it may have changed since. */
const bind =
  <Args extends readonly unknown[], Answer>(ask: (content: Content, ...args: Args) => Answer) =>
  (...args: Args): Answer =>
    ask(content(), ...args)

/** All pages, but in a build that has others from before: then those that `RENDERED` lists, a file. */
const pagesToRender = (content: Content): readonly SitePage[] => {
  const file = process.env.RENDERED
  if (!file) return siteIndex(content)
  const urls = new Set(JSON.parse(readFileSync(file, 'utf8')))
  return siteIndex(content).filter(({ url }) => urls.has(url))
}

/** All that views ask of the content. A view has no other way to it, so these queries are all a page depends on. */
export const queries = allNoted({
  /** A question that a room above this one defines. */
  ask: <Args extends readonly unknown[], Answer>(
    question: (content: Content, ...args: Args) => Answer,
    ...args: Args
  ): Answer => question(content(), ...args),
  all: <Name extends TypeName>(name: Name): Content[Name] => content()[name],
  ancestorsOf: bind(pure.ancestorsOf),
  areasOf: bind(pure.areasOf),
  authorsOf: bind(pure.authorsOf),
  /** A document's body for its page. */
  body: (document: { readonly id: string }): string => pageHtml(document),
  breadcrumb: bind(breadcrumb),
  childrenOf: bind(pure.childrenOf),
  comingItems: bind(pure.comingItems),
  correctedOf: bind(pure.correctedOf),
  correctionsOf: bind(pure.correctionsOf),
  counties: bind(pure.counties),
  countyWith: bind(pure.countyWith),
  documentAt: bind(pure.documentAt),
  isOld: (item: { readonly date: string }): boolean => isOld(item, buildMoment()),
  issueItems: bind(issueItems),
  /** Whether anything of the type is there. */
  has: (name: TypeName): boolean => content()[name].length > 0,
  itemsBehind: bind(itemsBehind),
  itemsOfRegion: bind(pure.itemsOfRegion),
  itemsOfTopic: bind(pure.itemsOfTopic),
  mapRegions: bind(pure.mapRegions),
  media: (path: string): Promise<MediaFacts> => mediaFacts('public', path),
  meetings: bind(meetingsOf),
  mustFindPage: bind(mustFindPage),
  newestBut: bind(pure.newestBut),
  pages: bind(siteIndex),
  pagesToRender: bind(pagesToRender),
  pagesCalled: bind(pure.pagesCalled),
  pagesInMenu: bind(pure.pagesInMenu),
  /** Text in the pieces between which a long word may break. */
  pieces: (text: string): readonly string[] => piecesOf(text, compounds()),
  projectsOfRegion: bind(pure.projectsOfRegion),
  projectsOfTopic: bind(pure.projectsOfTopic),
  regionsOf: bind(pure.regionsOf),
  relatedItems: bind(relatedItems),
  rootProjects: bind(pure.rootProjects),
  statement: () => statementFacts(),
  topicsOf: bind(pure.topicsOf),
})

/** A document's body for its page. Links to hidden pages, archives of hidden items among them, are plain text. */
const pageHtml = (document: { readonly id: string }): string =>
  withoutLinksTo(readCompiled(bodyFile(document.id)), current().hiddenUrls)

/** The same for all who take the text elsewhere. */
export const bodyHtml = (document: { readonly id: string }): string => withoutBorders(pageHtml(document))

/** A body with what the document's fields say besides, as on its page. */
export const withFields = (document: Document, body: string): string =>
  [
    document.type === 'Happening' && happeningHtml(document),
    body,
    document.type === 'Meeting' && agendaHtml(document),
    document.type === 'Issue' && issueHtml(content(), document),
    fieldTexts(document),
    papersHtml(document),
  ]
    .filter(Boolean)
    .join('\n')

/** All that a document says: for search and feeds. */
export const wholeHtml = (document: Document): string => withFields(document, bodyHtml(document))

/** A document's body in Markdown. `addressOf` maps root-relative addresses; links to hidden pages are plain text. */
export const bodyMarkdown = (document: Document, addressOf: (url: string) => string): string => {
  const { hiddenUrls } = current()
  const body: MarkedBody = JSON.parse(readCompiled(markdownFile(document.id)))
  return withAddresses(body, (url) => (hiddenUrls.has(url.replace(/[?#].*$/, '')) ? undefined : addressOf(url)))
}

/** The redirects and removals of the ledger's addresses. Reads the listing anew, since a build asks once. */
export const publicAddresses = (ledger: Ledger) => {
  const all = readAll()
  return addresses({ ledger, all, shown: publicContent(all, buildMoment()) })
}

/** What the accessibility statement says, if there is one. */
export const statementFacts = (): StatementFacts | undefined => {
  noteUnasked()
  return (JSON.parse(readCompiled(statementFile)) as StatementFacts | null) ?? undefined
}

/** When the site will next be another without anybody's edit: `2026-11-23T00:00`. */
export const nextChange = (): string | undefined => nextMoment(readAll(), buildMoment())
