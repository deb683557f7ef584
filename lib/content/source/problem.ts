/** What is wrong and how to fix it, in Finnish, each a clause without its full stop. */
export type Message = { readonly what: string; readonly fix: string }

/** One thing wrong in the content, for an editor to fix. */
export type Problem = Message & {
  /** Path relative to the working directory, with `/`. */
  readonly file: string
  /** Line in the source file, from 1. */
  readonly line: number
  /** Front matter key (`image.alt`), block and attribute (`kuva.alt`), or `teksti`, `tiedosto`. */
  readonly field: string
}

/** How a check reports a problem; the file is known to the caller. */
export type Report = (line: number, field: string, problem: Message) => void

/** Collects the problems of one file. */
export const problemsIn = (file: string) => {
  const problems: Problem[] = []
  const report: Report = (line, field, problem) => void problems.push({ file, line, field, ...problem })
  return { problems, report }
}

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)

/** One line: `content/aiheet/x.md:3 title: Kenttä on tyhjä. Kirjoita arvo.` */
export const formatProblem = ({ file, line, field, what, fix }: Problem): string =>
  `${file}:${line} ${field}: ${sentence(what)} ${sentence(fix)}`

/** What is quoted from a source may run over lines. */
const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ')

/** By file, then line, each in one line of text. Of problems of one line in the same words, one is kept. */
export const sortProblems = (problems: readonly Problem[]): readonly Problem[] => {
  const unique = new Map<string, Problem>()
  for (const { what, fix, ...place } of problems) {
    const problem = { ...place, what: oneLine(what), fix: oneLine(fix) }
    const key = formatProblem({ ...problem, field: '' })
    if (!unique.has(key)) unique.set(key, problem)
  }
  return [...unique.values()].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line))
}
