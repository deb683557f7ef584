/** One thing wrong in the content, told to an editor: where it is, what is wrong and how to mend it, in Finnish. */
export type Problem = {
  /** Path relative to the working directory, with `/`. */
  readonly file: string
  /** Line in the source file, from 1. */
  readonly line: number
  /** Front matter key (`image.alt`), block and attribute (`kuva.alt`), or `teksti`, `tiedosto`. */
  readonly field: string
  readonly what: string
  readonly fix: string
}

/** What is wrong and how to mend it, each a clause without its full stop. */
export type Message = { readonly what: string; readonly fix: string }

/** How a check tells what it found; the file is known to the caller. */
export type Report = (line: number, field: string, what: string, fix: string) => void

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)

/** One line: `content/aiheet/x.md:3 title: Kenttä on tyhjä. Kirjoita arvo.` */
export const formatProblem = ({ file, line, field, what, fix }: Problem): string =>
  `${file}:${line} ${field}: ${sentence(what)} ${sentence(fix)}`

/** What is quoted from a source may run over lines; a problem is told on one. */
const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ')

/** By file, then line, each in one line of text. What is said of one line twice in the same words is kept once. */
export const sortProblems = (problems: readonly Problem[]): readonly Problem[] => {
  const unique = new Map<string, Problem>()
  for (const raw of problems) {
    const problem = { ...raw, what: oneLine(raw.what), fix: oneLine(raw.fix) }
    const key = [problem.file, problem.line, problem.what, problem.fix].join('\n')
    if (!unique.has(key)) unique.set(key, problem)
  }
  return [...unique.values()].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line))
}
