import { join } from 'node:path'
import { ownPath } from '../../content/check/link-rules'
import { isOwnAddress } from '../../content/check/site-links'
import { ledgerName } from '../../content/source/list-sources'
import { type Message, problemsIn } from '../../content/source/problem'
import { fileBytes, readSource } from '../../content/source/read-source'
import { fixedUrls } from '../../schema/urls'

/** The ledger: every address ever published, kept in git, so that none of them goes dead unseen. */

type LedgerEntry = { readonly url: string; readonly line: number }
export type Ledger = {
  /** As problems name it: `content/osoitteet.txt`. */
  readonly file: string
  readonly comments: readonly string[]
  /** In the file's order, each address once. */
  readonly entries: readonly LedgerEntry[]
}

const heading: readonly string[] = [
  '# Kaikki osoitteet, jotka sivustolla on koskaan julkaistu, aakkosjärjestyksessä yksi rivillä.',
  '# Tätä tiedostoa ei muokata käsin: «npm run ledger» lisää siihen uudet osoitteet.',
  '# Jos julkaistu osoite lakkaa vastaamasta, sivuston rakentaminen pysähtyy ja kertoo, mitä tehdä.',
]

const lineProblem = (line: string): Message | null => {
  if (/^(<{7}|>{7}|\|{7}|={7})/.test(line)) {
    return {
      what: 'Rivi on Gitin merkki kesken jääneestä yhdistämisestä',
      fix: 'Jätä molempien puolten osoitteet ja poista rivit, jotka alkavat merkeillä <<<<<<<, |||||||, ======= ja >>>>>>>',
    }
  }
  if (!ownPath(line)) {
    return {
      what: `«${line}» ei ole tämän sivuston osoite`,
      fix: 'Kirjoita pelkkä polku, joka alkaa ja päättyy merkkiin /, esimerkiksi /ajankohtaista/otsikko/, tai poista rivi',
    }
  }
  if (isOwnAddress(line) && !fixedUrls.some((url) => url === line)) {
    return {
      what: `Osoitteen «${line}» alku on varattu sivuston omaan käyttöön, joten siinä ei ole ollut sivua`,
      fix: 'Poista rivi',
    }
  }
  return null
}

/** Accepts what merges leave: any line ends, empty lines, duplicates and order; `formatLedger` corrects them. */
export const parseLedger = (bytes: Buffer, file: string) => {
  const { problems, report } = problemsIn(file)
  const comments: string[] = []
  const lines = new Map<string, number>()
  const text = readSource(bytes, report, 'list') ?? ''
  const linesReported = new Set(problems.map(({ line }) => line))
  for (const [index, written] of text.split('\n').entries()) {
    const line = ownPath(written) ?? written
    if (line === '' || linesReported.has(index + 1)) continue
    if (line.startsWith('#')) {
      if (lines.size === 0) comments.push(line)
      else
        report(index + 1, 'tiedosto', {
          what: 'Huomautusrivi on kesken luettelon',
          fix: 'Siirrä rivi tiedoston alkuun',
        })
      continue
    }
    const wrong = lineProblem(line)
    if (wrong) report(index + 1, 'osoite', wrong)
    else if (!lines.has(line)) lines.set(line, index + 1)
  }
  return { ledger: { file, comments, entries: [...lines].map(([url, line]) => ({ url, line })) }, problems }
}

/** Reads `osoitteet.txt` of a content folder; a missing file is an empty ledger, one that cannot be read a problem. */
export const readLedger = async (contentDir: string, shownDir: string) => {
  const file = `${shownDir}/${ledgerName}`
  const { problems: unread, report } = problemsIn(file)
  const bytes = await fileBytes(join(contentDir, ledgerName), report)
  const { ledger, problems } = parseLedger(bytes ?? Buffer.alloc(0), file)
  return { ledger, problems: [...unread, ...problems] }
}

export const appendToLedger = (ledger: Ledger, urls: readonly string[]): Ledger => {
  const published = new Set(ledger.entries.map(({ url }) => url))
  const added = [...new Set(urls)].filter((url) => !published.has(url))
  const all = [...published, ...added].sort()
  const comments = ledger.comments.length > 0 ? ledger.comments : heading
  return { ...ledger, comments, entries: all.map((url, at) => ({ url, line: comments.length + 1 + at })) }
}

/** The text of the file: comments, then addresses sorted by code units. */
export const formatLedger = (ledger: Ledger): string => {
  const { comments, entries } = appendToLedger(ledger, [])
  return `${[...comments, ...entries.map(({ url }) => url)].join('\n')}\n`
}
