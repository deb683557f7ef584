import type { Heading, PhrasingContent, Root, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Audit, Shortcoming, Statement } from '../../schema/statement'
import { formatList, formatPartialDate } from '../../text/format'
import { code, heading, link, list, markdownOf, paragraph, text } from '../../text/markdown'
import { foundAny, type MachineResults, type Violation } from './results'

/**
 * The accessibility statement in Markdown, in the order of the supervisor's model (Commission Decision 2018/1523): parts
 * made of data, each followed by what the editor has written under the same heading.
 */

export type StatementFacts = {
  readonly statement: Statement
  readonly results?: MachineResults | undefined
  readonly siteName: string
  readonly publisher?: string | undefined
  readonly feedback?: string | undefined
}

/** Headings of the parts, which the editor's text may use too. */
export const statementHeadings = {
  state: 'Saavutettavuuden tila',
  issues: 'Puutteet',
  making: 'Selosteen laatiminen',
  feedback: 'Palaute ja yhteystiedot',
  supervision: 'Valvonta',
} as const
type Part = keyof typeof statementHeadings

const day = formatPartialDate
const sentences = (...parts: readonly (string | undefined | false)[]): string => parts.filter(Boolean).join(' ')

const opening = ({ statement, siteName, publisher }: StatementFacts): readonly RootContent[] => [
  paragraph(
    sentences(
      `Tämä saavutettavuusseloste koskee sivustoa ${siteName}.`,
      publisher && `Sivuston julkaisee ${publisher}.`,
      `Seloste on laadittu ${day(statement.prepared)}${statement.reviewed ? ` ja tarkistettu viimeksi ${day(statement.reviewed)}` : ''}.`,
      'Laki digitaalisten palvelujen tarjoamisesta (306/2019) edellyttää, että julkiset verkkosivut ovat saavutettavia.',
    ),
  ),
]

const level = 'WCAG 2.1 -ohjeen A- ja AA-tasojen kriteerit'
const states: Readonly<Record<Statement['status'], string>> = {
  taysin: `Sivusto täyttää täysin lain vaatimukset. Niiden pohjana ovat ${level}.`,
  osittain: `Sivusto täyttää lain vaatimukset osittain. Niiden pohjana ovat ${level}.`,
  ei: `Sivusto ei täytä lain vaatimuksia. Niiden pohjana ovat ${level}.`,
}

const state = ({ statement }: StatementFacts): readonly RootContent[] => [
  paragraph(`${states[statement.status]} Sivusto on rakennettu uudemman WCAG 2.2 -ohjeen AA-tason mukaan.`),
]

const reasons: Readonly<Record<Shortcoming['reason'], string>> = {
  keskenerainen: 'Vaatimusten vastainen sisältö',
  kohtuuton: 'Kohtuuton rasite',
  'ei-lain-piirissa': 'Sisältö, jota laki ei koske',
}

const shortcomingItem = ({
  what,
  criterion,
  where,
  alternative,
  found,
  fixBy,
}: Shortcoming): readonly PhrasingContent[] => [
  text(
    sentences(
      what,
      `WCAG-kriteeri ${criterion}.`,
      where && `Missä: ${where}.`,
      alternative,
      found && `Todettu ${day(found)}.`,
      fixBy && `Korjataan viimeistään ${day(fixBy)}.`,
    ),
  ),
]

/** Addresses are shown as such: a page of then may be gone now. */
const addresses = (urls: readonly string[]): readonly PhrasingContent[] =>
  urls.flatMap((url, at) => [...(at > 0 ? [text(', ')] : []), code(url)])

const violationItem = ({ criterion, rule, pages }: Violation): readonly PhrasingContent[] => [
  text(`WCAG-kriteeri ${criterion}, sääntö `),
  code(rule),
  text(': '),
  ...addresses(pages),
]

const machineItems = (results: MachineResults): readonly (readonly PhrasingContent[])[] => {
  const { violations, picturesWithoutAlt, pdfsWithoutTwin, transcriptsDue } = results
  const listed = (what: string, urls: readonly string[]) =>
    urls.length > 0 ? [[text(`${what}: `), ...addresses(urls)]] : []
  return [
    ...violations.map(violationItem),
    ...listed('Kuvalta puuttuu tekstivastine (WCAG-kriteeri 1.1.1)', picturesWithoutAlt),
    ...listed('PDF-tiedosto, jonka sisältöä ei ole verkkosivuna', pdfsWithoutTwin),
    ...transcriptsDue.map(({ page, by }) => [
      text('Ääneltä tai videolta puuttuu teksti sivulla '),
      code(page),
      text(`; se lisätään viimeistään ${day(by)}`),
    ]),
  ]
}

const issues = ({ statement, results }: StatementFacts): readonly RootContent[] => {
  const byReason = Object.entries(reasons).flatMap(([reason, title]) => {
    const items = (statement.issues ?? []).filter((shortcoming) => shortcoming.reason === reason)
    return items.length > 0 ? [heading(3, title), list(items.map(shortcomingItem))] : []
  })
  const byMachine = results ? machineItems(results) : []
  return byMachine.length > 0 ? [...byReason, heading(3, 'Koneellisten testien löydöt'), list(byMachine)] : byReason
}

const auditors: Readonly<Record<Audit['by'], string>> = {
  oma: 'Oma arvio',
  asiantuntija: 'Ulkopuolisen asiantuntijan arvio',
}

const auditItem = ({ date, by, method, scope }: Audit): readonly PhrasingContent[] => [
  text(`${auditors[by]} ${day(date)}: ${sentences(method, scope)}`),
]

const measured = (results: MachineResults): string => {
  const { pages, widths, modes, tools } = results
  return sentences(
    `Koneelliset testit ajettiin ${day(results.day)}: ${pages.length} sivua, yksi kutakin lajia, ${modes.length > 1 ? 'molemmissa väriasuissa' : `väriasussa ${formatList(modes)}`} sekä ${formatList(widths.map(String))} kuvapisteen levyisinä.`,
    `Välineet: ${formatList(Object.entries(tools).map((tool) => tool.join(' ')))}.`,
    foundAny(results) ? 'Löydöt ovat puutteiden luettelossa.' : 'Ne eivät löytäneet rikkomuksia.',
    'Koneelliset testit löytävät vain osan ongelmista.',
  )
}

const making = ({ statement, results }: StatementFacts): readonly RootContent[] => [
  ...(statement.audits?.length ? [list(statement.audits.map(auditItem))] : []),
  ...(results ? [paragraph(measured(results))] : []),
]

const feedbackPart = ({ statement, feedback }: StatementFacts): readonly RootContent[] =>
  feedback
    ? [
        paragraph(
          'Huomasitko puutteen? Kerro siitä sähköpostilla: ',
          link(`mailto:${feedback}`, text(feedback)),
          sentences(
            '.',
            statement.answers && `Palautteeseen vastaa ${statement.answers}.`,
            'Vastaamme 14 päivän kuluessa.',
          ),
        ),
      ]
    : []

const supervision = ({ feedback }: StatementFacts): readonly RootContent[] => [
  paragraph(
    sentences(
      'Saavutettavuutta valvoo Liikenne- ja viestintävirasto Traficom.',
      feedback && 'Jos et saa meiltä vastausta 14 päivän kuluessa tai vastaus ei tyydytä sinua, ota yhteyttä siihen.',
      'Voit tehdä sille saavutettavuuskantelun tai pyytää selvitystä. Ohjeet siihen ovat ',
    ),
    link('https://www.saavutettavuusvaatimukset.fi', text('Traficomin saavutettavuusvaatimukset-sivustolla')),
    '. Virastosta kertovat ',
    link('https://www.traficom.fi', text('Traficomin verkkosivut')),
    ', ja laki on luettavissa ',
    link('https://www.finlex.fi', text('Finlexissä')),
    '.',
  ),
]

const parts: Readonly<Record<Part, (facts: StatementFacts) => readonly RootContent[]>> = {
  state,
  issues,
  making,
  feedback: feedbackPart,
  supervision,
}

const markdown = (children: readonly RootContent[]): string =>
  markdownOf(children, { emphasis: '_', resourceLink: true }).trim()

/** The editor's text by its headings of level 2, the text before the first under ''. */
const sectionsOf = (body: string, tree: Root): ReadonlyMap<string, string> => {
  const starts = tree.children.filter((node): node is Heading => node.type === 'heading' && node.depth === 2)
  const ends = [...starts.slice(1).map(startOf), body.length]
  const sections = new Map([['', body.slice(0, starts[0] ? startOf(starts[0]) : body.length).trim()]])
  for (const [at, start] of starts.entries()) {
    const title = textOf(start).trim()
    const isOurs = Object.values<string>(statementHeadings).includes(title)
    const own = body.slice(isOurs ? (start.position?.end.offset ?? 0) : startOf(start), ends[at]).trim()
    sections.set(title, [sections.get(title), own].filter(Boolean).join('\n\n'))
  }
  return sections
}

const startOf = ({ position }: Heading): number => position?.start.offset ?? 0

/** The whole statement; `body` is what the editor wrote, `tree` the same parsed. A heading that is not ours comes before the supervisor's. */
export const statementText = (body: string, tree: Root, facts: StatementFacts): string => {
  const sections = sectionsOf(body, tree)
  const part = (name: Part): readonly string[] => {
    const title = statementHeadings[name]
    const inside = [markdown(parts[name](facts)), sections.get(title)].filter(Boolean)
    return inside.length > 0 ? [`## ${title}`, ...inside.flatMap((one) => one ?? [])] : []
  }
  const titles = new Set<string>(['', ...Object.values(statementHeadings)])
  const others = [...sections].flatMap(([title, own]) => (titles.has(title) ? [] : own))
  return [
    markdown(opening(facts)),
    sections.get('') ?? '',
    ...(['state', 'issues', 'making', 'feedback'] as const).flatMap(part),
    ...others,
    ...part('supervision'),
  ]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n')
}
