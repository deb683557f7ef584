/** Tells what a page asks while it is rendered: with the same answers it is the same page. */

/** Called with the name of a question, what it was asked with, and its answer, which may be a promise. */
export type NoteTaker = (name: string, args: readonly unknown[], answer: unknown) => void

let noteTaker: NoteTaker | undefined

/** Does `work`, and tells `note` each question that it asks. One at a time in a process. */
export const takingNotes = async <T>(note: NoteTaker, work: () => Promise<T>): Promise<T> => {
  noteTaker = note
  try {
    return await work()
  } finally {
    noteTaker = undefined
  }
}

const noted =
  <Args extends readonly unknown[], Answer>(name: string, ask: (...args: Args) => Answer) =>
  (...args: Args): Answer => {
    if (!noteTaker) return ask(...args)
    const note = noteTaker
    // What a question asks in its turn is part of its answer.
    noteTaker = undefined
    try {
      const answer = ask(...args)
      note(name, args, answer)
      return answer
    } finally {
      noteTaker = note
    }
  }

/** The same questions, noted. */
export const allNoted = <Questions extends Readonly<Record<string, (...args: never) => unknown>>>(
  questions: Questions,
): Questions =>
  Object.fromEntries(Object.entries(questions).map(([name, ask]) => [name, noted(name, ask as () => unknown)])) as never

/** Tells that what is read now is no question, so that nobody can ask it again. */
export const noteUnasked = (): void => noteTaker?.('', [], undefined)
