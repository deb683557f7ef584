import { formatProblem, type Problem } from '../content/source/problem'
import { StepFailure } from '../run/step'
import { counted } from '../text/terminal'

/** A problem a line, and a sentence with their number and what follows from them. */
export const contentFailure = (problems: readonly Problem[], consequence = 'Sivustoa ei rakennettu.'): StepFailure => {
  const errors = counted(problems.length, 'virhe', 'virhettä')
  const files = new Set(problems.map(({ file }) => file)).size
  return new StepFailure(
    problems.map(formatProblem).join('\n'),
    1,
    `Sisällössä on ${errors} ${files} tiedostossa. ${consequence}`,
  )
}
