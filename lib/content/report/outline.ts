import { formatProblem } from '../problem'
import type { ContentReport } from './report'

/** A report as headings and lines, whatever it is written out as: text, Markdown or JSON. */
export type Section = {
  readonly title: string
  readonly lines: readonly OutlineLine[]
  /** Said instead of lines, or before them. */
  readonly note?: string
}
export type OutlineLine = {
  readonly text: string
  /** Where it is: a file, with its line where there is one, or an address. */
  readonly at?: string
}
export type Outline = { readonly title: string; readonly summary: string; readonly sections: readonly Section[] }

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`

/** What the report says, in the order an editor needs it: what stops publishing, what the change does, what could be better. */
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
    lines: advice.map((one) => asLine(one)),
  })
  const summary = [
    problems.length > 0
      ? `${count(problems.length, 'virhe', 'virhettä')} estää julkaisun.`
      : 'Virheitä ei ole: sisällön voi julkaista.',
    advice.length > 0
      ? `${count(advice.length, 'vinkki, joka ei', 'vinkkiä, jotka eivät')} estä julkaisua.`
      : 'Vinkkejä ei ole.',
  ].join(' ')
  return { title: 'Sisältöraportti', summary, sections }
}

const asLine = (problem: Parameters<typeof formatProblem>[0]): OutlineLine => ({
  text: formatProblem(problem).slice(`${problem.file}:${problem.line} `.length),
  at: `${problem.file}:${problem.line}`,
})

const adviceNote = (found: number, advised: number, spelled: boolean): string => {
  const read =
    found > 0
      ? 'Nämä ovat ehdotuksia: sinä päätät, mitä niistä käytät.'
      : `Luettu ${count(advised, 'tiedosto', 'tiedostoa')}, eikä niissä ollut huomautettavaa.`
  return spelled
    ? read
    : `${read} Oikolukua ja passiivien tarkistusta ei tehty, koska Voikkoa ei ole tällä koneella. Asenna se: sudo apt-get install libvoikko1 voikko-fi.`
}
