import { join } from 'node:path'
import { oldSiteName } from '../../content/source/list-sources'
import { type Message, problemsIn } from '../../content/source/problem'
import { fileBytes, readSource } from '../../content/source/read-source'
import { queryForm } from '../../schema/urls'
import type { Move } from './old-addresses'

/** Addresses of the site that was here before: an import writes them, and each answers for ever: where it moved to, or 410. */

/** `from` is a path that ends in `/`, or the old front page with a query, `/?p=123`; `to` an address here or another of the old site, or nothing. */
type OldAddress = { readonly from: string; readonly to: string | undefined }

/** The front page's path and the query, or undefined of other addresses. */
const queryIn = (text: string): { readonly front: string; readonly query: string } | undefined => {
  const [front = '', query = '', more] = text.split('?')
  const path = pathOf(front)
  return more === undefined && path?.endsWith('/') && queryForm.test(query) ? { front: path, query } : undefined
}

const pathOf = (text: string): string | undefined => {
  if (!text.startsWith('/') || text.startsWith('//')) return undefined
  try {
    const path = decodeURIComponent(text)
    return /[\p{Cc}\p{Cs}\u2028\u2029\\?#]|\/\/|\/\.{1,2}(?:\/|$)/u.test(path) ? undefined : path
  } catch {
    return undefined
  }
}

const lineProblem = ([from = '', to, more]: readonly string[]): Message | null => {
  const fix = 'Kirjoita vanha osoite ja, jos sille on jatkaja, välilyönti ja uusi osoite: /vanha/osoite/ /uusi/osoite/'
  if (!queryIn(from) && !pathOf(from)) return { what: `«${from}» ei ole vanhan sivuston osoite`, fix }
  if (more !== undefined || (to !== undefined && !pathOf(to)))
    return { what: `Osoitteen «${from}» jatkaja ei ole osoite`, fix }
  return null
}

const withSlash = (path: string): string => (path.endsWith('/') ? path : `${path}/`)

/** Addresses decoded, as servers match them, and a problem for each line that is none. */
export const parseOldSite = (bytes: Buffer, file: string) => {
  const { problems, report } = problemsIn(file)
  const text = readSource(bytes, report, 'list') ?? ''
  const addresses = text.split('\n').flatMap((line, index): readonly OldAddress[] => {
    const parts = line.split(' ').filter(Boolean)
    const [from = '', to] = parts
    if (from === '' || from.startsWith('#')) return []
    const wrong = lineProblem(parts)
    if (wrong) report(index + 1, 'osoite', wrong)
    if (wrong) return []
    const asked = queryIn(from)
    return [
      {
        from: asked ? `${asked.front}?${asked.query}` : withSlash(pathOf(from) ?? ''),
        to: to === undefined ? undefined : pathOf(to),
      },
    ]
  })
  return { addresses, problems }
}

/** Reads `vanhat-osoitteet.txt` of a content folder; without the file there was no site before. */
export const readOldSite = async (contentDir: string, shownDir: string) => {
  const file = `${shownDir}/${oldSiteName}`
  const { problems: unread, report } = problemsIn(file)
  const bytes = await fileBytes(join(contentDir, oldSiteName), report)
  const { addresses, problems } = parseOldSite(bytes ?? Buffer.alloc(0), file)
  return { addresses, problems: [...unread, ...problems] }
}

type Here = {
  readonly moved: readonly Move[]
  readonly gone: readonly string[]
  /** Where the public site has what is asked for: a page, or a published file for the path of its original. */
  readonly publicAddress: (path: string) => string | undefined
}
/** `query` is `p=123` of the page `front`; without `to` what it asked for is gone. */
export type OldQuery = { readonly front: string; readonly query: string; readonly to: string | undefined }

/** In steps; an old address leads to another, which an alias may lead on. */
const longestWay = 5

/** What the ledger's addresses and the old site's answer together. What is hidden is gone, as in the ledger, so nothing leaks. */
export const withOldSite = ({ moved, gone, publicAddress }: Here, addresses: readonly OldAddress[]) => {
  const next = new Map([
    ...addresses.map(({ from, to }) => [from, to] as const),
    ...moved.map(({ from, to }) => [from, to] as const),
  ])
  const settled = new Set([...moved.map(({ from }) => from), ...gone])
  const answer = (from: string): string | undefined => {
    let to = next.get(from)
    for (let step = 0; to !== undefined && step < longestWay; step++) {
      const found = publicAddress(to)
      if (found !== undefined) return found
      to = next.get(to) ?? next.get(withSlash(to))
    }
    return undefined
  }
  const queries: OldQuery[] = []
  const [movedToo, goneToo]: [Move[], string[]] = [[...moved], [...gone]]
  for (const { from } of addresses) {
    const to = answer(from)
    const asked = queryIn(from)
    if (asked) queries.push({ ...asked, to })
    else if (settled.has(from) || publicAddress(from) !== undefined) continue
    else if (to !== undefined) movedToo.push({ from, to })
    else goneToo.push(from)
    settled.add(from)
  }
  return { moved: movedToo, gone: goneToo, queries }
}
