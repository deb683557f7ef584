/** Tells what a page asks while it is rendered: with the same answers it is the same page. */

/** Name of a question, what it was asked with, and its answer, which may be a promise. */
export type Note = { readonly name: string; readonly args: readonly unknown[]; readonly answer: unknown }

let taken: Note[] | undefined

/** Does `work`, and notes each question that it asks into `notes`. One at a time in a process. */
export const takingNotes = async <T>(notes: Note[], work: () => Promise<T>): Promise<T> => {
  taken = notes
  try {
    return await work()
  } finally {
    taken = undefined
  }
}

const noted =
  <Args extends readonly unknown[], Answer>(name: string, ask: (...args: Args) => Answer) =>
  (...args: Args): Answer => {
    if (!taken) return ask(...args)
    const notes = taken
    // What a question asks in its turn is part of its answer.
    taken = undefined
    try {
      const answer = ask(...args)
      notes.push({ name, args, answer })
      return answer
    } finally {
      taken = notes
    }
  }

/** The same questions, noted. */
export const allNoted = <Questions extends Readonly<Record<string, (...args: never) => unknown>>>(
  questions: Questions,
): Questions =>
  Object.fromEntries(Object.entries(questions).map(([name, ask]) => [name, noted(name, ask as () => unknown)])) as never

/** Tells that what is read now is no question, so that nobody can ask it again. */
export const noteUnasked = (): void => {
  taken?.push({ name: '', args: [], answer: undefined })
}
