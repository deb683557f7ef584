import type { PhrasingContent, RootContent } from 'mdast'
import { formatProblem } from '../../content/source/problem'
import { code, heading, link, list, markdownOf, paragraph, text } from '../../text/markdown'
import { counted } from '../../text/terminal'
import { voikkoInstall } from '../../text/voikko'
import type { ContentReport } from './report'

/** A report as headings and lines, whatever its format. */
export type Section = {
  readonly title: string
  readonly lines: readonly OutlineLine[]
  /** Before the lines, or instead of them. */
  readonly note?: string
}
export type OutlineLine = {
  readonly text: string
  /** A file, with its line if known, or an address. */
  readonly at?: string
}
export type Outline = { readonly title: string; readonly summary: string; readonly sections: readonly Section[] }

/** The report in the order editors need it: what stops publishing, what the change does, what could be better. */
export const outlineOf = (report: ContentReport): Outline => {
  const { problems, advice, changes, base, advised, spelled } = report
  const sections: Section[] = []
  if (problems.length > 0)
    sections.push({ title: 'Korjattava ennen julkaisua', lines: problems.map((problem) => asLine(problem)) })
  if (changes) {
    sections.push({
      title: 'Tiedostot',
      lines: changes.files.map(({ file, how, hidden }) => ({ text: hidden ? `${how} (${hidden})` : how, at: file })),
      ...(changes.files.length === 0 ? { note: `Sisältö on sama kuin vertailukohdassa ${base}.` } : {}),
    })
    if (changes.site) {
      for (const { title, lines } of changes.site)
        sections.push({ title, lines: lines.map(({ url, text }) => ({ text, at: url })) })
      if (changes.files.length > 0 && changes.site.length === 0)
        sections.push({ title: 'Sivut', lines: [], note: 'Yksikään julkinen sivu ei muutu.' })
    } else {
      const where =
        problems.length > 0 ? 'Sivujen muutokset' : 'Vertailukohdan sisällössä on virheitä, joten sivujen muutokset'
      sections.push({ title: 'Sivut', lines: [], note: `${where} näkyvät tässä, kun virheet on korjattu.` })
    }
  }
  sections.push({
    title: 'Vinkkejä tekstiin',
    note: adviceNote(advice.length, advised, spelled),
    lines: advice.map(asLine),
  })
  const summary = [
    problems.length > 0
      ? `${counted(problems.length, 'virhe', 'virhettä')} estää julkaisun.`
      : 'Virheitä ei ole: sisällön voi julkaista.',
    advice.length > 0
      ? `${counted(advice.length, 'vinkki, joka ei', 'vinkkiä, jotka eivät')} estä julkaisua.`
      : 'Vinkkejä ei ole.',
  ].join(' ')
  return { title: 'Sisältöraportti', summary, sections }
}

const asLine = (problem: Parameters<typeof formatProblem>[0]): OutlineLine => ({
  text: formatProblem(problem).slice(`${problem.file}:${problem.line} `.length),
  at: `${problem.file}:${problem.line}`,
})

const adviceNote = (remarks: number, advised: number, spelled: boolean): string => {
  const read =
    remarks > 0
      ? 'Nämä ovat ehdotuksia: sinä päätät, mitä niistä käytät.'
      : `Luettu ${counted(advised, 'tiedosto', 'tiedostoa')}, eikä niissä ollut huomautettavaa.`
  return spelled
    ? read
    : `${read} Oikolukua ja passiivien tarkistusta ei tehty, koska Voikkoa ei ole tällä koneella. Asenna se: ${voikkoInstall}.`
}

const textSection = ({ title, note, lines }: Section): string =>
  [title, ...(note ? [`  ${note}`] : []), ...lines.map(({ at, text }) => `  ${at ? `${at} ` : ''}${text}`)].join('\n')

/** For a terminal: a finding a line, so that `file:line` can be clicked. */
export const formatText = ({ summary, sections }: Outline): string =>
  [...sections.map(textSection), summary].join('\n\n')

/** For a pull request: content is escaped and nobody is mentioned. `editUrl` gives where a file is edited. */
export const formatMarkdown = (
  { title, summary, sections }: Outline,
  editUrl: (file: string) => string | undefined = () => undefined,
): string => {
  return markdownOf([
    heading(2, title),
    paragraph({ type: 'strong', children: [text(summary)] }),
    ...sections.flatMap((section): RootContent[] => [
      heading(3, section.title),
      ...(section.note ? [paragraph(section.note)] : []),
      ...(section.lines.length > 0 ? [list(section.lines.map((line) => lineOf(line, editUrl)))] : []),
    ]),
  ])
}

const lineOf = (
  { at, text: said }: OutlineLine,
  editUrl: (file: string) => string | undefined,
): readonly PhrasingContent[] => {
  // A word joiner after @ keeps GitHub from notifying a user of that name.
  const words = text(said.replaceAll('@', '@\u2060'))
  if (!at) return [words]
  const url = editUrl(at.replace(/:\d+$/, ''))
  return [url ? link(url, code(at)) : code(at), text(' '), words]
}
