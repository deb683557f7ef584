import { extensionOf } from '../content/media/media-path'
import { isPacked } from '../run/files'
import { byHeader, encoded, type HeaderCases, isForm, otherForms, percent } from './address-rules'
import { type HeaderRow, headersFor, type Match } from './headers'
import type { HostRules } from './rules'

/** `_headers` of Netlify and Cloudflare Pages, which join all blocks that fit: no two of a header may. */

type Block = { readonly pattern: string; readonly name: string; readonly value: string }

/** Cloudflare reads no more. */
const mostRules = 100

const isFolder = (name: string): boolean => name.startsWith('.') || extensionOf(name) === ''

/** Hosts serve neither their own files nor, by name, precompressed ones. */
const isServed = (name: string): boolean =>
  !isPacked(name) && !/^(\.server|\.htaccess|_headers|_redirects|index\.html)$/.test(name)

/** Whether two patterns, each with one `*` at most, fit a common address. */
export const overlap = (a: string, b: string): boolean => {
  const [headA = '', tailA] = a.split('*')
  const [headB = '', tailB] = b.split('*')
  if (tailA === undefined && tailB === undefined) return a === b
  if (tailA === undefined) return a.startsWith(headB) && a.endsWith(tailB ?? '') && a.length >= b.length - 1
  if (tailB === undefined) return overlap(b, a)
  const heads = headA.startsWith(headB) || headB.startsWith(headA)
  return heads && (tailA.endsWith(tailB) || tailB.endsWith(tailA))
}

const placeOf = (match: Match): string => ('path' in match ? match.path : match.under)

/** A folder with one value is one pattern; others get those that rows name, and the folder's own page. */
const folderPatterns = (folder: string, cases: readonly Match[], everywhere: readonly string[]): readonly string[] => {
  const inside = cases.filter((match) => placeOf(match).startsWith(folder))
  const [last] = inside
  if (!last || ('under' in last && last.under === folder && !last.extensions && !last.names)) return [`${folder}*`]
  const patterns = inside.flatMap((match) => {
    if ('path' in match) return [match.path]
    // Those files lie beside pages of the folder, which are told from them by their end.
    if (match.names) return [`${match.under}*/`, ...patternsOf(match)]
    if (!match.extensions) return match.under === folder ? [] : [`${match.under}*`]
    return match.extensions
      .filter((extension) => extension !== 'html')
      .map((extension) => `${match.under}*.${extension}`)
  })
  const byExtension = inside.some((match) => 'under' in match && match.under === folder && match.extensions)
  const shared = byExtension ? everywhere.map((extension) => `${folder}*.${extension}`) : []
  return [...new Set([folder, ...patterns, ...shared])]
}

const withoutGeneralExtensions = ({ match }: HeaderRow): boolean =>
  !('under' in match && match.under === '/' && match.extensions)

const blocksOf = (rules: HostRules, folders: readonly string[], name: string): readonly Block[] => {
  // Rows for an extension anywhere apply only where patterns go by extension.
  const rowsAnywhere = rules.headers.filter(withoutGeneralExtensions)
  const header = byHeader(rowsAnywhere).find((one) => one.name === name)
  if (!header || header.cases.length === 0) return [{ pattern: '/*', name, value: header?.general ?? '' }]
  const cases = header.cases.map(({ match }) => match)
  const everywhere = rules.headers
    .filter((row) => !withoutGeneralExtensions(row) && row.headers[name] !== undefined)
    .flatMap(({ match }) => ('under' in match ? (match.extensions ?? []) : []))
  const block = (pattern: string): Block => {
    const path = pattern.replace('*', 'x')
    const rows = pattern.endsWith('*') ? rowsAnywhere : rules.headers
    return { pattern, name, value: headersFor(rows, path)[name] ?? '' }
  }
  const patterns = folders.flatMap((folder) =>
    isFolder(folder) ? folderPatterns(`/${folder}/`, cases, everywhere) : [`/${folder}`],
  )
  return ['/', ...patterns].map(block)
}

/** A header sent in some places only. By name in any folder: the table keeps such names out of other rows. */
const partialBlocks = ({ name, cases }: HeaderCases): readonly Block[] =>
  cases.flatMap(({ match, value }) => patternsOf(match).map((pattern) => ({ pattern, name, value })))

const patternsOf = (match: Match): readonly string[] => {
  if ('path' in match) return [match.path]
  if (match.names) return match.names.map((file) => `${match.under}*/${file}`)
  return match.extensions?.map((extension) => `${match.under}*.${extension}`) ?? [`${match.under}*`]
}

/** Every block. Throws when two of one header fit a common address. */
export const headerBlocks = (rules: HostRules, folders: readonly string[]): readonly Block[] => {
  const served = [...new Set(folders)].filter(isServed).sort()
  const headers = byHeader(rules.headers)
  const partial = headers.filter(({ general }) => general === '').flatMap(partialBlocks)
  const blocks = headers.flatMap(({ name, general }) => (general === '' ? [] : blocksOf(rules, served, name)))
  for (const [at, one] of blocks.entries()) {
    const rival = blocks.slice(at + 1).find(({ name, pattern }) => name === one.name && overlap(one.pattern, pattern))
    if (rival)
      throw new Error(
        `Otsaketta ${one.name} ei voi kirjoittaa tiedostoon _headers: «${one.pattern}» ja «${rival.pattern}» osuvat samaan osoitteeseen. Muuta taulukkoa lib/hosts/headers.ts.`,
      )
  }
  return [...blocks, ...partial]
}

/** `folders` are the names at the top of the built site. */
export const netlifyHeaders = (rules: HostRules, folders: readonly string[]): string => {
  const all = headerBlocks(rules, folders)
  const patterns = [...new Set(all.map(({ pattern }) => pattern))]
  const tooMany = patterns.length > mostRules
  const blocks = patterns.map((pattern) => {
    const lines = all.filter((block) => block.pattern === pattern).map(({ name, value }) => `  ${name}: ${value}\n`)
    return `${rules.basePath}${pattern}\n${lines.join('')}`
  })
  return `# Sivuston otsakkeet Netlifylle ja Cloudflare Pagesille. Tiedosto syntyy rakentamisessa: älä muokkaa sitä käsin.
# Otsake, joka vaihtelee, on vain toisensa poissulkevissa lohkoissa. Muualla siitä pätee palvelun oma oletus; esimerkiksi
# välimuistissa se on kummassakin «public, max-age=0, must-revalidate».
# Otsakkeet valitaan pyydetyn osoitteen mukaan myös silloin, kun vastaus on 404.
${tooMany ? `# VAROITUS: lohkoja on ${patterns.length}, mutta Cloudflare Pages lukee vain ${mostRules} ensimmäistä.\n` : ''}
${blocks.join('\n')}`
}

/** `_redirects` of Netlify and Cloudflare Pages. */

/** Cloudflare reads no more. */
const mostRedirects = 2000

/** As browsers send it; `*`, `:` and a space have a meaning here. */
const source = (address: string): string => encodeURI(address).replace(/[?#*:]/g, percent)

/** What Cloudflare Pages would leave out without a word, a sentence each in Finnish. */
export const cloudflareProblems = (rules: HostRules, folders: readonly string[]): readonly string[] => {
  const blocks = new Set(headerBlocks(rules, folders).map(({ pattern }) => pattern)).size
  const over = (what: string, count: number, most: number) =>
    count > most ? [`Cloudflare Pages lukee ${what} vain ${most}, mutta sivustolla niitä on ${count}.`] : []
  return [...over('otsakkeiden lohkoja', blocks, mostRules), ...over('ohjauksia', rules.moved.length, mostRedirects)]
}

export const netlifyRedirects = ({ basePath, moved, gone }: HostRules): string => {
  const move = (from: string, to: string): string => `${basePath}${source(from)} ${basePath}${encoded(to)} 301\n`
  // Netlify joins the forms of an address by itself; Cloudflare knows no pattern that would not take more.
  const lines = new Map(moved.map(({ from, to }) => [from, move(from, to)]))
  // What looks like a form of another is itself.
  for (const { from, to } of [...moved.filter(({ from }) => isForm(from)), ...moved])
    for (const form of otherForms.map((end) => from.slice(0, -1) + end))
      if (!lines.has(form)) lines.set(form, move(form, to))
  const fit = lines.size <= mostRedirects
  const moves = [...lines.values()].slice(0, fit ? lines.size : moved.length)
  const removed = gone.map((from) => `${basePath}${source(from)} /410.html 410\n`)
  return `# Sivuston ohjaukset Netlifylle ja Cloudflare Pagesille. Tiedosto syntyy rakentamisessa: älä muokkaa sitä käsin.
# Palvelut säilyttävät kyselyn itse.
${moved.length > mostRedirects ? `# VAROITUS: ohjauksia on ${moved.length}, mutta Cloudflare Pages lukee vain ${mostRedirects} ensimmäistä.\n` : ''}${fit ? '' : '# Cloudflare Pages ei ohjaa osoitteita ilman loppuviivaa, päätteellä .html eikä muina muotoina: ne eivät mahdu sen rajaan.\n'}
# Muuttaneet sivut, myös ilman loppuviivaa, päätteellä .html ja syötteenä.
${moves.join('')}
# Poistetut sivut. Cloudflare Pages ei osaa vastata 410: se ohittaa nämä rivit, ja vastaus on 404.
${removed.join('')}
# Rivit, joissa on «*», ovat viimeisinä: Cloudflare Pages lukee niiden jälkeen enää sata riviä.
${basePath}/.server/* /404.html 404!
${basePath ? `# Sivusto on polun ${basePath} alla, mutta sen kansio ei.\n${basePath}/* /:splat 200\n` : ''}`
}
